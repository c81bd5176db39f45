package sluice.transfer.frame;

import java.nio.ByteBuffer;

/// The protocol of one connection, free of I/O: a server moves bytes in and out, a session says
/// what they mean. One thread at a time.
///
/// A server repeats: read what the socket has into `in`, call [#receive], send what `out` holds,
/// and do what the [Step] says.
public interface Session {
  /// Takes bytes that arrived, in pieces of any size, and appends replies to `out`.
  ///
  /// All of `in` is consumed, save where the step is [Step#DRAIN_OUTPUT].
  ///
  /// @param in what was received, ready to be read
  /// @param out where replies are appended; at least 64 bytes long in all
  Step receive(ByteBuffer in, ByteBuffer out);

  /// The peer will send nothing more, or has sent nothing for too long.
  ///
  /// @param timedOut whether the server stopped reading because its idle timeout passed
  /// @param out where a last reply is appended
  /// @return [Step#DRAIN_OUTPUT] to be called again once `out` is sent, or [Step#CLOSE]
  Step endOfStream(boolean timedOut, ByteBuffer out);

  /// Whether an error ended the conversation: all that is left to do is to get the reply out, and
  /// to throw away what still comes in.
  boolean refused();

  /// A part of a body that the server may move straight from its socket into a file, or null where
  /// the next bytes have to pass through [#receive].
  DirectBody direct();

  /// The connection is gone: throws away a body that has not arrived whole. Calls after the first
  /// do nothing.
  void close();
}

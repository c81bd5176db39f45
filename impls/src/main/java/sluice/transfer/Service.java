package sluice.transfer;

import java.util.function.Supplier;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.MessageSession;
import sluice.transfer.frame.Session;
import sluice.transfer.frame.Traffic;
import sluice.transfer.frame.TransferSession;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.Sink;

/// What a server does with the connections it accepts.
public sealed interface Service {
  /// A session for one new connection. Any thread.
  Session newSession();

  /// What the sessions of this service have counted.
  Traffic traffic();

  /// Echoes messages: `length | message`.
  ///
  /// @param format byte order and limits
  /// @param traffic what the sessions count
  record Message(WireFormat format, Traffic traffic) implements Service {
    /// A service that counts from zero.
    public Message(WireFormat format) {
      this(format, new Traffic());
    }

    @Override
    public Session newSession() {
      return new MessageSession(format, traffic);
    }
  }

  /// Takes frames: `length | header | body`.
  ///
  /// @param format byte order and limits
  /// @param codecs makes a codec for each connection
  /// @param sink where bodies go
  /// @param traffic what the sessions count
  record Transfer(WireFormat format, Supplier<HeaderCodec> codecs, Sink sink, Traffic traffic)
      implements Service {
    /// A service that counts from zero.
    public Transfer(WireFormat format, Supplier<HeaderCodec> codecs, Sink sink) {
      this(format, codecs, sink, new Traffic());
    }

    @Override
    public Session newSession() {
      return new TransferSession(format, codecs.get(), sink, traffic);
    }
  }
}

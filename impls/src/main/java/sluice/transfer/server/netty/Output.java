package sluice.transfer.server.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;

/// Collects the replies of one channel and writes slices of what it collects in. Used by the
/// channel's event loop alone.
final class Output {
  private final int size;

  /// Null until the first reply.
  private ByteBuf buffer;

  private ByteBuffer view;
  private int start;

  /// @param size bytes of the buffer
  Output(int size) {
    this.size = size;
  }

  /// Where replies are to be appended, with some room at least.
  ByteBuffer open(ChannelHandlerContext context) {
    if (buffer != null && buffer.refCnt() == 1) {
      view.clear();
    } else if (buffer == null || !view.hasRemaining()) {
      release();
      buffer = context.alloc().directBuffer(size);
      view = buffer.nioBuffer(0, buffer.capacity());
    }
    start = view.position();
    return view;
  }

  /// Writes what was appended since [#open].
  void write(ChannelHandlerContext context) {
    int count = view.position() - start;
    if (count > 0) {
      var _ = context.write(buffer.retainedSlice(start, count), context.voidPromise());
    }
  }

  /// Lets go of what is not yet written.
  void release() {
    if (buffer != null) {
      buffer.release();
      buffer = null;
    }
  }
}

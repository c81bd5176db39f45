package sluice.transfer.server.netty;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoRegistration;
import sluice.transfer.server.Threads;

/// Wakes an I/O handler once more before it is destroyed.
///
/// Netty's io_uring handler has the kernel read eight bytes from an eventfd into memory that it
/// frees when it is destroyed. Only if a wakeup is pending then does it wait for that read to end;
/// else it asks for a cancellation that may come too late. By then the number of the eventfd can
/// stand for somebody's new socket, which loses its first bytes to what is no longer a buffer.
final class LastWakeup implements IoHandler {
  private final IoHandler handler;

  LastWakeup(IoHandler handler) {
    this.handler = handler;
  }

  static IoHandlerFactory before(IoHandlerFactory handlers) {
    return loop -> new LastWakeup(handlers.newHandler(loop));
  }

  @Override
  public void initialize() {
    handler.initialize();
  }

  @Override
  public int run(IoHandlerContext context) {
    return handler.run(context);
  }

  @Override
  public void prepareToDestroy() {
    handler.prepareToDestroy();
  }

  /// The wakeup comes from another thread: an event loop's own are ignored.
  @Override
  public void destroy() {
    Threads.join(Thread.ofPlatform().start(handler::wakeup));
    handler.destroy();
  }

  @Override
  public IoRegistration register(IoHandle handle) throws Exception {
    return handler.register(handle);
  }

  @Override
  public void wakeup() {
    handler.wakeup();
  }

  @Override
  public boolean isCompatible(Class<? extends IoHandle> handleType) {
    return handler.isCompatible(handleType);
  }
}

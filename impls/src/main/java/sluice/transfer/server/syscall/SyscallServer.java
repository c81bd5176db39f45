package sluice.transfer.server.syscall;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Optional;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.libc.NativeCalls;

/// The kernel's calls by themselves: recv and send on off-heap memory through the foreign-function
/// API, a platform thread a connection. What no server of this JVM can do with fewer instructions,
/// and so the row that stands for the limit.
@AutoService(FramingServerProvider.class)
public final class SyscallServer implements FramingServerProvider {
  @Override
  public String name() {
    return "syscall";
  }

  @Override
  public String description() {
    return "a platform thread a connection, recv/send/splice by the foreign-function API";
  }

  @Override
  public Optional<String> unavailable() {
    return NativeCalls.unavailable();
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new RunningSyscallServer(
        config, service, Thread.ofPlatform().name("sluice-syscall-", 0).factory());
  }
}

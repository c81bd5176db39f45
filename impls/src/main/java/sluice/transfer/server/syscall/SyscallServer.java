package sluice.transfer.server.syscall;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;

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
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!"Linux".equals(system)) {
      return Optional.of("needs Linux, this is " + system);
    }
    if (!"amd64".equals(machine) && !"aarch64".equals(machine)) {
      return Optional.of("needs x86-64 or AArch64, this is " + machine);
    }
    return Optional.empty();
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return new RunningSyscallServer(config, service);
  }
}

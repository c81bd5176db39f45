package sluice.transfer.server.syscall;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.libc.NativeCalls;
import sluice.transfer.server.ScarceThreads;

class RunningSyscallServerTest {
  @Test
  void goesOnAcceptingWhenThereWasNoThread() throws Exception {
    assumeTrue(NativeCalls.unavailable().isEmpty(), () -> NativeCalls.unavailable().orElseThrow());
    try (FramingServer server =
        new RunningSyscallServer(
            ServerConfig.defaults(),
            new Service.Message(WireFormat.DEFAULT),
            new ScarceThreads())) {
      ScarceThreads.assertSurvivedBy(server);
    }
  }

  @Test
  void leavesNothingWhereThereIsNoThreadToAcceptOn() throws Exception {
    assumeTrue(NativeCalls.unavailable().isEmpty(), () -> NativeCalls.unavailable().orElseThrow());
    Service service = new Service.Message(WireFormat.DEFAULT);
    ScarceThreads.assertNothingLeftBy(
        (config, threads) -> new RunningSyscallServer(config, service, threads));
  }
}

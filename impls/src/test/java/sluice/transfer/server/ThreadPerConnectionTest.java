package sluice.transfer.server;

import org.junit.jupiter.api.Test;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;

class ThreadPerConnectionTest {
  @Test
  void goesOnAcceptingWhenThereWasNoThread() throws Exception {
    try (FramingServer server =
        new ThreadPerConnection(
            ServerConfig.defaults(),
            new Service.Message(WireFormat.DEFAULT),
            new ScarceThreads())) {
      ScarceThreads.assertSurvivedBy(server);
    }
  }

  @Test
  void leavesNothingWhereThereIsNoThreadToAcceptOn() throws Exception {
    Service service = new Service.Message(WireFormat.DEFAULT);
    ScarceThreads.assertNothingLeftBy(
        (config, threads) -> new ThreadPerConnection(config, service, threads));
  }
}

package sluice.bench.transfer;

import java.io.IOException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sluice.bench.transfer.load.OpenLoad;

/// The connections of an open-loop load, for as long as a fork lasts.
@State(Scope.Thread)
public class OpenConnections {
  /// Bytes of each message.
  private static final int SIZE = 64;

  /// How many.
  @Param("16")
  public int connections;

  OpenLoad load;
  private ServerState server;

  @Setup(Level.Trial)
  public void open(ServerState target, ServerCost cost) throws IOException {
    server = target;
    server.clientStarts();
    cost.loadSpins();
    WarmUp.messages(server, SIZE);
    load = new OpenLoad(server.address(), connections, SIZE);
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    load.close();
    server.expect(load.answered(), load.answeredBytes(), 0);
    server.clientEnds();
  }
}

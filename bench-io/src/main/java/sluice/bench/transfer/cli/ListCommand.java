package sluice.bench.transfer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sluice.catalog.Catalog;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;

/// Shows what there is to measure.
@Command(
    name = "list",
    description = "Shows every server and codec, and whether it can run on this machine.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("servers");
    Catalog<FramingServerProvider> servers = FramingServerProvider.installed();
    for (String name : servers.names()) {
      FramingServerProvider server = servers.find(name).get();
      String state =
          server.unavailable().map(why -> "not available here: " + why).orElse("available");
      out.printf("  %-15s %s; %s%n", name, server.description(), state);
    }
    out.println("codecs");
    HeaderCodec.installed().names().forEach(name -> out.printf("  %s%n", name));
    return 0;
  }
}

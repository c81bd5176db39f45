package sluice.bench.transfer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.boot.Boot;

/// Wrong usage gives one line, which says what was wrong, and exit code 2.
final class MisuseTest {
  private static final int MISUSE = 2;

  @ParameterizedTest(name = "bench-io {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                | Missing required subcommand
          frobnicate                                        | frobnicate
          list --frobnicate                                 | --frobnicate
          check                                             | --impl
          check --impl=nonesuch                             | expected one of
          serve                                             | --impl
          serve --frobnicate --impl=blocking                | --frobnicate
          serve --impl=nonesuch                             | expected one of
          serve --impl=blocking --codec=nonesuch            | expected one of
          serve --impl=blocking --sink=nonesuch             | one of discard, checksum, file, got 'no
          serve --impl=blocking --service=nonesuch          | one of transfer, message, got 'nonesuch'
          serve --impl=datagram --service=transfer          | datagram does not offer transfer
          serve --impl=blocking --byte-order=middle         | one of little, big, got 'middle'
          serve --impl=blocking --chunk=many                | expected a number of bytes such as
          serve --impl=blocking --chunk=-1                  | expected a number of bytes such as
          serve --impl=blocking --chunk=0                   | --chunk: expected 1 to
          serve --impl=blocking --chunk=1g                  | --chunk: expected 1 to
          serve --impl=blocking --chunk=9999999999999999999 | expected a number of bytes such as
          serve --impl=blocking --max-body=9999999999g      | expected a number of bytes such as
          serve --impl=blocking --max-header=0              | --max-header: expected 1 to
          serve --impl=blocking --max-message=3g            | --max-message: expected 0 to
          serve --impl=blocking --idle-timeout=soon         | expected a time such as
          serve --impl=blocking --idle-timeout=34561m       | expected a time of at most 24 days
          serve --impl=blocking --port=65536                | --port: expected a number from 0 to
          serve --impl=blocking --port=http                 | --port
          serve --impl=blocking --backlog=0                 | --backlog: expected a number from 1
          serve --impl=blocking --workers=0                 | --workers: expected a number from 1
          serve --impl=blocking --no-delay=maybe            | --no-delay
          serve --impl=blocking --sink=file --dir=/nonesuch | --dir: /nonesuch: expected an
          send --to=127.0.0.1:1                             | FILE
          send some-file                                    | --to
          send --to=localhost some-file                     | expected HOST:PORT
          send --to=localhost:0 some-file                   | expected HOST:PORT
          send --to=localhost:65536 some-file               | expected HOST:PORT
          send --to=::1:8889 some-file                      | expected HOST:PORT
          send --to=:8889 some-file                         | expected HOST:PORT
          send --to=127.0.0.1:1 --timeout=soon some-file    | expected a time such as
          send --to=127.0.0.1:1 --timeout=9999999s a-file   | expected a time of at most 24 days
          send --to=127.0.0.1:1 --byte-order=middle a-file  | one of little, big, got 'middle'
          send --to=127.0.0.1:1 /nonesuch/file              | /nonesuch/file: expected a readable
          run --frobnicate                                  | --frobnicate
          run --effort=heroic                               | smoke, quick, standard, publish, full
          run --only=Nonesuch                               | only: there is no 'Nonesuch'
          run --impl=nonesuch                               | impl: there is no 'nonesuch'
          run --impl=blocking,nonesuch                      | impl: there is no 'nonesuch'
          run --cores=0                                     | cores: expected
          run --cores=999                                   | cores: there is no '999'
          run --impl=datagram                               | there is no 'datagram' at effort quick;
          run --server-cores=0-                             | server-cores: expected processors such
          run --server-cores=99999                          | processor 99999 is not available; there
          run --load-cores=99999                            | processor 99999 is not available; there
          run --profile=gdb                                 | profile: expected one of gc, async, jfr
          run --server-host=here                            | server-host: expected HOST:PORT
          run --server-host=127.0.0.1:1                     | server-host: 127.0.0.1:1:
          run --server-host=127.0.0.1:1 --profile=gc        | expected the server on this host
          serve --control-port=65536                        | --control-port: expected a number from
          serve --control-port=0 --impl=blocking            | mutually exclusive
          run --seed=dice                                   | seed: expected
          """)
  void isOneLine(String command, String words) {
    String[] args = command.isEmpty() ? new String[0] : command.split(" ", -1);
    CommandResult.of(args).assertComplains(MISUSE, words);
  }

  @Test
  void isAnUnreadableFile(@TempDir Path directory) {
    CommandResult.of("send", "--to=127.0.0.1:1", directory.toString())
        .assertComplains(MISUSE, directory + ": expected a readable file");
  }

  @Test
  void isAnOutputDirectoryWithSomethingElse(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("thesis.txt"), "of great worth");
    CommandResult.of("run", "--effort=smoke", "--only=HeaderEncode", "--out=" + directory)
        .assertComplains(MISUSE, directory.toString());
  }

  @Test
  void isOneLineOfARealProcess() throws IOException {
    try (Program program = Program.start(Boot.class, "serve", "--impl=nonesuch")) {
      program.end().assertComplains(MISUSE, "--impl: server: expected one of");
    }
  }
}

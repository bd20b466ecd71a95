package io.okrcascade.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.CommandLine;
import io.okrcascade.api.testing.CommandLine.Outcome;
import io.okrcascade.api.testing.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start says so in one line that tells what to do, and exits with 1. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StartFailureTest {
  @TempDir Path folder;

  @Test
  void aPortThatIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());

      for (String command : new String[] {"server", "demo"}) {
        Outcome outcome = on(data(folder), "OKR_PORT", port, command);

        assertThat(oneLine(outcome)).contains("127.0.0.1:" + port, "OKR_PORT");
      }
    }
  }

  @Test
  void aFolderThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    for (String command : new String[] {"server", "export"}) {
      Outcome outcome = on(data(file.resolve("data")), "OKR_PORT", "0", command);

      assertThat(oneLine(outcome)).contains(file.toString(), "OKR_DATA");
    }
  }

  @Test
  void aFolderOfTheDemoThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    Outcome outcome =
        CommandLine.run(CommandLine.process("demo", "--keep", file.resolve("x").toString()));

    assertThat(oneLine(outcome)).contains(file.toString(), "--keep").doesNotContain("OKR_DATA");
  }

  @Test
  void aConfigurationThatIsNotThere() throws Exception {
    Outcome outcome = CommandLine.run(CommandLine.process("server", "none.yml"));

    assertThat(outcome.err().lines()).as(outcome.err()).hasSize(1);
    assertThat(outcome.err()).contains("none.yml").doesNotContain("java.");
  }

  @Test
  void aDatabaseThatDoesNotAnswer() throws Exception {
    TestDatabase nowhere =
        new TestDatabase(TestDatabase.Kind.MYSQL, "", "jdbc:mysql://127.0.0.1:1/okr", "okr");

    for (String command : new String[] {"server", "export"}) {
      assertThat(oneLine(on(nowhere, "OKR_PORT", "0", command)))
          .contains("jdbc:mysql://127.0.0.1:1/okr", "nobody answers", "OKR_DB_URL");
    }
  }

  @Test
  void aPasswordThatIsWrong() throws Exception {
    Outcome outcome =
        on(TestDatabase.empty(TestDatabase.Kind.MYSQL), "OKR_DB_PASSWORD", "wrong", "export");

    assertThat(oneLine(outcome)).contains("OKR_DB_USER", "OKR_DB_PASSWORD").doesNotContain("wrong");
  }

  @Test
  void aDatabaseThatIsNotThere() throws Exception {
    TestDatabase there = TestDatabase.empty(TestDatabase.Kind.MYSQL);
    String url = there.url().replaceFirst("/[^/?]+(\\?.*)?$", "/not_there");

    assertThat(
            oneLine(on(new TestDatabase(there.kind(), "", url, there.user()), "X", "", "export")))
        .contains("/not_there", "create it");
  }

  @Test
  void aSchemaThatWasNotMigrated() throws Exception {
    Outcome outcome = on(TestDatabase.empty(TestDatabase.Kind.MYSQL), "OKR_PORT", "0", "server");

    assertThat(oneLine(outcome)).contains("db migrate");
  }

  @Test
  void aDatabaseThatAnotherProcessHas() throws Exception {
    TestDatabase database = data(folder.resolve("one"));
    ProcessBuilder server = CommandLine.process(database, "server");
    server.environment().putAll(Map.of("OKR_PORT", "0", "OKR_ADMIN_PORT", "0"));
    Process first = server.redirectErrorStream(true).start();
    try {
      Path lock = folder.resolve("one/okr.mv.db");
      while (!Files.exists(lock)) {
        first.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(oneLine(on(database, "OKR_PORT", "0", "export")))
          .contains("in use by another process");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSettingThatIsNone() throws Exception {
    for (String command : new String[] {"server", "demo", "export"}) {
      assertThat(oneLine(on(data(folder), "OKR_PORT", "abc", command)))
          .contains("OKR_PORT", "abc", "8080");
    }
    assertThat(oneLine(on(data(folder), "OKR_DB_POOL", "0", "export")))
        .contains("OKR_DB_POOL", "such as 10");
    assertThat(oneLine(on(data(folder), "OKR_ZONE", "Nowhere/X", "server")))
        .contains("OKR_ZONE", "Nowhere/X");
    assertThat(oneLine(on(data(folder), "OKR_DB_URL", "jdbc:other://x", "server")))
        .contains("OKR_DB_URL", "jdbc:mysql://");
  }

  private static TestDatabase data(Path folder) {
    return new TestDatabase(TestDatabase.Kind.H2, folder.toString(), "", "");
  }

  private static Outcome on(TestDatabase database, String variable, String value, String command)
      throws Exception {
    ProcessBuilder builder = CommandLine.process(database, command);
    builder.environment().put("OKR_ADMIN_PORT", "0");
    builder.environment().put(variable, value);
    return CommandLine.run(builder);
  }

  private static String oneLine(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).as(outcome.err()).hasSize(1);
    return outcome.err();
  }
}

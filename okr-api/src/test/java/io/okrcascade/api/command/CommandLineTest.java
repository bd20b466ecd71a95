package io.okrcascade.api.command;

import static io.okrcascade.api.testing.CommandLine.run;
import static io.okrcascade.api.testing.CommandLine.runHere;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.CommandLine.Outcome;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each command prints where, and how it exits. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class CommandLineTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void anInstallationFromTheBeginning(TestDatabase.Kind kind) throws Exception {
    TestDatabase database = TestDatabase.empty(kind);

    Outcome migrated = runHere(database, "db", "migrate");
    assertThat(migrated.status()).as(migrated.err()).isZero();
    assertThat(migrated.out()).isEmpty();
    assertThat(runHere(database, "db", "migrate").err()).contains("up to date");

    Outcome nobody = runHere(database, "token", "create", "--person", "eve");
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.out()).isEmpty();
    assertThat(nobody.err()).contains("eve").doesNotContain("Exception", "\tat ");

    Outcome token = runHere(database, "token", "create", "--person", "eve", "--admin");
    assertThat(token.status()).as(token.err()).isZero();
    assertThat(token.out()).matches("okr_[A-Za-z0-9]{36}\\R");
    assertThat(token.err()).doesNotContain(token.out().strip());

    Path bundle = file("company.json", Company.bundle());
    Outcome tried = runHere(database, "import", bundle.toString(), "--dry-run");
    assertThat(tried.status()).as(tried.err()).isZero();
    assertThat(Api.JSON.readTree(tried.out()).path("changes")).isNotEmpty();
    assertThat(Api.JSON.readTree(runHere(database, "export").out()).path("teams")).isEmpty();

    Outcome imported = runHere(database, "import", bundle.toString());
    assertThat(imported.status()).as(imported.err()).isZero();
    Outcome plain = runHere(database, "token", "create", "--person", "ana", "--admin");
    assertThat(plain.out()).matches("okr_[A-Za-z0-9]{36}\\R");
    assertThat(plain.err()).contains("Ana is not made an administrator");
    assertThat(Api.JSON.readTree(imported.out()).at("/created/teams").asInt()).isEqualTo(7);

    Outcome exported = runHere(database, "export");
    assertThat(exported.status()).isZero();
    JsonNode whole = Api.JSON.readTree(exported.out());
    assertThat(whole.path("objectives")).hasSize(5);
    Outcome again = runHere(database, "import", file("export.json", exported.out()).toString());
    JsonNode answer = Api.JSON.readTree(again.out());
    assertThat(answer.path("created")).as(again.out()).isEmpty();
    assertThat(answer.path("updated")).as(again.out()).isEmpty();
    assertThat(runHere(database, "export").out()).isEqualTo(exported.out());
    JsonNode quarter = Api.JSON.readTree(runHere(database, "export", "--cycle", "C").out());
    assertThat(quarter.path("objectives")).hasSize(1);

    Outcome fine = runHere(database, "audit", "--cycle", "Q");
    assertThat(fine.status()).as(fine.err()).isZero();
    assertThat(fine.out()).contains("NO_OKRS");
    assertThat(runHere(database, "audit", "--cycle", "Q", "--fail-on", "WARNING").status())
        .isEqualTo(1);
    assertThat(runHere(database, "audit", "--cycle", "nope").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatCannotBeDoneExitsWithTwoAndForReaders(TestDatabase.Kind kind) throws Exception {
    TestDatabase database = TestDatabase.empty(kind);
    assertThat(runHere(database, "db", "migrate").status()).isZero();
    Outcome missing = runHere(database, "import", folder.resolve("none.json").toString());
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().strip()).isEqualTo("there is no file " + folder.resolve("none.json"));
    Outcome broken = runHere(database, "import", file("broken.json", "{\"teams\": [").toString());
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.err()).doesNotContain("\tat ");
    Outcome bad =
        runHere(
            database,
            "import",
            file(
                    "bad.yaml",
                    "teams:\n- {id: a, name: A, level: COMPANY}\n- {id: b, name: B, level: SQUAD, parentId: x}\n")
                .toString());
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err())
        .contains("/teams/1/parentId")
        .containsPattern("(?m)^1 fault; nothing was written$");
    assertThat(runHere(database, "sing").status()).isNotZero();
    assertThat(runHere(database, "export", "--cycle", "nope").status()).isEqualTo(2);
    assertThat(Api.JSON.readTree(runHere(database, "export").out()).path("teams")).isEmpty();
  }

  @Test
  void aProcessEndsWithTheStatusAndMixesNothingIntoWhatIsAskedFor() throws Exception {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.H2);
    Path bundle = file("company.json", Company.bundle());

    Outcome imported = run(database, "import", bundle.toString());
    Outcome exported = run(database, "export");
    Outcome no = run(database, "audit", "--cycle", "Q", "--fail-on", "WARNING");
    Outcome cannot = run(database, "audit", "--cycle", "nope");

    assertThat(imported.status()).as(imported.err()).isZero();
    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(Api.JSON.readTree(exported.out()).path("objectives")).hasSize(5);
    assertThat(no.status()).as(no.err()).isEqualTo(1);
    assertThat(no.out()).contains("NO_OKRS");
    assertThat(cannot.status()).isEqualTo(2);
    assertThat(cannot.out()).isEmpty();
    assertThat(cannot.err()).contains("nope").doesNotContain("Exception", "\tat ");
  }
}

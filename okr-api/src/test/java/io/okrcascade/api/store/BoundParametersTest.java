package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Jdbi does not complain about a parameter that is bound and then not used, as long as the
 * statement has another one: a forgotten condition would go unnoticed. So every name that a class
 * binds stands in its SQL, and every name in its SQL is bound. The SQL of declared tables is
 * written from their columns; {@link DeclaredTablesTest} looks at it.
 */
class BoundParametersTest {
  private static final Path SOURCES = Path.of("src/main/java/io/okrcascade/api");
  private static final Pattern BOUND =
      Pattern.compile("(?:\\.bind|\\.bindByType|bindList)\\(\\s*\"(\\w+)\"");
  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\n]*)\"", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):(\\w+)|<(\\w+)>");

  @Test
  void whatIsBoundStandsInTheSqlAndTheOtherWayRound() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    int looked = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        if (source.contains("TableBuilder")
            || !source.contains("SELECT ")
                && !source.contains("INSERT ")
                && !source.contains("UPDATE ")) {
          continue;
        }
        Set<String> bound = new TreeSet<>(found(BOUND, source));
        Set<String> named = new TreeSet<>();
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
          String sql = text.group(1) == null ? text.group(2) : text.group(1);
          if (sql.matches("(?s).*(SELECT|INSERT|UPDATE|DELETE|WHERE|AND|LIMIT) .*")) {
            named.addAll(found(NAMED, sql));
          }
        }
        if (bound.isEmpty() && named.isEmpty()) {
          continue;
        }
        looked++;
        softly.assertThat(bound).as(file.toString()).isEqualTo(named);
      }
    }
    softly.assertAll();
    assertThat(looked).isGreaterThan(5);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .toList();
  }
}

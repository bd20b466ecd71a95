package io.okrcascade.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty database of its own, for one service or several.
 *
 * @param data folder of an embedded database
 * @param url JDBC URL of a schema on a MySQL server; blank for an embedded database
 */
public record TestDatabase(Kind kind, String data, String url, String user) {

  /** The databases that the service runs on. */
  public enum Kind {
    H2,
    MYSQL
  }

  /** A database without any tables. */
  public static TestDatabase empty(Kind kind) {
    if (kind == Kind.MYSQL) {
      return MySqlServer.shared().emptySchema();
    }
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/h2")), "okr");
      return new TestDatabase(kind, data.toAbsolutePath().toString(), "", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The section {@code database} of a configuration file. */
  public String yaml(int pool) {
    return """
        database:
          data: "%s"
          url: "%s"
          user: "%s"
          password: ""
          pool: %d
        """
        .formatted(data, url, user, pool);
  }
}

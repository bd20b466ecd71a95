package io.okrcascade.api.platform.db;

import io.dropwizard.db.DataSourceFactory;
import io.okrcascade.api.platform.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** Looks whether a database can be used before anything is built on it. */
final class Reachable {
  /** MySQL: the user may not use the database, the password is wrong, there is no such database. */
  private static final int DATABASE_DENIED = 1044;

  private static final int ACCESS_DENIED = 1045;
  private static final int NO_DATABASE = 1049;

  private Reachable() {}

  /**
   * @param setting which names the folder
   * @throws StartException where the folder of an embedded database cannot be written
   */
  static void requireWritable(Path folder, String setting) {
    try {
      PrivateFiles.create(folder);
      Files.delete(Files.createTempFile(folder, "okr", ".probe"));
    } catch (IOException | SecurityException e) {
      throw new StartException(
          "The folder %s cannot be written: set %s to one that can.".formatted(folder, setting), e);
    }
  }

  /**
   * Takes the files of a database, which are there by now, from everybody else.
   *
   * @throws StartException where that cannot be
   */
  static void requirePrivate(Path folder) {
    try {
      PrivateFiles.restrict(folder);
    } catch (IOException | SecurityException e) {
      throw new StartException(
          "The database in %s cannot be kept from others: give its files to who runs the service."
              .formatted(folder),
          e);
    }
  }

  /**
   * @throws StartException where nobody answers there, or not to this user
   */
  static void requireAnswer(DataSourceFactory factory) {
    String user = String.valueOf(factory.getUser());
    try (Connection connection =
        DriverManager.getConnection(factory.getUrl(), user, factory.getPassword())) {
      connection.isValid(1);
    } catch (SQLException e) {
      throw new StartException(sentence(e, factory.getUrl().replaceFirst("[?;].*", ""), user), e);
    }
  }

  private static String sentence(SQLException error, String url, String user) {
    return switch (error.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          ("The database %s is in use by another process:"
                  + " stop that one first, or use another folder.")
              .formatted(url);
      case ACCESS_DENIED ->
          ("The database %s does not let the user “%s” in:"
                  + " check OKR_DB_USER and OKR_DB_PASSWORD.")
              .formatted(url, user);
      case DATABASE_DENIED, NO_DATABASE ->
          ("There is no database %s that the user “%s” may use:"
                  + " create it, or check OKR_DB_URL and the user's rights.")
              .formatted(url, user);
      default ->
          url.startsWith("jdbc:h2:") || url.startsWith("jdbc:mysql:")
              ? "The database %s cannot be opened: %s".formatted(url, firstLine(error))
              : "OKR_DB_URL must begin with jdbc:mysql://, and is %s.".formatted(url);
    };
  }

  private static String firstLine(SQLException error) {
    boolean isConnection = String.valueOf(error.getSQLState()).startsWith("08");
    String said = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    return isConnection
        ? "nobody answers there. Check OKR_DB_URL, and that the server runs."
        : said;
  }
}

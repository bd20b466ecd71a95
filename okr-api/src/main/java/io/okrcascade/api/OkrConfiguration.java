package io.okrcascade.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What can be set; the file shipped with the service takes all of it from the environment. */
public final class OkrConfiguration extends Configuration {
  @JsonProperty private DatabaseSettings database = new DatabaseSettings("./data", "", "", "", 10);
  @JsonProperty private String zone = "UTC";

  /**
   * @param data folder of the embedded database
   * @param url JDBC URL of a MySQL server; blank for the embedded database
   * @param pool most connections
   */
  public record DatabaseSettings(String data, String url, String user, String password, int pool) {}

  public DatabaseSettings database() {
    return database;
  }

  /** The one clock, in the zone whose today it is. */
  public Clock clock() {
    try {
      return Clock.system(ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone must be a time zone such as Europe/Paris", e);
    }
  }
}

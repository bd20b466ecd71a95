package io.okrcascade.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.core.Configuration;
import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.initiative.PriorityFactors;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.planning.PlanningFigures;
import io.okrcascade.core.settings.Settings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** What can be set; the file shipped with the service takes all of it from the environment. */
public class OkrConfiguration extends Configuration {
  @JsonProperty private DatabaseSettings database = new DatabaseSettings("./data", "", "", "", 10);
  @JsonProperty private String zone = "UTC";
  @JsonProperty private double cacheShare = 0.4;
  @JsonProperty private AccessSettings access = new AccessSettings("", "", 12);
  @JsonProperty private Map<String, Object> pace = Map.of();
  @JsonProperty private Map<String, Object> audit = Map.of();
  @JsonProperty private Map<String, Object> planning = Map.of();
  @JsonProperty private Map<String, Object> priority = Map.of();

  /**
   * @param data folder of the embedded database
   * @param url JDBC URL of a MySQL server; blank for the embedded database
   * @param pool most connections, at least one
   */
  public record DatabaseSettings(String data, String url, String user, String password, int pool) {
    public DatabaseSettings {
      if (pool < 1) {
        throw new IllegalArgumentException("a pool of connections has at least one");
      }
    }
  }

  /**
   * @param publicUrl the address that people use; blank where nobody told it
   * @param forwarded proxies that are believed when they say for whom they ask; blank for none
   * @param sessionHours how long a browser is signed in, 1 to 720
   */
  public record AccessSettings(String publicUrl, String forwarded, int sessionHours) {
    public AccessSettings {
      if (sessionHours < 1 || sessionHours > 720) {
        throw new StartException("OKR_SESSION_HOURS must be 1 to 720, and is " + sessionHours);
      }
    }
  }

  public AccessSettings access() {
    return access;
  }

  public DatabaseSettings database() {
    return database;
  }

  /** The thresholds of a status; what is not set has its default. */
  public Pace pace() {
    return overlaid("pace", Pace.DEFAULT, pace, Pace.class);
  }

  /** The thresholds of the audit; what is not set has its default. */
  public AuditThresholds audit() {
    return overlaid("audit", AuditThresholds.DEFAULT, audit, AuditThresholds.class);
  }

  /** The figures by which planning is judged; what is not set has its default. */
  public PlanningFigures planning() {
    return overlaid("planning", PlanningFigures.DEFAULT, planning, PlanningFigures.class);
  }

  /** The factors of the ranking; what is not set has its default. */
  public PriorityFactors priority() {
    return overlaid("priority", PriorityFactors.DEFAULT, priority, PriorityFactors.class);
  }

  /** All of them: what counts where the organization sets nothing else. */
  public Settings settings() {
    return new Settings(pace(), audit(), planning(), priority());
  }

  private static <T> T overlaid(
      String section, T defaults, Map<String, Object> given, Class<T> type) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode all = mapper.valueToTree(defaults);
    all.setAll(mapper.<ObjectNode>valueToTree(given));
    try {
      return mapper.treeToValue(all, type);
    } catch (JsonProcessingException e) {
      throw new StartException(section + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The share of the heap that caches may take, 0.05 to 0.9. */
  public double cacheShare() {
    if (!(cacheShare >= 0.05 && cacheShare <= 0.9)) {
      throw new StartException(
          "OKR_CACHE_SHARE must be a share of the heap from 0.05 to 0.9, and is " + cacheShare);
    }
    return cacheShare;
  }

  /** The one clock, in the zone whose today it is. */
  public Clock clock() {
    try {
      return Clock.system(ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new StartException(
          "OKR_ZONE must be a time zone such as Europe/Paris, and is " + zone, e);
    }
  }
}

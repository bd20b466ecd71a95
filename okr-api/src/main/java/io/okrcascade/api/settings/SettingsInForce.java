package io.okrcascade.api.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.settings.Settings;
import io.okrcascade.core.settings.SettingsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which settings count: those of the configuration, and over them what the organization set. */
public final class SettingsInForce {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsInForce.class);

  private final ObjectMapper json = Json.mapper();
  private final Settings defaults;

  /**
   * @param defaults what counts where nobody set anything else
   */
  public SettingsInForce(Settings defaults) {
    this.defaults = defaults;
  }

  Settings defaults() {
    return defaults;
  }

  /**
   * The settings of an organization. Should the configuration have changed so that what was set no
   * longer goes with it (shares that no longer add up), the configuration counts for that part.
   */
  public Settings of(Dataset data) {
    return data.find(SettingsItem.KIND, SettingsItem.ID)
        .map(
            item -> {
              List<Violation> faults = new ArrayList<>();
              Settings settings = over(item, faults);
              faults.forEach(fault -> LOG.warn("settings do not go with the defaults: {}", fault));
              return settings;
            })
        .orElse(defaults);
  }

  /** What is wrong with an item, besides what reading it found. */
  List<Violation> faults(SettingsItem item) {
    List<Violation> faults = new ArrayList<>();
    over(item, faults);
    return faults;
  }

  private Settings over(SettingsItem item, List<Violation> faults) {
    return new Settings(
        over("/pace", defaults.pace(), item.pace(), faults),
        over("/audit", defaults.audit(), item.audit(), faults),
        over("/planning", defaults.planning(), item.planning(), faults),
        over("/priority", defaults.priority(), item.priority(), faults),
        Objects.requireNonNullElse(item.approval(), defaults.approval()),
        Objects.requireNonNullElse(item.language(), defaults.language()),
        Objects.requireNonNullElse(item.firstDayOfWeek(), defaults.firstDayOfWeek()));
  }

  @SuppressWarnings("unchecked") // a record is read back as what it was
  private <T extends Record> T over(
      String pointer, T preset, @Nullable Record set, List<Violation> faults) {
    if (set == null) {
      return preset;
    }
    ObjectNode values = json.valueToTree(preset);
    lay(json.valueToTree(set), values, pointer, faults);
    try {
      return (T) json.treeToValue(values, preset.getClass());
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof InvalidException invalid) {
        invalid.violations().forEach(violation -> faults.add(violation.under(pointer)));
        return preset;
      }
      throw new IllegalStateException("settings that cannot be read", e);
    }
  }

  /** Puts the values of one object over those of another. */
  private static void lay(JsonNode over, ObjectNode under, String pointer, List<Violation> faults) {
    over.properties()
        .forEach(
            field -> {
              String at = pointer + "/" + Violation.token(field.getKey());
              JsonNode there = under.get(field.getKey());
              if (there == null) {
                String message = "there is no field " + field.getKey() + " here";
                faults.add(new Violation(at, "UNKNOWN_FIELD", message));
              } else if (there instanceof ObjectNode object) {
                lay(field.getValue(), object, at, faults);
              } else if (!field.getValue().isNull()) {
                under.set(field.getKey(), field.getValue());
              }
            });
  }
}

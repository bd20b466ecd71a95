package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.settings.SettingsAnswer;

/** The thresholds and factors by which the service judges. */
public final class Thresholds {
  private static final TypeReference<SettingsAnswer> ANSWER = new TypeReference<>() {};

  private final Transport transport;

  Thresholds(Transport transport) {
    this.transport = transport;
  }

  /** Those in force, and what they are by default. */
  public SettingsAnswer get() {
    return transport.ask(Call.of(Operation.GET_SETTINGS), ANSWER);
  }

  /**
   * Changes them, if they are still at this version; they count from then on. What is null goes
   * back to its default.
   */
  public SettingsAnswer update(int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_SETTINGS).patch(patch, version), ANSWER);
  }
}

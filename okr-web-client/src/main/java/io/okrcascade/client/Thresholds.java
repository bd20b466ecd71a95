package io.okrcascade.client;

import io.okrcascade.core.settings.SettingsAnswer;

/** The thresholds and factors by which the service judges. */
public final class Thresholds extends Resource<SettingsAnswer> {
  Thresholds(Transport transport) {
    super(transport);
  }

  /** Those in force, and what they are by default. */
  public SettingsAnswer get() {
    return ask(Call.of(Operation.GET_SETTINGS));
  }

  /**
   * Changes them, if they are still at this version; they count from then on. What is null goes
   * back to its default.
   */
  public SettingsAnswer update(int version, Patch patch) {
    return ask(Call.of(Operation.UPDATE_SETTINGS).patch(patch, version));
  }
}

package io.okrcascade.core.dependency;

import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.record.RecordKind;

/** What of its own plan a provider can name behind an acceptance. */
public enum BackingType {
  KEY_RESULT,
  INITIATIVE;

  /** The kind of record that it names. */
  RecordKind<?> kind(Kinds kinds) {
    return kinds.named(name());
  }
}

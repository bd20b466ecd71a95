package io.okrcascade.api.store;

import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.RecordKind;

/** What an answer is made of: it holds, and its tag stands, as long as none of that changes. */
public enum Facts {
  /** All but what supplements it. */
  PRIMARY,

  /** That, and the weekly reports of maintenance. */
  WITH_MAINTENANCE;

  boolean hold(RecordKind<?> kind) {
    return !kind.isSupplement()
        || (this == WITH_MAINTENANCE && kind.equals(MaintenanceReport.KIND));
  }
}

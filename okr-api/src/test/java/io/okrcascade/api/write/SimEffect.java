package io.okrcascade.api.write;

import io.okrcascade.api.write.SimDatabase.Row;
import org.jspecify.annotations.Nullable;

/** What a simulated request writes: one row. */
record SimEffect(SimRequest request, String id, @Nullable Row before, @Nullable Row after) {
  String tag() {
    return request.tag();
  }

  boolean isRefusedAsRow() {
    return request.kind() == SimRequest.Kind.REFUSED_ROW;
  }

  boolean creates() {
    return before == null;
  }
}

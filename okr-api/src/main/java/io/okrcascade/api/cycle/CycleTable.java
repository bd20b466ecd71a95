package io.okrcascade.api.cycle;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.cycle.Cycle;

/** The table {@code cycle}; each row also names the root of its family. */
public final class CycleTable {
  private CycleTable() {}

  public static TableBuilder<Cycle> declare() {
    return Table.of(Cycle.KIND)
        .livingIn("c")
        .fixed("parentId")
        .computed(
            "family_id",
            """
            COALESCE((SELECT p.family_id FROM (SELECT * FROM cycle) p WHERE p.id = :parentId), :id)""");
  }
}

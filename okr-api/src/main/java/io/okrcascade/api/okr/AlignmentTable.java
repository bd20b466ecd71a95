package io.okrcascade.api.okr;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Alignment;

/** The table {@code alignment}, in which {@code link_key} makes a link unique. */
public final class AlignmentTable {
  private AlignmentTable() {}

  public static TableBuilder<Alignment> declare() {
    return Table.of(Alignment.KIND)
        .joined(
            "a",
            "JOIN objective o ON o.id = a.child_objective_id JOIN cycle c ON c.id = o.cycle_id",
            """
            JOIN key_result k ON k.id = a.child_key_result_id
            JOIN objective o ON o.id = k.objective_id
            JOIN cycle c ON c.id = o.cycle_id""")
        .byType("childType", "childId", "child_")
        .byType("parentType", "parentId", "parent_")
        .written("link_key", AlignmentTable::key);
  }

  private static String key(Alignment link) {
    return "%s:%s>%s:%s"
        .formatted(
            link.childType().name().charAt(0),
            link.childId(),
            link.parentType().name().charAt(0),
            link.parentId());
  }
}

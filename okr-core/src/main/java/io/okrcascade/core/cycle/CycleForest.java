package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import java.util.Map;
import java.util.Optional;

/** Cycles make a forest: each within its parent, none below itself. */
public final class CycleForest {
  static final Invariant RULE = CycleForest::check;

  private CycleForest() {}

  private static void check(Edit edit, Map<String, String> touched) {
    try {
      // What leads to nothing was told already; the rest must make a forest.
      new CycleTree(
          edit.next().all(Cycle.KIND).stream()
              .filter(
                  cycle ->
                      cycle.parentId() == null
                          || edit.find(Cycle.KIND, cycle.parentId()).isPresent())
              .toList());
    } catch (InvalidException e) {
      e.violations().forEach(violation -> tell(edit, violation, touched));
    }
  }

  private static void tell(Edit edit, Violation violation, Map<String, String> touched) {
    String pointer = violation.pointer();
    String id = pointer.substring(1, pointer.lastIndexOf('/'));
    String parent = edit.find(Cycle.KIND, id).map(Cycle::parentId).orElse("");
    String own = touched.get(id);
    Message rule = Message.invalid(violation.code(), "%s");
    boolean isNew = edit.data().find(Cycle.KIND, id).isEmpty();
    boolean isOfDays = violation.code().equals("DATES");
    if (own != null) {
      String field = isOfDays && !isNew ? beyond(edit, parent, id) : "/parentId";
      edit.brokenAt(own + field, rule, violation.message());
    } else if (isOfDays && touched.containsKey(parent)) {
      edit.brokenAt(touched.get(parent) + beyond(edit, parent, id), rule, violation.message());
    }
  }

  /** The field by which a cycle reaches beyond the one above it. */
  private static String beyond(Edit edit, String parentId, String id) {
    boolean isBefore =
        edit.found(Cycle.KIND, id).startsOn().isBefore(edit.found(Cycle.KIND, parentId).startsOn());
    return isBefore ? "/startsOn" : "/endsOn";
  }

  /** The cycles as they will be; empty where they make no forest, which is told elsewhere. */
  public static Optional<CycleTree> of(Edit edit) {
    return edit.memo(
        CycleForest.class,
        () -> {
          try {
            return Optional.of(CycleTree.of(edit.next()));
          } catch (InvalidException e) {
            return Optional.empty();
          }
        });
  }

  /** Whether two cycles belong to one family; also where that cannot be said. */
  public static boolean areOfOneFamily(Edit edit, String a, String b) {
    CycleTree all = of(edit).orElse(null);
    return a.equals(b)
        || all == null
        || all.find(a).isEmpty()
        || all.find(b).isEmpty()
        || all.familyOf(a).equals(all.familyOf(b));
  }
}

package io.okrcascade.api.store;

import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.List;

/**
 * Which scope each change of a write belongs to: the organization, or the family in which the
 * record lives. What is created is found in the data after the write, what is deleted in the data
 * before.
 */
final class Scopes {
  private final Kinds kinds;
  private final Lookup found;
  private final CycleTree cycles;

  Scopes(Kinds kinds, Dataset before, Dataset after) {
    this.kinds = kinds;
    this.found = after.or(before);
    this.cycles = CycleTree.of(after);
  }

  /**
   * The changes as the log tells them. A record that moves to another family leaves the one and
   * joins the other, so that the snapshots of both advance by what concerns them.
   */
  List<Scoped> splitMoves(List<Change<?>> changes) {
    List<Change<?>> split = new ArrayList<>();
    changes.forEach(change -> addSplit(change, split));
    return split.stream().map(change -> new Scoped(of(change), change)).toList();
  }

  private <T extends Record> void addSplit(Change<T> change, List<Change<?>> split) {
    Versioned<T> before = change.before();
    Versioned<T> after = change.after();
    if (before != null
        && after != null
        && !of(change.kind(), before.content()).equals(of(change.kind(), after.content()))) {
      split.add(new Change<>(change.kind(), before, null));
      split.add(new Change<>(change.kind(), null, after));
    } else {
      split.add(change);
    }
  }

  private <T extends Record> String of(Change<T> change) {
    return of(change.kind(), change.content());
  }

  private <T extends Record> String of(RecordKind<T> kind, T content) {
    return kind.isOfOrganization()
        ? Revisions.ORGANIZATION
        : cycles.familyOf(kinds.cycleIdOf(kind, content, found));
  }
}

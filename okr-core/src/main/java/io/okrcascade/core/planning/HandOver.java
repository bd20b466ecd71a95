package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.okr.Approval;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Nobody who left owns anything in a cycle that is not closed. */
public final class HandOver {
  private final Edit edit;
  private final Dataset among;
  private final @Nullable String successor;
  private final Map<String, List<Ref>> handedOver = new TreeMap<>();

  private HandOver(Edit edit, Dataset among, @Nullable String successor) {
    this.edit = edit;
    this.among = among;
    this.successor = successor;
  }

  /** What one person owns goes to the successor, or to nobody; tells what it was. */
  static List<Ref> of(Edit edit, String personId, @Nullable String successor) {
    return new HandOver(edit, edit.data(), successor)
        .from(Set.of(personId))
        .getOrDefault(personId, List.of());
  }

  /**
   * What people who left own goes to nobody, and stands with what they left behind: a bundle may
   * tell of them, or a cycle open again.
   */
  public static void ofAllWhoLeft(Edit edit) {
    Dataset next = edit.next();
    Set<String> gone = new LinkedHashSet<>();
    for (Person person : next.all(Person.KIND)) {
      if (person.state() == PersonState.LEFT) {
        gone.add(person.id());
      }
    }
    if (!gone.isEmpty()) {
      new HandOver(edit, next, null).from(gone).forEach((id, refs) -> leave(edit, id, refs));
    }
  }

  private static void leave(Edit edit, String personId, List<Ref> refs) {
    Person person = edit.found(Person.KIND, personId);
    Set<Ref> left = new LinkedHashSet<>(person.leftBehind());
    left.addAll(refs);
    edit.put(Person.KIND, Copy.of(person).with("leftBehind", List.copyOf(left)).make());
  }

  private Map<String, List<Ref>> from(Set<String> owners) {
    for (RecordKind<?> kind : edit.kinds().all()) {
      if (Owners.has(kind)) {
        from(owners, kind);
      }
    }
    return handedOver;
  }

  private <T extends Record> void from(Set<String> owners, RecordKind<T> kind) {
    among.all(kind).stream()
        .filter(it -> isOwnedBy(owners, kind, it) && ClosedCycles.isOpen(edit, kind, it))
        .sorted(Comparator.comparing(kind::idOf))
        .forEach(content -> handOver(kind, content));
  }

  private static boolean isOwnedBy(Set<String> owners, RecordKind<?> kind, Record content) {
    String owner = Owners.of(kind, content);
    return owner != null && owners.contains(owner);
  }

  private <T extends Record> void handOver(RecordKind<T> kind, T content) {
    String owner = String.valueOf(Owners.of(kind, content));
    edit.put(kind, Copy.of(content).with(Owners.FIELD, successor).make());
    if (content instanceof Objective objective) {
      Approval.noteOwner(edit, objective, successor);
    }
    handedOver
        .computeIfAbsent(owner, id -> new ArrayList<>())
        .add(new Ref(kind.name(), kind.idOf(content)));
  }
}

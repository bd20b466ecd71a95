package io.okrcascade.core.edit;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with an input, and which place of it is being looked at. */
final class Violations {
  /** Each is told once, however many rules come to it. */
  private final Set<Violation> found = new LinkedHashSet<>();

  /** Pointers to all that is wrong. */
  private final NavigableSet<String> wrong = new TreeSet<>();

  private final Map<Invariant, Map<String, String>> asked = new LinkedHashMap<>();
  private final Set<Ref> mentioned = new HashSet<>();
  private List<Violation> faults = List.of();
  private String at = "";
  private @Nullable String blamed;

  /** What reading the input found wrong already. */
  void read(List<Violation> found) {
    faults = Stream.concat(faults.stream(), found.stream()).distinct().toList();
    found.forEach(fault -> wrong.add(fault.pointer()));
  }

  List<Violation> faults() {
    return faults;
  }

  String at() {
    return at;
  }

  void within(String pointer, Runnable action) {
    String before = at;
    at = before + pointer;
    try {
      action.run();
    } finally {
      at = before;
    }
  }

  void add(Violation violation) {
    addAt(violation.under(at));
  }

  /** Whether something is wrong with what stands at a place as a whole. */
  boolean isTold(String pointer) {
    return wrong.contains(pointer);
  }

  /** Whether nothing is wrong at a place, or in it. */
  boolean isSound(String pointer) {
    if (wrong.isEmpty()) {
      return true;
    }
    String below = wrong.ceiling(pointer + "/");
    return !wrong.contains(pointer) && (below == null || !below.startsWith(pointer + "/"));
  }

  /** Adds one whose pointer is that of the whole input. */
  void addAt(Violation violation) {
    Violation told = blamed == null ? violation : violation.at(blamed);
    found.add(told);
    wrong.add(told.pointer());
  }

  /** Tells all that an action finds wrong at one place. */
  void blaming(String pointer, Runnable action) {
    String before = blamed;
    blamed = pointer; // and stays so where the action fails, of what is asked once more then
    action.run();
    blamed = before;
  }

  boolean mention(RecordKind<?> kind, String id) {
    return mentioned.add(new Ref(kind.name(), id));
  }

  boolean isMentioned(RecordKind<?> kind, String id) {
    return mentioned.contains(new Ref(kind.name(), id));
  }

  void ask(Invariant invariant, String id) {
    asked.computeIfAbsent(invariant, i -> new LinkedHashMap<>()).put(id, at);
  }

  void askInvariants(Edit edit) {
    Map<Invariant, Map<String, String>> now = new LinkedHashMap<>(asked);
    asked.clear();
    now.forEach((invariant, touched) -> invariant.check(edit, touched));
  }

  /** Throws all that is wrong, where anything is; begins anew otherwise. */
  void throwAny(boolean isStep) {
    if (!faults.isEmpty() || !found.isEmpty()) {
      List<Violation> all = once();
      throw isStep && areConflicts(all)
          ? RefusedException.conflict(all)
          : new InvalidException(all);
    }
    mentioned.clear();
  }

  /** Throws all that is wrong, where any of it is invalid whatever it meets. */
  void throwInvalid() {
    List<Violation> all = once();
    if (!areConflicts(all)) {
      throw new InvalidException(all);
    }
  }

  /** Takes over what was found wrong elsewhere with the same input. */
  void take(Violations others) {
    others.found.forEach(this::addAt);
  }

  /** All that is found to conflict, as the refusal of an act. */
  RefusedException conflict() {
    return RefusedException.conflict(once());
  }

  private static boolean areConflicts(List<Violation> all) {
    return all.stream().allMatch(violation -> violation.kind() == Message.Kind.CONFLICT);
  }

  /** A fault with all else that is wrong. */
  InvalidException with(InvalidException fault) {
    Set<Violation> told = new HashSet<>(found);
    told.addAll(faults);
    fault.violations().stream().filter(violation -> !told.contains(violation)).forEach(found::add);
    return new InvalidException(once());
  }

  /** What reading found wrong at a place is not told a second time as missing there. */
  private List<Violation> once() {
    List<Violation> all = new ArrayList<>(faults);
    Set<String> told = new HashSet<>();
    for (Violation fault : faults) {
      // A place counts as told with all places above it: what could not be read is missing there.
      for (String place = fault.pointer(); told.add(place) && place.contains("/"); ) {
        place = place.substring(0, place.lastIndexOf('/'));
      }
    }
    for (Violation violation : found) {
      boolean same = faults.stream().anyMatch(f -> f.pointer().equals(violation.pointer()));
      boolean follows = violation.code().equals("REQUIRED") && told.contains(violation.pointer());
      if (!same && !follows) {
        all.add(violation);
      }
    }
    return all;
  }
}

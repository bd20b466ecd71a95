package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a merge in progress has found and made so far. */
final class Workbench {
  final Dataset current;
  final MergeOptions options;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<RecordKind<?>, Map<String, Change<?>>> changes = new HashMap<>();
  private final Map<RecordKind<?>, Set<String>> untouched = new HashMap<>();
  private final Map<RecordKind<?>, Set<String>> mentioned = new HashMap<>();
  private final Map<String, Integer> unchanged = new LinkedHashMap<>();
  private @Nullable Optional<CycleTree> cycles;

  Workbench(Dataset current, MergeOptions options) {
    this.current = current;
    this.options = options;
  }

  void violation(String pointer, String code, String message) {
    violations.add(new Violation(pointer, code, message));
  }

  /** Makes a record; where that fails, notes its violations under the pointer and gives null. */
  <T> @Nullable T make(String pointer, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (InvalidException e) {
      e.violations().forEach(v -> violations.add(v.under(pointer)));
      return null;
    }
  }

  /** Notes that the input holds a record of that id, and complains where it does so twice. */
  void mention(RecordKind<?> type, @Nullable String id, String pointer) {
    if (id != null && !mentioned.computeIfAbsent(type, t -> new HashSet<>()).add(id)) {
      violation(
          pointer, "DUPLICATE", type.section() + " has " + id + " more than once in this input");
    }
  }

  /** Whether a record of that id is there, or in the input, be it valid or not. */
  boolean isKnown(RecordKind<?> type, String id) {
    return current.row(type, id) != null
        || changes.getOrDefault(type, Map.of()).containsKey(id)
        || mentioned.getOrDefault(type, Set.of()).contains(id);
  }

  /** Complains where a reference leads to nothing; null refers to nothing and is fine. */
  void reference(RecordKind<?> type, @Nullable String id, String pointer) {
    if (id != null && !isKnown(type, id)) {
      violation(pointer, "UNKNOWN", "there is no " + what(type) + " " + id);
    }
  }

  private static String what(RecordKind<?> type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The record as it will be; empty where there is none, or where the input's one is invalid. */
  <T extends Record> Optional<T> find(RecordKind<T> type, @Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    Change<T> change = change(type, id);
    return change != null ? Optional.of(change.content()) : current.find(type, id);
  }

  @SuppressWarnings("unchecked") // changes are kept under their own type
  private <T extends Record> @Nullable Change<T> change(RecordKind<T> type, String id) {
    return (Change<T>) changes.getOrDefault(type, Map.of()).get(id);
  }

  /** Takes a record up: as created, updated or unchanged. */
  <T extends Record> void put(RecordKind<T> type, T content) {
    String id = type.idOf(content);
    Versioned<T> before = current.row(type, id);
    Map<String, Change<?>> changed = changes.computeIfAbsent(type, t -> new LinkedHashMap<>());
    Set<String> same = untouched.computeIfAbsent(type, t -> new HashSet<>());
    if (before != null && before.content().equals(content)) {
      changed.remove(id); // a record may be put twice: what is put last counts
      if (same.add(id)) {
        unchanged(type);
      }
      return;
    }
    if (same.remove(id)) {
      unchanged.computeIfPresent(type.section(), (section, n) -> n > 1 ? n - 1 : null);
    }
    Versioned<T> after =
        before == null
            ? Versioned.first(content, options.now())
            : before.next(content, options.now());
    changed.put(id, new Change<>(type, before, after));
  }

  void unchanged(RecordKind<?> type) {
    unchanged.merge(type.section(), 1, Integer::sum);
  }

  /** The changes of a kind so far. */
  @SuppressWarnings("unchecked") // changes are kept under their own type
  <T extends Record> List<Change<T>> changes(RecordKind<T> type) {
    return changes.getOrDefault(type, Map.of()).values().stream()
        .map(change -> (Change<T>) change)
        .toList();
  }

  /** All changes so far, kinds in the order in which they can be written. */
  List<Change<?>> changes() {
    List<Change<?>> all = new ArrayList<>();
    for (RecordKind<?> type : Registry.KINDS.all()) {
      all.addAll(changes.getOrDefault(type, Map.of()).values());
    }
    return all;
  }

  /** The dataset as it will be. */
  Dataset next() {
    return current.with(changes());
  }

  /** The cycles as they will be, once merged; null where they make no forest. */
  @Nullable CycleTree cycles() {
    if (cycles == null) {
      try {
        cycles = Optional.of(CycleTree.of(next()));
      } catch (InvalidException e) {
        cycles = Optional.empty(); // told where the cycles were merged
      }
    }
    return cycles.orElse(null);
  }

  /** Whether two cycles belong to one family; also where that cannot be said. */
  boolean areOfOneFamily(String a, String b) {
    CycleTree all = cycles();
    return a.equals(b)
        || all == null
        || all.find(a).isEmpty()
        || all.find(b).isEmpty()
        || all.familyOf(a).equals(all.familyOf(b));
  }

  boolean isClean() {
    return violations.isEmpty();
  }

  List<Violation> violations() {
    return violations;
  }

  Map<String, Integer> unchanged() {
    return unchanged;
  }

  /** What is given; else what is there, where absence keeps it; else the default. */
  <R extends Record, V> V pick(
      @Nullable V given, @Nullable R old, Function<R, ? extends @Nullable V> of, V otherwise) {
    if (given != null) {
      return given;
    }
    V kept = keeps(old) ? of.apply(old) : null;
    return kept != null ? kept : otherwise;
  }

  /** As {@link #pick} for what may be null in the end. */
  <R extends Record, V> @Nullable V pickOrNull(
      @Nullable V given, @Nullable R old, Function<R, ? extends @Nullable V> of) {
    if (given != null) {
      return given;
    }
    return keeps(old) ? of.apply(old) : null;
  }

  private boolean keeps(@Nullable Record old) {
    return old != null && options.absent() == MergeOptions.Absent.KEPT;
  }

  /** Runs over the items of a section with the pointer of each; null items were told already. */
  static <I> void each(@Nullable List<I> items, String pointer, BiConsumer<I, String> action) {
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) != null) {
        action.accept(items.get(i), pointer + "/" + i);
      }
    }
  }
}

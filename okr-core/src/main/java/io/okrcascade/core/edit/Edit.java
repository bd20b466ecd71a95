package io.okrcascade.core.edit;

import io.okrcascade.core.edit.Circumstances.Source;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.ExternalLinkItem;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.record.Writers;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One write in progress: what is there, who asks, and what has been decided and found wrong so far.
 * It makes no change itself; what was decided is told at the end. Records are created, changed and
 * deleted here and nowhere else.
 */
public final class Edit extends Findings implements Lookup {
  private static final Message ID_TAKEN =
      Message.conflict("ID_TAKEN", "there is another %s with the id %s");
  private static final Message STOOD_ON =
      Message.conflict("STOOD_ON", "records stand on it; see violations");

  /** Of a reason that cannot be kept, or need not be given, so that the rest is checked too. */
  private static final String STAND_IN = "?";

  private static final Message UNKNOWN = Message.invalid("UNKNOWN", "there is no %s %s");
  private static final Message READ_ONLY_ID = Message.invalid("READ_ONLY", "an id never changes");

  private final Kinds kinds;
  private final List<Guard> guards;
  private final Circumstances circumstances;
  private final UnchangedCount tally = new UnchangedCount();
  private final List<Change<?>> changes = new ArrayList<>();
  private final Map<Object, Object> memos = new HashMap<>();
  private final List<Runnable> versions = new ArrayList<>();
  private final List<Runnable> checks = new ArrayList<>();
  private final Map<Object, String> places = new HashMap<>();
  private Dataset data;
  private Pending pending;
  private @Nullable String reason;

  /**
   * @param guards what is asked of every change, whichever act decides it
   * @param data what is there: the organization, and every cycle family that the write touches
   */
  public Edit(Kinds kinds, List<Guard> guards, Dataset data, Circumstances circumstances) {
    this.kinds = kinds;
    this.guards = guards;
    this.data = data;
    this.circumstances = circumstances;
    this.pending = new Pending(data);
    this.reason = circumstances.reason();
  }

  // ---- the circumstances ----

  public LocalDate today() {
    return circumstances.today();
  }

  /** Today; but for a clock that went back since, not before a day that is written already. */
  public LocalDate today(@Nullable LocalDate written) {
    return written != null && written.isAfter(today()) ? written : today();
  }

  /** The moment of this write, UTC, to the microsecond. */
  public Instant now() {
    return circumstances.now();
  }

  /** The person who does it, or null where that is no person. */
  public @Nullable String actorId() {
    return circumstances.actorId();
  }

  /** What that person may do. */
  public Rights rights() {
    return circumstances.rights().apply(data);
  }

  /** Whether a person asks for it. A bundle tells of what was done before. */
  public boolean isRequest() {
    return circumstances.source() == Source.REQUEST;
  }

  /** Whether a bundle tells of it, which may be history. */
  public boolean isImport() {
    return circumstances.source() == Source.IMPORT;
  }

  /** Whether it is only compared with what is there, and nothing comes of it. */
  public boolean isComparison() {
    return circumstances.source() == Source.COMPARISON;
  }

  /** Whether the act is the step that a person takes, and no part of a larger input. */
  public boolean isStep() {
    return isRequest() && violations.at().isEmpty();
  }

  public String newId() {
    return circumstances.ids().get();
  }

  /**
   * The id that an item says; a new one where it says none and need not, as a bundle does. One that
   * cannot be or is missing is told here, and a new one stands in for it, so that all else is
   * checked too.
   */
  public String idOr(@Nullable String given) {
    if (given == null && !isImport()) {
      return newId();
    }
    List<Violation> wrong = new Check().required("id", given).optionalId("id", given).found();
    if (given != null && wrong.isEmpty()) {
      return given;
    }
    note("", wrong);
    return memo(List.of(Check.ID, at()), this::newId);
  }

  /** Why it is done. */
  public @Nullable String reason() {
    return reason;
  }

  /** Whether it is said why. */
  public boolean hasReason() {
    return reason != null && !VisibleText.isBlank(reason);
  }

  /**
   * Keeps why it is done, for the change log and for amendments; composed (NFC) as all texts are.
   */
  public void giveReason(@Nullable String why) {
    String said = why == null ? null : Given.text(Normalizer.normalize(why, Normalizer.Form.NFC));
    List<Violation> faults = new Check().text("reason", said).found();
    faults.forEach(violations::addAt);
    reason = faults.isEmpty() ? said : STAND_IN;
  }

  /** Takes an input: its reason, and what reading it found wrong. */
  public <I> I accept(Input<I> input) {
    giveReason(input.reason());
    violations.read(input.faults());
    return input.item();
  }

  /** What a patch makes of an item; a record's id never changes. */
  public <I extends Record> I patched(ItemPatch<I> patch, I current) {
    I item = accept(patch.over(current));
    boolean isSame = Objects.equals(Components.idOf(item), Components.idOf(current));
    that(isSame, "/id", READ_ONLY_ID);
    return item;
  }

  /** As {@link #patched(ItemPatch, Record)}, of the item that says what a record says. */
  public <I extends Record> I patched(ItemPatch<I> patch, Record current, Class<I> item) {
    return patched(patch, Copy.of(current, item).make());
  }

  // ---- what is there ----

  public Kinds kinds() {
    return kinds;
  }

  /** What is there, with all that is settled. */
  public Dataset data() {
    return data;
  }

  /** The record; refused as not found where there is none. */
  public <T extends Record> Versioned<T> require(RecordKind<T> kind, String id) {
    Versioned<T> row = data.row(kind, id);
    if (row == null) {
      throw kind.notFound(id);
    }
    return row;
  }

  /**
   * The record that somebody means to change: it is there, they may change it, and it is still at
   * the version that they know. The version is asked once all is permitted that the act permits.
   *
   * @param permit refuses what may not be done
   */
  public <T extends Record> Versioned<T> require(
      RecordKind<T> kind, String id, Match match, Consumer<T> permit) {
    Versioned<T> row = require(kind, id);
    permit.accept(row.content());
    requireMatch(row.version(), match);
    return row;
  }

  /** Refuses to set a record at another version than the one that was meant, or where none is. */
  public void requireMatch(RecordKind<?> kind, String id, Match match) {
    Versioned<?> there = data.row(kind, id);
    requireMatch(there == null ? Match.NOTHING : there.version(), match);
  }

  /** Refuses another version than the one that was meant, once all else is permitted. */
  public void requireMatch(int version, Match match) {
    versions.add(() -> match.require(version));
  }

  /** The record as it will be; refused as not found where there is none. */
  public <T extends Record> T found(RecordKind<T> kind, String id) {
    return find(kind, id).orElseThrow(() -> kind.notFound(id));
  }

  /** The record as it will be; empty where there is none, or where the input's one is invalid. */
  @Override
  public <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id) {
    return pending.find(kind, id);
  }

  /** The dataset as it will be. */
  public Dataset next() {
    return pending.dataset();
  }

  /** What is needed several times before anything is settled; computed once. */
  @SuppressWarnings("unchecked") // a key is always used with the same function
  public <V> V memo(Object key, Supplier<V> compute) {
    Object known = memos.get(key);
    if (known == null) {
      known = compute.get();
      memos.put(key, known);
    }
    return (V) known;
  }

  // ---- what is permitted ----

  /** Refuses what may not be done. */
  public void permit(boolean permitted, String what) {
    if (!permitted) {
      throw RefusedException.forbidden("you may not " + what);
    }
  }

  /** Refuses what needs a permission of the organization. */
  public void permitHolders(RecordKind<?> kind, String what) {
    if (kind.writers() instanceof Writers.Holders<?> holders) {
      permit(rights().holds(holders.name()), what);
    }
  }

  /** Refuses to write for a team that the actor has no part in. */
  public void permitWritingFor(String teamId) {
    permit(rights().mayWriteFor(teamId), "write for team " + nameOf(kinds.named("TEAM"), teamId));
  }

  /**
   * As {@link #permitWritingFor}, of the team that an input names; that there is none is told with
   * all else that is wrong with the input.
   */
  public void permitWritingForNamed(@Nullable String teamId) {
    if (teamId != null && data.row(kinds.named("TEAM"), teamId) != null) {
      permitWritingFor(teamId);
    }
  }

  /** Refuses to write a record that the writers of its kind do not include the actor in. */
  public <T extends Record> void permitWriting(RecordKind<T> kind, T content) {
    kinds.teamIdOf(kind, content, data).ifPresent(this::permitWritingFor);
  }

  /**
   * The state in which a record is to be created: that of the one that is there already; else the
   * given one; the first, where another is given, which is told.
   */
  public <T extends Record, S> @Nullable S beginning(
      RecordKind<T> kind,
      String id,
      Function<T, S> stateOf,
      @Nullable S given,
      S first,
      Message rule) {
    Optional<T> there = data.find(kind, id);
    boolean begins = there.isPresent() || given == null || given.equals(first);
    that(begins, "/state", rule, first);
    return there.map(stateOf).orElse(begins ? given : first);
  }

  /**
   * As {@link #isSound(String)}, of a field of a record, wherever the input tells of it.
   *
   * @param field the field, or the path to one of a part of it
   */
  public boolean isSound(RecordKind<?> kind, String id, String field) {
    String pointer = placeOf(kind, id) + "/" + field;
    return !isPut(kind, id)
        || (violations.isSound(pointer)
            && (!field.contains("/")
                || !violations.isTold(pointer.substring(0, pointer.lastIndexOf('/')))));
  }

  // ---- reading an item ----

  /** What is given; else what is there, where absence keeps it; else the default. */
  public <R extends Record, V> V pick(
      @Nullable V given, @Nullable R old, Function<R, V> of, V otherwise) {
    V picked = given != null || old == null || !keeps(old) ? given : of.apply(old);
    return picked != null ? picked : otherwise;
  }

  /** Whether what an item does not say stays as it is in a record. */
  public boolean keeps(@Nullable Object old) {
    return old != null && isImport();
  }

  /** Makes a record; where that fails, notes its violations and gives null. */
  public <V> @Nullable V make(String pointer, Supplier<V> maker) {
    try {
      return maker.get();
    } catch (InvalidException e) {
      note(pointer, e.violations());
      return null;
    }
  }

  /** Begins to make a record that has an identity of its own of what an item says of it. */
  public <T extends Record> Reading<T> reading(
      RecordKind<T> kind, @Nullable String id, Record item) {
    T old = data.find(kind, id).orElse(null);
    return reading(kind.recordClass(), old, item).identified(id);
  }

  /** As {@link #reading(RecordKind, String, Record)}, of what is a part of a record. */
  public <T extends Record> Reading<T> reading(Class<T> type, @Nullable T old, Record item) {
    return new Reading<>(this, type, old, item);
  }

  /** What an item says of where other systems speak of it; null where it says nothing. */
  public @Nullable List<ExternalLink> links(@Nullable List<ExternalLinkItem> items) {
    return makeEach(items, "/links", item -> reading(ExternalLink.class, null, item).make());
  }

  /** Takes in each of the items that stand in the present one. */
  public <I> void putEach(@Nullable List<I> items, String pointer, Function<I, Put> put) {
    each(items, pointer, (item, place) -> put.apply(item).run(this));
  }

  /** Whether an input says something for the first time; told apart by what it says it of. */
  public boolean isFirst(Object of, Object what) {
    Set<List<Object>> said = memo(Edit.class, HashSet::new);
    return said.add(List.of(of, what));
  }

  /** Complains where a reference leads to nothing; null refers to nothing and is fine. */
  public void reference(RecordKind<?> kind, @Nullable String id, String pointer) {
    reference(kind, id, pointer, UNKNOWN);
  }

  /**
   * As {@link #reference(RecordKind, String, String)}, in other words.
   *
   * @param unknown tells of the kind, the id, and what is told besides
   */
  public void reference(
      RecordKind<?> kind, @Nullable String id, String pointer, Message unknown, String... besides) {
    if (id != null && !pending.holds(kind, id) && !violations.isMentioned(kind, id)) {
      Stream<String> told = Stream.of(Message.words(kind.name()), id);
      broken(pointer, unknown, Stream.concat(told, Stream.of(besides)).toArray());
    }
  }

  // ---- what is decided ----

  /** Takes a record up: as created, changed or unchanged. */
  public <T extends Record> void put(RecordKind<T> kind, T content) {
    String id = kind.idOf(content);
    places.put(new Ref(kind.name(), id), violations.at());
    tally.count(kind, id, pending.put(kind, content, now()));
  }

  /** Raises the version of a record of which something changed that is kept elsewhere. */
  public void touch(RecordKind<?> kind, String id) {
    pending.touch(kind, id, now());
  }

  /** Where in the input a change was told; the input as a whole where it only follows from it. */
  public String placeOf(Change<?> change) {
    return placeOf(change.kind(), change.id());
  }

  /** As {@link #placeOf(Change)}, of the record that is changed. */
  public String placeOf(RecordKind<?> kind, String id) {
    return places.getOrDefault(new Ref(kind.name(), id), "");
  }

  /** Notes that a part of a record is told at the present place. */
  public void place(Object part) {
    places.put(part, at());
  }

  /** Where a part of a record was told; another place where no input tells of it. */
  public String placeOf(Object part, String otherwise) {
    return places.getOrDefault(part, otherwise);
  }

  /** Whether a record was taken up, changed or not. */
  public boolean isPut(RecordKind<?> kind, String id) {
    return places.containsKey(new Ref(kind.name(), id));
  }

  /** Takes a record up, and settles it. */
  public <T extends Record> Versioned<T> set(RecordKind<T> kind, T content) {
    put(kind, content);
    settle();
    return require(kind, kind.idOf(content));
  }

  /**
   * The record that is there already, by what an item says of it; null where none is. Each that is
   * there is found once; what is told more often than that was done more often.
   *
   * @param among the records of its kind that belong where it does
   * @param said what is said of the one that is looked for
   * @param item what there is to say of a record
   * @param isRather which of several that say the same is meant rather than others
   */
  public <T extends Record, K> @Nullable T there(
      Grouping<T, K> among,
      K key,
      Record said,
      Function<? super T, ? extends Record> item,
      Predicate<T> isRather) {
    Map<Record, List<T>> there =
        memo(
            List.of(among, key),
            () -> {
              Map<Record, List<T>> alike = new HashMap<>();
              for (T known : data.all(among, key)) {
                alike.computeIfAbsent(item.apply(known), it -> new ArrayList<>(1)).add(known);
              }
              return alike;
            });
    List<T> same = there.getOrDefault(said, List.of());
    if (same.isEmpty()) {
      return null;
    }
    T found = same.stream().filter(isRather).findFirst().orElse(same.get(0));
    same.remove(found);
    return found;
  }

  /** Counts a record that was given and stands so already. */
  public void unchanged(RecordKind<?> kind) {
    tally.unchanged(kind);
  }

  /**
   * Deletes the record that somebody means; see {@link #require(RecordKind, String, Match,
   * Consumer)}.
   */
  public <T extends Record> Versioned<T> delete(
      RecordKind<T> kind, String id, Match match, Consumer<T> permit) {
    Versioned<T> row = require(kind, id, match, permit);
    delete(kind, id);
    return row;
  }

  /** Deletes a record with all that belongs to it; refused where others stand on it. */
  public void delete(RecordKind<?> kind, String id) {
    delete(kind, id, List.of());
  }

  /**
   * As {@link #delete(RecordKind, String)}.
   *
   * @param more what else forbids it, told after what stands on it
   */
  public void delete(RecordKind<?> kind, String id, List<Violation> more) {
    List<Violation> obstacles = kinds.obstacles(data, kind, id);
    List<Violation> all = Stream.concat(obstacles.stream(), more.stream()).toList();
    if (!all.isEmpty()) {
      throw obstacles.isEmpty()
          ? RefusedException.conflict(all)
          : RefusedException.conflict(all, STOOD_ON);
    }
    kinds.deletion(data, kind, id).forEach(pending::delete);
  }

  /** Has an invariant asked of the state after the write, for this record. */
  public void ask(Invariant invariant, String id) {
    violations.ask(invariant, id);
  }

  /** Has something asked once nothing is wrong with the input. */
  public void whenSound(Runnable check) {
    checks.add(check);
  }

  /**
   * Creates a record; one that is there already must say the same, and stays as it is.
   *
   * @param put takes in what an item says of the record of an id
   */
  public <T extends Record, I extends Record> Versioned<T> create(
      RecordKind<T> kind, Input<I> input, BiFunction<String, I, Put> put) {
    I item = accept(input);
    String id = idOr(Components.idOf(item));
    return create(kind, id, put.apply(id, item));
  }

  /** As {@link #create(RecordKind, Input, BiFunction)}, of an input that was accepted. */
  public <T extends Record> Versioned<T> create(RecordKind<T> kind, String id, Put put) {
    if (data.row(kind, id) != null) {
      requireSame(kind, id, put);
    }
    return take(kind, id, put);
  }

  /** Refuses what is another record than the one that has its id, with all that others have. */
  private void requireSame(RecordKind<?> kind, String id, Put put) {
    List<Guard> ofOthers = guards.stream().filter(Unique.class::isInstance).toList();
    Edit comparison = new Edit(kinds, ofOthers, data, circumstances.asComparison());
    comparison.violations.read(violations.faults());
    comparison.reason = STAND_IN; // nothing comes of it that would need one
    comparison.mention(kind, id, "/id");
    put.mention(comparison);
    put.run(comparison);
    // What it would break if it were taken in does not matter: it is not.
    comparison.violations.throwAny(!isImport());
    if (!comparison.pending.changes().isEmpty()) {
      comparison.askGuards();
      broken("/id", ID_TAKEN, Message.words(kind.name()), id);
      violations.take(comparison.violations);
      throw violations.conflict();
    }
  }

  /** Takes in what an item says of a record that has an id, and settles it. */
  public <T extends Record> Versioned<T> take(RecordKind<T> kind, String id, Put put) {
    mention(kind, id, "/id");
    take(put);
    return require(kind, id);
  }

  /** Takes in what an item says, and settles it. */
  public void take(Put put) {
    put.mention(this);
    put.run(this);
    settle();
  }

  /**
   * Runs an act, and settles what it decided. Of all that an act was found to break the gravest is
   * told: what is not there or not permitted, then another version than the one that was meant,
   * then all that is wrong with the input, then what it conflicts with.
   */
  public <R> R run(UseCase<R> act) {
    try {
      R result = act.run(this);
      settle();
      return result;
    } catch (InvalidException e) {
      requireVersions();
      violations.askInvariants(this);
      askGuards();
      throw violations.with(e);
    } catch (RefusedException e) {
      if (e.kind() == RefusedException.Kind.CONFLICT) {
        requireVersions();
        violations.throwInvalid();
        askChecks();
      }
      throw e;
    }
  }

  /**
   * Runs an act where nothing stands against it, once all before it is settled.
   *
   * @return what stands against it, in which case nothing is done
   */
  public Optional<String> attempt(UseCase<?> act) {
    Edit trial = new Edit(kinds, guards, data, circumstances);
    trial.reason = reason;
    try {
      trial.run(act);
    } catch (InvalidException e) {
      return Optional.of(e.violations().get(0).message());
    } catch (RefusedException e) {
      return Optional.of(e.getMessage());
    }
    run(act);
    return Optional.empty();
  }

  /**
   * Asks the invariants of all that was decided since, and makes it part of what is there.
   *
   * @throws InvalidException where anything is wrong; tells everything that is
   * @throws RefusedException where all that is wrong is that it conflicts with what is there
   */
  public void settle() {
    requireVersions();
    violations.askInvariants(this);
    askGuards();
    if (isImport()) {
      violations.throwAny(false);
    }
    violations.throwInvalid();
    askChecks();
    violations.throwAny(!isImport());
    List<Change<?>> decided = pending.changes(kinds);
    if (!decided.isEmpty()) {
      changes.addAll(decided);
      data = pending.dataset();
      pending = new Pending(data);
    }
    memos.clear();
    places.clear();
  }

  private void requireVersions() {
    runAll(versions);
  }

  private void askChecks() {
    runAll(checks);
  }

  private static void runAll(List<Runnable> waiting) {
    List<Runnable> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(Runnable::run);
  }

  /** Of changes to what stands in its place, so that they find what it stands on. */
  private void askGuards() {
    List<Change<?>> decided =
        pending.changes().stream().filter(change -> kinds.stands(change, this)).toList();
    if (!decided.isEmpty()) {
      guards.forEach(guard -> guard.check(this, decided));
    }
  }

  /** Whether this write creates the record. */
  public <T extends Record> boolean isNew(RecordKind<T> kind, T content) {
    String id = kind.idOf(content);
    return changes.stream()
        .anyMatch(
            change ->
                change.kind() == kind
                    && change.id().equals(id)
                    && change.action() == Change.Action.CREATE);
  }

  /** All changes, in the order in which they can be written. */
  public List<Change<?>> changes() {
    return changes;
  }

  /** Number of records that were given and stand so already, by section. */
  public Map<String, Integer> unchanged() {
    return tally.unchanged();
  }
}

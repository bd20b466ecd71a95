package io.okrcascade.api.store;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.settings.SettingsInForce;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeOptions;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One write in progress: what is there, who asks, and the changes decided so far. Nothing reaches
 * the database before the decision is complete.
 */
public final class Write {
  private final Caller caller;
  private final LocalDate today;
  private final Instant now;
  private final Ids ids;
  private final SettingsInForce settings;
  private final List<Change<?>> changes = new ArrayList<>();
  private Dataset data;
  private @Nullable String reason;

  Write(
      Caller caller,
      LocalDate today,
      Instant now,
      Ids ids,
      SettingsInForce settings,
      Dataset data) {
    this.caller = caller;
    this.today = today;
    this.now = now;
    this.ids = ids;
    this.settings = settings;
    this.data = data;
  }

  /** What is there, with the changes decided so far. */
  public Dataset data() {
    return data;
  }

  /** The thresholds and factors in force. */
  public Settings settings() {
    return settings.of(data);
  }

  /** What everything will stand at today once the changes are made. */
  public Scores scores() {
    return CascadeSnapshot.cascadeOf(data).scores(today, settings().pace());
  }

  public Caller caller() {
    return caller;
  }

  public LocalDate today() {
    return today;
  }

  /** The moment of this write, UTC, to the microsecond. */
  public Instant now() {
    return now;
  }

  public String newId() {
    return ids.next();
  }

  List<Change<?>> changes() {
    return changes;
  }

  @Nullable String reason() {
    return reason;
  }

  /** Keeps why this is done, in the change log and for amendments. */
  public void because(@Nullable String why) {
    this.reason = why;
  }

  // ---- what must hold ----

  public Permissions permissions() {
    Person person =
        data.find(Person.KIND, caller.personId())
            .orElseThrow(() -> ProblemException.forbidden("nobody is named " + caller.personId()));
    return new Permissions(person, Organization.of(data));
  }

  /**
   * Administrators make administrators, and so does who runs the service's own commands; who may
   * otherwise change people, or import them, neither makes nor unmakes one.
   */
  private void permitRoles(Change<?> change) {
    if (isAdmin(change.before()) != isAdmin(change.after())) {
      permit(
          caller.isOperator() || permissions().isAdmin(),
          "give or take the role ADMIN of " + change.id());
    }
  }

  private static boolean isAdmin(@Nullable Versioned<?> row) {
    return row != null && row.content() instanceof Person person && person.is(GlobalRole.ADMIN);
  }

  /** Refuses what the caller may not do. */
  public void permit(boolean permitted, String what) {
    if (!permitted) {
      throw ProblemException.forbidden("you may not " + what);
    }
  }

  /** Refuses to write for a team that the caller has no part in. */
  public void permitWritingFor(String teamId) {
    permit(permissions().mayWriteFor(teamId), "write for team " + teamId);
  }

  /** The record; 404 where there is none. */
  public <T extends Record> Versioned<T> require(RecordKind<T> type, String id) {
    Versioned<T> row = data.row(type, id);
    if (row == null) {
      throw ProblemException.notFound(type.name(), id);
    }
    return row;
  }

  /** Refuses to change anything in a closed cycle. */
  public void requireOpen(String cycleId) {
    data.find(Cycle.KIND, cycleId)
        .filter(cycle -> cycle.phase() == Phase.CLOSED)
        .ifPresent(
            cycle -> {
              throw ProblemException.conflict(
                  "CYCLE_CLOSED", "cycle " + cycle.id() + " is closed, so it is read-only");
            });
  }

  // ---- what is decided ----

  /**
   * Merges a bundle, as a request for a single record does.
   *
   * @param body the request's body, with what reading it found wrong
   * @param prefix where the body stands in the bundle; complaints are told relative to the body
   */
  public void merge(
      Bundle bundle, MergeOptions.Absent absent, HttpWrites.Body<?> body, String prefix) {
    because(body.reason());
    MergeOptions options =
        MergeOptions.ofRequest(today, now, caller.actorId(), ids::next, body.reason())
            .withAbsent(absent);
    apply(merged(bundle, options, body, prefix).changes());
  }

  private MergeOptions importOptions(MergeOptions.Absent absent) {
    return MergeOptions.ofImport(today, now, caller.actorId(), ids::next).withAbsent(absent);
  }

  private MergeResult merged(
      Bundle bundle, MergeOptions options, HttpWrites.Body<?> body, String prefix) {
    List<Violation> faults = body.faults().stream().map(fault -> fault.under(prefix)).toList();
    try {
      return Merge.of(data, bundle, options, faults);
    } catch (InvalidException e) {
      throw told(e, prefix);
    }
  }

  /** Refuses a new record whose id is taken, unless what is there says the same already. */
  public void requireFreeOrSame(
      RecordKind<?> type, String id, Bundle bundle, HttpWrites.Body<?> body, String prefix) {
    // Compared as an import would: the ritual has no say in whether two records are the same.
    if (data.row(type, id) != null
        && !merged(bundle, importOptions(MergeOptions.Absent.DEFAULT), body, prefix)
            .changes()
            .isEmpty()) {
      throw ProblemException.conflict(
          "ID_TAKEN", "there is another " + type.name() + " with the id " + id);
    }
  }

  /** Refuses a merge patch that would change a record's id. */
  public void requireSameId(String id, @Nullable String patched) {
    if (!id.equals(patched)) {
      throw new InvalidException("/id", "READ_ONLY", "an id never changes");
    }
  }

  /** Refuses to delete what something stands on; tells all of it. */
  public void refuseIfStoodOn(List<Violation> standing) {
    if (!standing.isEmpty()) {
      throw ProblemException.conflict(
          "STOOD_ON", standing.size() + " records stand on it; see violations", standing);
    }
  }

  /** Merges a whole bundle, as an import does. */
  public MergeResult importing(Bundle bundle, List<Violation> faults) {
    MergeResult result = Merge.of(data, bundle, importOptions(MergeOptions.Absent.KEPT), faults);
    apply(result.changes());
    return result;
  }

  private static RuntimeException told(InvalidException e, String prefix) {
    List<Violation> own =
        e.violations().stream()
            .map(
                v ->
                    v.pointer().startsWith(prefix)
                        ? new Violation(
                            v.pointer().substring(prefix.length()), v.code(), v.message())
                        : v)
            .toList();
    // A circle is no fault of the input as such: it conflicts with the links that are there.
    return own.stream().allMatch(v -> v.code().equals("CIRCLE"))
        ? ProblemException.conflict("CIRCLE", own.get(0).message(), own)
        : new InvalidException(own);
  }

  /** The record of a kind that this write created last. */
  @SuppressWarnings("unchecked") // a change of a type holds records of that type
  public <T extends Record> Versioned<T> created(RecordKind<T> type) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (changes.get(i).kind().equals(type) && changes.get(i).action() == Change.Action.CREATE) {
        return Objects.requireNonNull((Versioned<T>) changes.get(i).after());
      }
    }
    throw new IllegalStateException("no " + type + " was created");
  }

  /** Creates one record; its id must be free. */
  public <T extends Record> Versioned<T> create(RecordKind<T> type, T content) {
    Versioned<T> row = Versioned.first(content, now);
    apply(List.of(new Change<>(type, null, row)));
    return row;
  }

  /** Changes one record; its version goes up by one. */
  public <T extends Record> Versioned<T> update(RecordKind<T> type, Versioned<T> row, T changed) {
    if (row.content().equals(changed)) {
      return row;
    }
    Versioned<T> next = row.next(changed, now);
    apply(List.of(new Change<>(type, row, next)));
    return next;
  }

  /** Deletes records. */
  public <T extends Record> void delete(RecordKind<T> type, List<T> contents) {
    List<Change<?>> deletions = new ArrayList<>();
    for (T content : contents) {
      String id = type.idOf(content);
      deletions.add(new Change<>(type, Objects.requireNonNull(data.row(type, id)), null));
    }
    apply(deletions);
  }

  /** Takes a link away; a committed objective's needs a reason and is kept as an amendment. */
  public void unlink(Alignment link) {
    MergeOptions options = MergeOptions.ofRequest(today, now, caller.actorId(), ids::next, reason);
    apply(Merge.unlinking(data, link, options).changes());
    delete(Alignment.KIND, List.of(link));
  }

  private void apply(List<Change<?>> more) {
    // Judged by what is there before: otherwise who makes themselves one would be one already.
    more.forEach(this::permitRoles);
    changes.addAll(more);
    data = data.with(more);
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.SettingsItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small company at which people act one after the other: {@code co} over {@code dep} over {@code
 * tribe} over {@code squad} and {@code other}; a year with its last quarter. Its people: adam
 * (ADMIN), lea (LEADERSHIP), dora, tim and sue (leads of dep, tribe and squad), sam (member of the
 * squad), ops (PRODUCT_OPS).
 */
public final class Desk {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final AtomicInteger ids = new AtomicInteger();
  public Dataset data = Dataset.EMPTY;
  public Instant now = Instant.parse("2026-11-23T09:00:00Z");

  public Desk() {
    put(Team.KIND, team("co", TeamLevel.COMPANY, null));
    put(Team.KIND, team("dep", TeamLevel.DEPARTMENT, "co"));
    put(Team.KIND, team("tribe", TeamLevel.TRIBE, "dep"));
    put(Team.KIND, team("squad", TeamLevel.SQUAD, "tribe"));
    put(Team.KIND, team("other", TeamLevel.SQUAD, "tribe"));
    put(Person.KIND, person("adam", List.of(GlobalRole.ADMIN)));
    put(Person.KIND, person("lea", List.of(GlobalRole.LEADERSHIP)));
    put(Person.KIND, person("ops", List.of(GlobalRole.PRODUCT_OPS)));
    put(Person.KIND, person("dora", List.of(), new Membership("dep", Role.LEAD)));
    put(Person.KIND, person("tim", List.of(), new Membership("tribe", Role.PRODUCT_LEAD)));
    put(Person.KIND, person("sue", List.of(), new Membership("squad", Role.PRODUCT_LEAD)));
    put(Person.KIND, person("sam", List.of(), new Membership("squad", Role.MEMBER)));
    put(Cycle.KIND, cycle("2026", LocalDate.of(2026, 1, 1), null, Phase.ACTIVE));
    put(Cycle.KIND, cycle("q3", LocalDate.of(2026, 7, 1), "2026", Phase.ACTIVE));
    put(Cycle.KIND, cycle("q4", LocalDate.of(2026, 10, 1), "2026", Phase.ACTIVE));
  }

  private static Team team(String id, TeamLevel level, @Nullable String parentId) {
    return Team.of(id, "Team " + id, level, parentId);
  }

  private static Person person(String id, List<GlobalRole> roles, Membership... memberships) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    return new Person(
        id, name, null, roles, List.of(memberships), null, PersonState.ACTIVE, null, List.of());
  }

  private static Cycle cycle(
      String id, LocalDate startsOn, @Nullable String parentId, Phase phase) {
    LocalDate endsOn = id.equals("q3") ? LocalDate.of(2026, 9, 30) : LocalDate.of(2026, 12, 31);
    return new Cycle(id, "Cycle " + id, Cadence.OTHER, startsOn, endsOn, parentId, phase);
  }

  /** Puts a record there, whatever any rule says. */
  public <T extends Record> void put(RecordKind<T> kind, T content) {
    Versioned<T> before = data.row(kind, kind.idOf(content));
    Versioned<T> after = before == null ? Versioned.first(content, now) : before.next(content, now);
    data = data.with(List.of(new Change<>(kind, before, after)));
  }

  /** An objective of the squad, owned by sue, in that state. */
  public Objective objective(String id, ObjectiveState state) {
    Objective objective =
        Copy.of(Objective.of(id, "squad", "q4", "Title of " + id))
            .with("ownerId", "sue")
            .with("state", state)
            .with("approvedOn", state == ObjectiveState.APPROVED ? TODAY.minusDays(9) : null)
            .with("proposedById", state == ObjectiveState.PROPOSED ? "sue" : null)
            .make();
    put(Objective.KIND, objective);
    return objective;
  }

  /** A key result from 0 to 10. */
  public KeyResult keyResult(String id, String objectiveId) {
    return keyResult(id, objectiveId, Metric.number("pts", 0, 10));
  }

  public KeyResult keyResult(String id, String objectiveId, Metric metric) {
    KeyResult keyResult = KeyResult.of(id, objectiveId, "Title of " + id, metric);
    put(KeyResult.KIND, keyResult);
    return keyResult;
  }

  /** Approved o with its key result k, approved second without any, and draft with dk. */
  public void plan() {
    objective("o", ObjectiveState.APPROVED);
    keyResult("k", "o");
    objective("second", ObjectiveState.APPROVED);
    objective("draft", ObjectiveState.DRAFT);
    keyResult("dk", "draft");
  }

  /** A number with a target and no baseline. */
  public static Metric incomplete() {
    return Copy.of(Metric.number("pts", 0, 10)).with("baseline", null).make();
  }

  public void approvalIs(boolean asked) {
    put(SettingsItem.KIND, Copy.of(SettingsItem.NOTHING).with("approval", asked).make());
  }

  public void phaseIs(Phase phase) {
    put(Cycle.KIND, found(Cycle.KIND, "q4").withPhase(phase));
  }

  public <T extends Record> T found(RecordKind<T> kind, String id) {
    return data.find(kind, id).orElseThrow();
  }

  public Objective objective(String id) {
    return found(Objective.KIND, id);
  }

  public KeyResult keyResult(String id) {
    return found(KeyResult.KIND, id);
  }

  public List<Amendment> amendments(String objectiveId) {
    return data.all(Amendment.OF_OBJECTIVE, objectiveId).stream()
        .sorted(Comparator.comparing(Amendment::id))
        .toList();
  }

  // ---- acting ----

  private String nextId() {
    return "id-%06d".formatted(ids.incrementAndGet());
  }

  private Function<Dataset, Rights> rights(String person) {
    return before ->
        new Permissions(before.find(Person.KIND, person).orElseThrow(), Organization.of(before));
  }

  /** Somebody acts; refused or wrong, nothing changes. */
  public <R> R as(String person, UseCase<R> act) {
    Edit edit =
        Registry.edit(
            data,
            Circumstances.ofRequest(TODAY, now, person, this::nextId, null)
                .withRights(rights(person)));
    R result = edit.run(act);
    data = edit.data();
    return result;
  }

  /** Operations import. */
  public void imports(Bundle bundle) {
    Edit edit =
        Registry.edit(
            data,
            Circumstances.ofImport(TODAY, now, "ops", this::nextId).withRights(rights("ops")));
    edit.run(new Merge(Input.of(bundle)));
    data = edit.data();
  }

  /** A patch of some fields of an item. */
  public static <I extends Record> ItemPatch<I> patch(
      @Nullable String reason, UnaryOperator<Copy<I>> fields) {
    return current -> new Input<>(fields.apply(Copy.of(current)).make(), List.of(), reason);
  }

  public Versioned<Objective> change(
      String person, String id, @Nullable String reason, String field, @Nullable Object value) {
    return as(
        person, new ChangeObjective(id, Match.ANY, patch(reason, item -> item.with(field, value))));
  }

  public Versioned<KeyResult> changeKeyResult(
      String person, String id, @Nullable String reason, String field, @Nullable Object value) {
    return as(
        person, new ChangeKeyResult(id, Match.ANY, patch(reason, item -> item.with(field, value))));
  }

  /** A key result with a field of its metric changed. */
  public Versioned<KeyResult> changeMetric(
      String person, String id, @Nullable String reason, String field, @Nullable Object value) {
    MetricItem metric = Copy.of(keyResult(id).metric(), MetricItem.class).with(field, value).make();
    return changeKeyResult(person, id, reason, "metric", metric);
  }

  public Versioned<Objective> move(
      String person, String id, ObjectiveState state, @Nullable String reason) {
    return as(person, new MoveObjective(id, Match.ANY, new Input<>(state, List.of(), reason)));
  }

  public CheckIn checkIn(String person, String keyResultId, CheckInItem item) {
    return as(person, new AddCheckIn(keyResultId, item)).orElseThrow();
  }

  public static CheckInItem value(String on, double value) {
    return Copy.blank(CheckInItem.class)
        .with("on", LocalDate.parse(on))
        .with("value", BigDecimal.valueOf(value))
        .make();
  }

  /** Codes with their places, such as {@code REASON_REQUIRED /title}; conflicts have none. */
  public static List<String> wrong(Runnable act) {
    List<String> told = new ArrayList<>();
    try {
      act.run();
    } catch (InvalidException e) {
      e.violations().forEach(v -> told.add((v.code() + " " + v.pointer()).strip()));
    } catch (RefusedException e) {
      told.add(e.kind() == RefusedException.Kind.CONFLICT ? e.code() : e.kind().name());
    }
    return told;
  }
}

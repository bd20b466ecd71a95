package io.okrcascade.core.testing;

import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small company at whose desk people act one after the other. Teams acme > eng > pay > fr, de;
 * cycles 2026 > q3 (closed), q4 (active), and 2027 > q1 (draft); people ada (ADMIN), olu
 * (PRODUCT_OPS), tia (leads pay), ana (leads fr), max (member of fr), dan (member of de).
 */
public final class Desk {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  public static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  private final AtomicInteger ids = new AtomicInteger();
  private Dataset data = Dataset.EMPTY;

  public Desk() {
    team("acme", TeamLevel.COMPANY, null);
    team("eng", TeamLevel.DEPARTMENT, "acme");
    team("pay", TeamLevel.TRIBE, "eng");
    team("fr", TeamLevel.SQUAD, "pay");
    team("de", TeamLevel.SQUAD, "pay");
    person("ada", List.of(GlobalRole.ADMIN));
    person("olu", List.of(GlobalRole.PRODUCT_OPS));
    person("tia", List.of(), new Membership("pay", Role.PRODUCT_LEAD));
    person("ana", List.of(), new Membership("fr", Role.PRODUCT_LEAD));
    person("max", List.of(), new Membership("fr", Role.MEMBER));
    person("dan", List.of(), new Membership("de", Role.MEMBER));
    cycle("2026", "2026-01-01", "2026-12-31", null, Phase.ACTIVE);
    cycle("q3", "2026-07-01", "2026-09-30", "2026", Phase.CLOSED);
    cycle("q4", "2026-10-01", "2026-12-31", "2026", Phase.ACTIVE);
    cycle("2027", "2027-01-01", "2027-12-31", null, Phase.DRAFT);
    cycle("q1", "2027-01-01", "2027-03-31", "2027", Phase.DRAFT);
  }

  // ---- what is there ----

  public <T extends Record> T put(RecordKind<T> kind, T content) {
    data = data.and(Dataset.of(kind, List.of(Versioned.first(content, NOW))));
    return content;
  }

  private void team(String id, TeamLevel level, @Nullable String parentId) {
    put(Team.KIND, Team.of(id, "Team " + id, level, parentId));
  }

  private void person(String id, List<GlobalRole> roles, Membership... memberships) {
    put(
        Person.KIND,
        Copy.of(Person.of(id, "Person " + id))
            .with("globalRoles", roles)
            .with("memberships", List.of(memberships))
            .make());
  }

  private void cycle(
      String id, String startsOn, String endsOn, @Nullable String parentId, Phase phase) {
    put(
        Cycle.KIND,
        new Cycle(
            id,
            "Cycle " + id,
            Cadence.OTHER,
            LocalDate.parse(startsOn),
            LocalDate.parse(endsOn),
            parentId,
            phase));
  }

  public Objective objective(String id, String teamId, String cycleId, @Nullable String ownerId) {
    return put(
        Objective.KIND,
        Copy.of(Objective.of(id, teamId, cycleId, "Objective " + id))
            .with("ownerId", ownerId)
            .make());
  }

  /** From 0 to 10, checked in by hand. */
  public KeyResult keyResult(String id, String objectiveId) {
    return put(
        KeyResult.KIND,
        KeyResult.of(
            id,
            objectiveId,
            "Key result " + id,
            new Metric(
                MetricType.NUMBER,
                "u",
                Direction.INCREASE,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(),
                List.of())));
  }

  public CheckIn checkIn(String keyResultId, String on, double value) {
    String id = "c" + ids.incrementAndGet();
    return put(CheckIn.KIND, CheckIn.of(id, keyResultId, LocalDate.parse(on), value));
  }

  public Initiative initiative(String id, String teamId, String cycleId, InitiativeState state) {
    return put(
        Initiative.KIND,
        Copy.blank(Initiative.class)
            .with("id", id)
            .with("teamId", teamId)
            .with("cycleId", cycleId)
            .with("title", "Initiative " + id)
            .with("briefing", Briefing.EMPTY)
            .with("state", state)
            .make());
  }

  public Dependency dependency(
      String id, String initiativeId, String providerTeamId, DependencyState state) {
    return put(
        Dependency.KIND,
        new Dependency(
            id,
            initiativeId,
            providerTeamId,
            "need " + id,
            null,
            Size.M,
            state,
            null,
            false,
            null,
            List.of()));
  }

  public Alignment link(Alignment link) {
    return put(Alignment.KIND, link);
  }

  public Dataset data() {
    return data;
  }

  public <T extends Record> T get(RecordKind<T> kind, String id) {
    return data.find(kind, id).orElseThrow();
  }

  public <T extends Record> boolean has(RecordKind<T> kind, String id) {
    return data.row(kind, id) != null;
  }

  /** What everything stands at today. */
  public static Scores scores(Dataset data) {
    return Cascade.of(
            Organization.of(data),
            CycleTree.of(data),
            data.all(Objective.KIND),
            data.all(KeyResult.KIND),
            data.all(Alignment.KIND),
            data.all(CheckIn.KIND))
        .scores(TODAY, Pace.DEFAULT);
  }

  // ---- who acts ----

  /** Somebody acts; what is decided is there afterwards. */
  public <R> R act(String who, UseCase<R> act) {
    Edit edit =
        Registry.edit(
            data,
            Circumstances.ofRequest(TODAY, NOW, who, () -> "id" + ids.incrementAndGet(), null)
                .withRights(
                    before ->
                        new Permissions(
                            before.find(Person.KIND, who).orElseThrow(), Organization.of(before))));
    R result = edit.run(act);
    data = edit.data();
    return result;
  }

  /** Operations take a bundle in. */
  public MergeResult imports(Bundle bundle) {
    Edit edit =
        Registry.edit(
            data,
            Circumstances.ofImport(TODAY, NOW, "olu", () -> "id" + ids.incrementAndGet())
                .withRights(
                    before ->
                        new Permissions(
                            before.find(Person.KIND, "olu").orElseThrow(),
                            Organization.of(before))));
    MergeResult result = edit.run(new Merge(Input.of(bundle)));
    data = edit.data();
    return result;
  }

  /** Why somebody may not act: the kind and code of the refusal, and the codes of all of it. */
  public String refusal(String who, UseCase<?> act) {
    Dataset before = data;
    try {
      act(who, act);
    } catch (RefusedException e) {
      return e.kind() + " " + e.code() + " " + told(e.violations()) + e.getMessage();
    } catch (InvalidException e) {
      return "INVALID " + told(e.violations());
    } finally {
      data = before;
    }
    throw new AssertionError("it was not refused");
  }

  private static String told(List<Violation> violations) {
    StringBuilder all = new StringBuilder();
    violations.forEach(
        v ->
            all.append(v.pointer())
                .append(' ')
                .append(v.code())
                .append(": ")
                .append(v.message())
                .append("; "));
    return all.toString();
  }

  // ---- what is said ----

  public static <I> Input<I> said(I item) {
    return Input.of(item);
  }

  public static <I> Input<I> because(String reason, I item) {
    return new Input<>(item, List.of(), reason);
  }

  /** A patch of one field. */
  public static <I extends Record> ItemPatch<I> patch(String field, @Nullable Object value) {
    return current -> Input.of(Copy.of(current).with(field, value).make());
  }
}

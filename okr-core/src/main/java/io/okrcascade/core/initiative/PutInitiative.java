package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.PutDependency;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Ref;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of an initiative, its contributions and its dependencies.
 *
 * @param id of the initiative; null where the item has none
 * @param state that it is in; where null, it stays, and a new one is a draft
 */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
public record PutInitiative(
    @Nullable String id, InitiativeItem item, @Nullable InitiativeState state) implements Put {
  private static final Message OTHER_FAMILY =
      Message.invalid(
          "OTHER_FAMILY",
          "the initiative has contributions, dependencies or comments in %s's year; carry it over"
              + " by creating a new one");
  private static final Message SELF =
      Message.invalid("SELF", "the initiative depends on that team, by %s");

  /** As a bundle tells of it. */
  public PutInitiative(InitiativeItem item) {
    this(item.id(), item, item.state());
  }

  @Override
  public void mention(Edit edit) {
    edit.mention(Initiative.KIND, id, "/id");
    edit.each(
        item.dependencies(),
        "/dependencies",
        (dependency, place) -> edit.mention(Dependency.KIND, dependency.id(), "/id"));
  }

  @Override
  public void run(Edit edit) {
    Initiative old = edit.data().find(Initiative.KIND, id).orElse(null);
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    edit.reference(edit.kinds().named("PROGRAMME"), item.programmeId(), "/programmeId");
    Briefing briefing = briefing(edit, old);
    boolean[] soundBypass = {true};
    Bypass bypass = bypass(edit, old == null ? null : old.bypass(), soundBypass);
    Initiative initiative = edit.make("", () -> make(edit, old, briefing, bypass));
    boolean sound = initiative != null && briefing != null && soundBypass[0];
    if (sound && old != null && !mayMove(edit, old, initiative)) {
      edit.broken("/cycleId", OTHER_FAMILY, old.cycleId());
      return;
    }
    if (sound) {
      edit.put(Initiative.KIND, initiative);
      checkDays(edit, old, initiative);
      if (old != null) {
        checkTeam(edit, initiative);
      }
    }
    if (id != null) {
      edit.each(
          item.contributions(),
          "/contributions",
          (contribution, place) -> new PutContribution(id, contribution).run(edit));
      edit.each(
          item.dependencies(),
          "/dependencies",
          (dependency, place) -> new PutDependency(dependency.id(), id, dependency).run(edit));
    }
  }

  private Initiative make(
      Edit edit, @Nullable Initiative old, @Nullable Briefing briefing, @Nullable Bypass bypass) {
    return new Initiative(
        id,
        edit.pickOrNull(item.teamId(), old, Initiative::teamId),
        edit.pickOrNull(item.cycleId(), old, Initiative::cycleId),
        edit.pickOrNull(item.title(), old, Initiative::title),
        briefing == null ? Briefing.EMPTY : briefing,
        edit.pickOrNull(item.effort(), old, Initiative::effort),
        edit.pickOrNull(item.plannedStart(), old, Initiative::plannedStart),
        edit.pickOrNull(item.plannedEnd(), old, Initiative::plannedEnd),
        edit.pickOrNull(item.committedOn(), old, Initiative::committedOn),
        edit.pickOrNull(item.committedEnd(), old, Initiative::committedEnd),
        edit.pickOrNull(item.deliveredOn(), old, Initiative::deliveredOn),
        edit.pickOrNull(item.lateCause(), old, Initiative::lateCause),
        edit.pickOrNull(item.lateNote(), old, Initiative::lateNote),
        edit.pick(state, old, Initiative::state, InitiativeState.DRAFT),
        bypass,
        edit.pickOrNull(item.programmeId(), old, Initiative::programmeId),
        edit.pickOrNull(item.ownerId(), old, Initiative::ownerId));
  }

  /** One that nothing hangs on moves anywhere, others within the year. */
  private static boolean mayMove(Edit edit, Initiative old, Initiative changed) {
    boolean isFree = !edit.kinds().hasOwned(edit.data(), new Ref(Initiative.KIND.name(), old.id()));
    return isFree || CycleForest.areOfOneFamily(edit, old.cycleId(), changed.cycleId());
  }

  private static void checkDays(Edit edit, @Nullable Initiative old, Initiative planned) {
    Cycle cycle = edit.find(Cycle.KIND, planned.cycleId()).orElse(null);
    boolean stays = old != null && old.cycleId().equals(planned.cycleId());
    LocalDate start = stays ? old.plannedStart() : null;
    LocalDate end = stays ? old.plannedEnd() : null;
    PlannedDay.check(edit, cycle, "plannedStart", start, planned.plannedStart());
    PlannedDay.check(edit, cycle, "plannedEnd", end, planned.plannedEnd());
  }

  /** What is not in the input, and so not checked with it, must not depend on itself either. */
  private void checkTeam(Edit edit, Initiative moved) {
    Set<String> given = new HashSet<>();
    edit.each(item.dependencies(), "", (dependency, place) -> given.add(dependency.id()));
    for (Dependency dependency : edit.data().all(Dependency.OF_INITIATIVE, moved.id())) {
      if (dependency.providerTeamId().equals(moved.teamId()) && !given.contains(dependency.id())) {
        edit.broken("/teamId", SELF, dependency.id());
      }
    }
  }

  /** The briefing, or null where it is wrong. */
  private @Nullable Briefing briefing(Edit edit, @Nullable Initiative old) {
    Briefing known = old == null ? null : old.briefing();
    BriefingItem given = item.briefing();
    if (given == null) {
      return edit.keeps(known) ? known : Briefing.EMPTY;
    }
    return edit.make(
        "/briefing",
        () ->
            new Briefing(
                edit.pickOrNull(given.problem(), known, Briefing::problem),
                edit.pickOrNull(given.need(), known, Briefing::need),
                edit.pickOrNull(given.impactOfNotDoing(), known, Briefing::impactOfNotDoing),
                edit.pick(
                    Given.withoutNulls(given.benefits()), known, Briefing::benefits, List.of()),
                edit.pickOrNull(given.benefitNote(), known, Briefing::benefitNote),
                edit.pickOrNull(given.solution(), known, Briefing::solution),
                edit.pick(
                    Given.withoutNulls(given.sections()), known, Briefing::sections, Map.of())));
  }

  private @Nullable Bypass bypass(Edit edit, @Nullable Bypass old, boolean[] sound) {
    BypassItem given = item.bypass();
    if (given == null) {
      return edit.keeps(old) ? old : null;
    }
    edit.reference(Person.KIND, given.grantedById(), "/bypass/grantedById");
    Bypass made =
        edit.make(
            "/bypass",
            () ->
                new Bypass(
                    edit.pickOrNull(given.reason(), old, Bypass::reason),
                    edit.pickOrNull(given.note(), old, Bypass::note),
                    edit.pickOrNull(given.grantedById(), old, Bypass::grantedById)));
    sound[0] = made != null;
    return made;
  }
}

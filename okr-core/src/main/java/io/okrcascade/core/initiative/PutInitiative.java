package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.PutDependency;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Ref;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of an initiative, its contributions and its dependencies.
 *
 * @param id of the initiative; null where the item has none
 * @param state that it is in; where null, it stays, and a new one is a draft
 */
public record PutInitiative(
    @Nullable String id, InitiativeItem item, @Nullable InitiativeState state) implements Put {
  /** Stands in for a bypass that is wrong, so that nobody is told that it is missing. */
  private static final Bypass UNREADABLE = new Bypass(BypassReason.INCIDENT, null, null);

  private static final Message OTHER_FAMILY =
      Message.invalid(
          "OTHER_FAMILY",
          "the initiative has contributions, dependencies or comments in %s's year; carry it over"
              + " by creating a new one");

  @Override
  public void mention(Edit edit) {
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
    Initiative initiative =
        edit.reading(Initiative.KIND, id, item)
            .given("links", edit.links(item.links()))
            .with("briefing", briefing(edit, old))
            .given("state", state)
            .or("state", InitiativeState.DRAFT)
            .with("bypass", bypass(edit, old == null ? null : old.bypass()))
            .given("committedEnd", promised(edit, old))
            .make();
    if (initiative != null && old != null && !mayMove(edit, old, initiative)) {
      edit.broken("/cycleId", OTHER_FAMILY, edit.nameOf(Cycle.KIND, old.cycleId()));
      // What else is wrong with it is judged as of one that stays.
      InitiativeItem staying = Copy.of(item).with("cycleId", old.cycleId()).make();
      new PutInitiative(id, staying, state).run(edit);
      return;
    }
    if (initiative != null) {
      edit.put(Initiative.KIND, initiative);
      checkPast(edit, initiative);
      checkDays(edit, old, initiative);
      if (old != null) {
        checkTeam(edit, initiative);
      }
    }
    if (id != null) {
      edit.putEach(item.contributions(), "/contributions", it -> new PutContribution(id, it));
      edit.putEach(item.dependencies(), "/dependencies", it -> put(edit, id, it));
    }
  }

  private static Put put(Edit edit, String initiativeId, DependencyItem dependency) {
    return new PutDependency(edit.idOr(dependency.id()), initiativeId, dependency);
  }

  /** What a bundle does not say of something committed: its planned end, else its cycle's. */
  private @Nullable LocalDate promised(Edit edit, @Nullable Initiative old) {
    boolean isCommitted = item.committedOn() != null || (state != null && state.isCommitted());
    if (item.committedEnd() != null || edit.isRequest() || !isCommitted) {
      return item.committedEnd();
    }
    if (old != null && old.committedEnd() != null) {
      return old.committedEnd();
    }
    return item.plannedEnd() != null
        ? item.plannedEnd()
        : edit.find(Cycle.KIND, item.cycleId()).map(Cycle::endsOn).orElse(null);
  }

  /** One that nothing hangs on moves anywhere, others within the year. */
  private static boolean mayMove(Edit edit, Initiative old, Initiative changed) {
    boolean isFree =
        edit.isComparison()
            || !edit.kinds().hasOwned(edit.data(), new Ref(Initiative.KIND.name(), old.id()));
    return isFree || CycleForest.areOfOneFamily(edit, old.cycleId(), changed.cycleId());
  }

  /** What was done was done by now. */
  private static void checkPast(Edit edit, Initiative initiative) {
    PastDay.check(edit, "/committedOn", "the commitment", initiative.committedOn());
    PastDay.check(edit, "/deliveredOn", "the delivery", initiative.deliveredOn());
  }

  private static void checkDays(Edit edit, @Nullable Initiative old, Initiative planned) {
    Cycle cycle = edit.find(Cycle.KIND, planned.cycleId()).orElse(null);
    Initiative stays = old != null && old.cycleId().equals(planned.cycleId()) ? old : null;
    LocalDate start = stays == null ? null : stays.plannedStart();
    LocalDate end = stays == null ? null : stays.plannedEnd();
    PlannedDay.check(
        edit, cycle, "plannedStart", "the planned start", start, planned.plannedStart());
    PlannedDay.check(edit, cycle, "plannedEnd", "the planned end", end, planned.plannedEnd());
  }

  /** What is not in the input, and so not checked with it, must not depend on itself either. */
  private void checkTeam(Edit edit, Initiative moved) {
    Set<String> given = new HashSet<>();
    edit.each(item.dependencies(), "", (dependency, place) -> given.add(dependency.id()));
    for (Dependency dependency : edit.data().all(Dependency.OF_INITIATIVE, moved.id())) {
      if (dependency.isOpenOn(moved.teamId()) && !given.contains(dependency.id())) {
        edit.broken(
            "/teamId", "SELF", "the initiative needs “%s” from that team", dependency.need());
      }
    }
  }

  private static Briefing orEmpty(@Nullable Briefing briefing) {
    return briefing == null ? Briefing.EMPTY : briefing;
  }

  private Briefing briefing(Edit edit, @Nullable Initiative old) {
    Briefing known = old == null ? null : old.briefing();
    BriefingItem given = item.briefing();
    if (given == null) {
      return orEmpty(edit.keeps(known) ? known : null);
    }
    return orEmpty(edit.reading(Briefing.class, known, given).make("/briefing"));
  }

  private @Nullable Bypass bypass(Edit edit, @Nullable Bypass old) {
    BypassItem given = item.bypass();
    if (given == null) {
      return edit.keeps(old) ? old : null;
    }
    edit.reference(Person.KIND, given.grantedById(), "/bypass/grantedById");
    Bypass made = edit.reading(Bypass.class, old, given).make("/bypass");
    return made == null ? UNREADABLE : made;
  }
}

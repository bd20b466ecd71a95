package io.okrcascade.core.bundle;

import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.record.RecordKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges initiatives with their contributions. */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class InitiativeMerge {
  private final Workbench bench;
  private final DependencyMerge dependencies;

  InitiativeMerge(Workbench bench) {
    this.bench = bench;
    this.dependencies = new DependencyMerge(bench);
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.initiatives(),
        "/initiatives",
        (item, at) -> {
          bench.mention(Initiative.KIND, item.id(), at + "/id");
          dependencies.mention(item.dependencies(), at + "/dependencies");
        });
  }

  void merge(Bundle bundle) {
    Workbench.each(bundle.initiatives(), "/initiatives", this::initiative);
  }

  private void initiative(InitiativeItem item, String at) {
    Initiative old = bench.current.find(Initiative.KIND, item.id()).orElse(null);
    bench.reference(Team.KIND, item.teamId(), at + "/teamId");
    bench.reference(Cycle.KIND, item.cycleId(), at + "/cycleId");
    bench.reference(Person.KIND, item.ownerId(), at + "/ownerId");
    bench.reference(Programme.KIND, item.programmeId(), at + "/programmeId");
    Optional<Briefing> briefing = briefing(item.briefing(), old, at + "/briefing");
    Bypass oldBypass = old == null ? null : old.bypass();
    boolean[] soundBypass = {true};
    Bypass bypass = bypass(item.bypass(), oldBypass, at + "/bypass", soundBypass);
    Initiative initiative =
        bench.make(
            at,
            () ->
                new Initiative(
                    item.id(),
                    bench.pickOrNull(item.teamId(), old, Initiative::teamId),
                    bench.pickOrNull(item.cycleId(), old, Initiative::cycleId),
                    bench.pickOrNull(item.title(), old, Initiative::title),
                    briefing.orElse(Briefing.EMPTY),
                    bench.pickOrNull(item.effort(), old, Initiative::effort),
                    bench.pickOrNull(item.plannedStart(), old, Initiative::plannedStart),
                    bench.pickOrNull(item.plannedEnd(), old, Initiative::plannedEnd),
                    bench.pickOrNull(item.committedOn(), old, Initiative::committedOn),
                    bench.pickOrNull(item.committedEnd(), old, Initiative::committedEnd),
                    bench.pickOrNull(item.deliveredOn(), old, Initiative::deliveredOn),
                    bench.pickOrNull(item.lateCause(), old, Initiative::lateCause),
                    bench.pickOrNull(item.lateNote(), old, Initiative::lateNote),
                    bench.pick(item.state(), old, Initiative::state, InitiativeState.DRAFT),
                    bypass,
                    bench.pickOrNull(item.programmeId(), old, Initiative::programmeId),
                    bench.pickOrNull(item.ownerId(), old, Initiative::ownerId)));
    boolean sound = initiative != null && briefing.isPresent() && soundBypass[0];
    if (sound && old != null && !staysInFamily(old, initiative, at)) {
      return;
    }
    if (sound) {
      bench.put(Initiative.KIND, initiative);
      PlannedDays.check(bench, old, initiative, at);
      if (old != null) {
        dependencies.checkMove(initiative, item.dependencies(), at + "/teamId");
      }
    }
    if (item.id() != null) {
      contributions(item.id(), initiative, item.contributions(), at + "/contributions");
      dependencies.merge(item.id(), item.dependencies(), at + "/dependencies");
    }
  }

  private boolean staysInFamily(Initiative old, Initiative changed, String at) {
    boolean isFree =
        bench.current.all(Contribution.OF_INITIATIVE, old.id()).isEmpty()
            && bench.current.all(Dependency.OF_INITIATIVE, old.id()).isEmpty()
            && bench.current.all(Comment.ON, CommentSubject.INITIATIVE.of(old.id())).isEmpty();
    if (isFree || bench.areOfOneFamily(old.cycleId(), changed.cycleId())) {
      return true;
    }
    bench.violation(
        at + "/cycleId",
        "OTHER_FAMILY",
        "the initiative has contributions, dependencies or comments in "
            + old.cycleId()
            + "'s year; carry it over by creating a new one");
    return false;
  }

  private Optional<Briefing> briefing(
      @Nullable BriefingItem item, @Nullable Initiative old, String at) {
    Briefing known = old == null ? null : old.briefing();
    if (item == null) {
      boolean kept = known != null && bench.options.absent() == MergeOptions.Absent.KEPT;
      return Optional.of(kept ? known : Briefing.EMPTY);
    }
    return Optional.ofNullable(
        bench.make(
            at,
            () ->
                new Briefing(
                    bench.pickOrNull(item.problem(), known, Briefing::problem),
                    bench.pickOrNull(item.need(), known, Briefing::need),
                    bench.pickOrNull(item.impactOfNotDoing(), known, Briefing::impactOfNotDoing),
                    bench.pick(
                        OrganizationMerge.withoutNulls(item.benefits()),
                        known,
                        Briefing::benefits,
                        List.of()),
                    bench.pickOrNull(item.benefitNote(), known, Briefing::benefitNote),
                    bench.pickOrNull(item.solution(), known, Briefing::solution),
                    bench.pick(
                        OrganizationMerge.withoutNulls(item.sections()),
                        known,
                        Briefing::sections,
                        Map.of()))));
  }

  private @Nullable Bypass bypass(
      @Nullable BypassItem item, @Nullable Bypass old, String at, boolean[] sound) {
    if (item == null) {
      return bench.options.absent() == MergeOptions.Absent.KEPT ? old : null;
    }
    bench.reference(Person.KIND, item.grantedById(), at + "/grantedById");
    Bypass made =
        bench.make(
            at,
            () ->
                new Bypass(
                    bench.pickOrNull(item.reason(), old, Bypass::reason),
                    bench.pickOrNull(item.note(), old, Bypass::note),
                    bench.pickOrNull(item.grantedById(), old, Bypass::grantedById)));
    sound[0] = made != null;
    return made;
  }

  private void contributions(
      String initiativeId,
      @Nullable Initiative initiative,
      @Nullable List<ContributionItem> items,
      String at) {
    Set<String> seen = new HashSet<>();
    Workbench.each(
        items,
        at,
        (item, place) -> {
          bench.reference(KeyResult.KIND, item.keyResultId(), place + "/keyResultId");
          Contribution old =
              item.keyResultId() == null
                  ? null
                  : bench
                      .current
                      .find(Contribution.KIND, RecordKind.pairId(initiativeId, item.keyResultId()))
                      .orElse(null);
          Double confidence = bench.pickOrNull(item.confidence(), old, Contribution::confidence);
          if (confidence == null) {
            bench.violation(place + "/confidence", "REQUIRED", "confidence is required");
          }
          Contribution made =
              bench.make(
                  place,
                  () ->
                      new Contribution(
                          initiativeId,
                          item.keyResultId(),
                          bench.pickOrNull(item.impact(), old, Contribution::impact),
                          confidence == null ? 0 : confidence));
          if (made == null || confidence == null) {
            return;
          }
          if (!seen.add(made.keyResultId())) {
            bench.violation(
                place + "/keyResultId", "DUPLICATE", "this link stands more than once here");
            return;
          }
          if (initiative != null && !inFamilyOf(initiative, made.keyResultId())) {
            bench.violation(
                place + "/keyResultId",
                "OTHER_FAMILY",
                "key result " + made.keyResultId() + " lives in another year than the initiative");
            return;
          }
          bench.put(Contribution.KIND, made);
        });
  }

  private boolean inFamilyOf(Initiative initiative, String keyResultId) {
    return bench
        .find(KeyResult.KIND, keyResultId)
        .map(KeyResult::objectiveId)
        .flatMap(id -> bench.find(Objective.KIND, id))
        .map(Objective::cycleId)
        .map(cycleId -> bench.areOfOneFamily(cycleId, initiative.cycleId()))
        .orElse(true);
  }
}

package io.okrcascade.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.client.AuditQuery;
import io.okrcascade.client.DependencyQuery;
import io.okrcascade.client.OkrClient;
import io.okrcascade.client.OkrException;
import io.okrcascade.client.Patch;
import io.okrcascade.client.Retries;
import io.okrcascade.core.audit.Finding;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.bundle.CarriedAnswer;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.PlanAnswer;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.dependency.Side;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.inbox.InboxAnswer;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.NegotiationAnswer;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.PriorityItem;
import io.okrcascade.core.initiative.SectionItem;
import io.okrcascade.core.initiative.WhatIf;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A quarter planned, kept and closed through the Java client, against the real service. */
@Timeout(120)
class ClientPlanningTest {
  private RunningService service;

  @BeforeEach
  void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    service.importBundle(
        """
        { "people": [ { "id": "bob", "name": "Bob",
                        "memberships": [ { "teamId": "box", "role": "MEMBER" } ] } ],
          "objectives": [ { "id": "bo", "teamId": "box", "cycleId": "Q", "title": "Boxes hold",
            "keyResults": [ { "id": "bk", "title": "Torn boxes", "metric": { "baseline": 1, "target": 9 } } ] } ],
          "cycles": [ { "id": "N", "name": "Next", "cadence": "QUARTER", "startsOn": "$start", "endsOn": "$end",
                        "parentId": "Y" } ] }"""
            .replace("$start", Company.today().plusDays(51).toString())
            .replace("$end", Company.today().plusDays(99).toString()));
  }

  private OkrClient client(String personId) {
    return OkrClient.at(service.baseUri())
        .withToken(service.token(personId))
        .withRetries(Retries.NONE);
  }

  private static ResponseItem step(DependencyState state, String note) {
    return new ResponseItem(null, state, note, null, null, null);
  }

  @Test
  void aQuarterIsPlannedKeptAndClosed() {
    OkrClient ana = client("ana");
    OkrClient bob = client("bob");
    OkrClient ops = client("olu");
    LocalDate today = Company.today();

    // What France needs of Boxes.
    NegotiationAnswer need =
        ana.dependencies()
            .create(
                "i1",
                new DependencyItem(
                    "d1",
                    "box",
                    "strong boxes",
                    today.plusDays(10),
                    Size.M,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
    assertThat(need.waitsFor()).isEqualTo(Side.CONSUMER);
    need = ana.dependencies().update("d1", 1, Patch.set("size", Size.L));
    ana.dependencies()
        .answer("d1", need.dependency().version(), step(DependencyState.REQUESTED, "please"));
    assertThat(bob.me().inbox().counts()).containsEntry(InboxAnswer.Kind.DEPENDENCY_TO_ANSWER, 1);
    bob.dependencies()
        .answer(
            "d1",
            new ResponseItem(
                null, DependencyState.COUNTERED, null, null, today.plusDays(20), null));
    OkrException refused =
        catchThrowableOfType(
            OkrException.class,
            () -> bob.dependencies().answer("d1", 1, step(DependencyState.DECLINED, "no")));
    assertThat(refused.status()).isEqualTo(412);
    need = ana.dependencies().answer("d1", step(DependencyState.ACCEPTED, "fine"));
    assertThat(need.agreedBy()).isEqualTo(today.plusDays(20));
    assertThat(
            ana.dependencies()
                .list(DependencyQuery.ALL.ofProvider("box").in(DependencyState.ACCEPTED))
                .all())
        .containsExactly(ana.dependencies().get("d1"));
    assertThat(ana.dependencies().of("i1").all()).hasSize(1);

    // Its place in the plan.
    InitiativeAnswer initiative =
        ana.initiatives().update("i1", 1, Patch.set("plannedEnd", today.plusDays(30)));
    initiative =
        ana.initiatives()
            .move("i1", initiative.initiative().version(), InitiativeState.REFINED, null);
    initiative =
        ana.initiatives()
            .move("i1", initiative.initiative().version(), InitiativeState.COMMITTED, null);
    assertThat(initiative.initiative().content().committedEnd()).isEqualTo(today.plusDays(30));
    Priorities ranking = ana.planning().priorities("Q", "fr");
    assertThat(ranking.items()).extracting(PriorityItem::initiativeId).containsExactly("i1");
    Priorities otherwise =
        ana.planning()
            .whatIf(
                "Q",
                new WhatIf(
                    "i1",
                    3.0,
                    List.of(new Contribution("i1", "fk1", Impact.LOW, 1)),
                    Set.of("d1")));
    assertThat(otherwise.items().get(0).cost()).isEqualTo(3.0);
    assertThat(ana.initiatives().exposure("i1").exposed()).isNotEmpty();
    assertThat(ana.dependencies().exposure("d1")).isEqualTo(ana.initiatives().exposure("i1"));
    assertThat(ana.keyResults().exposure("fk1").teams()).contains("fr", "pay");
    assertThat(ana.keyResults().carriedBy("fk1").exposed()).hasSize(1);
    assertThat(ana.planning().matrix("Q").cells()).hasSize(1);

    // People and maintenance.
    assertThat(ops.planning().setCapacity("fr", "Q", 4).content().people()).isEqualTo(4);
    assertThat(ops.planning().capacity("fr", "Q").version()).isEqualTo(1);
    ana.maintenance().report("fr", new MaintenanceItem(null, today, 0.25, 4, 3, null));
    assertThat(ana.maintenance().of("fr").all()).hasSize(1);
    assertThat(ana.maintenance().in("Q").teams()).hasSize(4);
    assertThat(ana.planning().get("Q").teams())
        .filteredOn(team -> team.teamId().equals("fr"))
        .singleElement()
        .satisfies(
            team ->
                assertThat(team.capacity())
                    .isCloseTo(4 * Company.weeksOfQuarter() * 0.75, within(1e-9)));
    assertThat(ana.planning().calendar("Q")).startsWith("BEGIN:VCALENDAR");
    ops.briefingTemplates()
        .put(
            "LOCAL",
            new BriefingTemplateItem(
                null, List.of(new SectionItem("law", "Law", "Which one?", true))));
    assertThat(ana.briefingTemplates().of("fr").extraRequired()).containsExactly("law");
    assertThat(ana.briefingTemplates().list().all()).hasSize(2);
    ops.briefingTemplates().delete("LOCAL", 1);

    // Working together.
    ProgrammeAnswer programme =
        ops.programmes()
            .create(new ProgrammeItem("p1", "Moving", null, "ana", List.of("i1"), null));
    assertThat(programme.teamIds()).containsExactly("fr");
    ana.programmes()
        .tell("p1", today, new ProgrammeUpdateItem(null, "half way", Health.ON_TRACK, null, null));
    assertThat(ana.programmes().news("p1").all()).hasSize(1);
    programme = ana.programmes().update("p1", 1, Patch.set("name", "Moving out"));
    assertThat(ana.programmes().list("moving").all()).containsExactly(ana.programmes().get("p1"));
    assertThat(programme.initiativeIds()).containsExactly("i1");
    Versioned<Solicitation> asked =
        ana.solicitations()
            .create(
                "Q", new SolicitationItem("s1", null, "box", "fr", "Folding", null, null, null));
    bob.solicitations().update("s1", asked.version(), Patch.set("state", SolicitationState.JOINED));
    assertThat(ana.solicitations().get("s1").content().state()).isEqualTo(SolicitationState.JOINED);
    assertThat(ana.solicitations().of("Q").items()).hasSize(1);
    CommentAnswer said = ana.comments().say(CommentSubject.DEPENDENCY, "d1", "@bob by Friday?");
    assertThat(said.mentions()).containsExactly("bob");
    assertThat(bob.me().inbox().counts()).containsEntry(InboxAnswer.Kind.MENTION, 1);
    bob.me().markInboxSeen();
    assertThat(bob.me().inbox().counts()).doesNotContainKey(InboxAnswer.Kind.MENTION);
    String comment = said.comment().content().id();
    ana.comments().update(comment, 1, "by Monday");
    assertThat(ana.comments().on(CommentSubject.DEPENDENCY, "d1").all())
        .containsExactly(ana.comments().get(comment));
    ana.comments().delete(comment, 2);

    // Audit.
    Finding finding =
        ops.audit().get(AuditQuery.of("Q").withCode("UNBACKED_DEPENDENCY")).findings().get(0);
    Versioned<Waiver> waiver =
        ops.waivers().create("Q", finding.id(), "backed next week", today.plusDays(7));
    assertThat(ops.waivers().of("Q").all()).containsExactly(waiver);
    assertThat(ops.audit().get(AuditQuery.of("Q").withCode("UNBACKED_DEPENDENCY")).findings())
        .extracting(Finding::waived)
        .containsExactly(true);
    ops.waivers().delete("Q", waiver.content().id());
    assertThat(ops.audit().history("Q", "pay").items()).hasSize(50);

    // The quarter, from its start to its end.
    ops.cycles().move("Q", ops.cycles().get("Q").version(), Phase.ACTIVE, null);
    int latest = ana.initiatives().get("i1").initiative().version();
    ana.initiatives().update("i1", latest, Patch.set("effort", 9));
    PlanAnswer plan = ana.planning().plan("Q");
    assertThat(plan.plan().initiatives()).hasSize(1);
    assertThat(ana.planning().changes("Q", "fr").all())
        .extracting(PlanChange::id)
        .containsExactly("i1");
    initiative =
        ana.initiatives()
            .move(
                "i1",
                ana.initiatives().get("i1").initiative().version(),
                InitiativeState.POSTPONED,
                LateCause.SCOPE,
                "too much");
    assertThat(initiative.initiative().content().lateCause()).isEqualTo(LateCause.SCOPE);
    assertThat(ana.planning().delivery("Q", "C").compare()).hasSize(1);
    LocalDate before = Company.today().minusDays(3);
    assertThat(ana.planning().delivery("Q", before, "C").asOf()).isEqualTo(before);
    assertThat(ana.planning().get("Q", before).asOf()).isEqualTo(before);
    assertThat(ana.maintenance().in("Q", before).asOf()).isEqualTo(before);
    assertThat(ana.planning().matrix("Q", before).cycleId()).isEqualTo("Q");
    assertThat(ana.planning().priorities("Q", null, before)).isNotNull();
    assertThat(ana.keyResults().carriedBy("fk1", before)).isNotNull();
    assertThat(ana.keyResults().exposure("fk1", before)).isNotNull();
    ops.cycles().move("Q", ops.cycles().get("Q").version(), Phase.GRADING, "we stop early");
    assertThat(ana.objectives().explainGrade("fo", "hard times").value()).isNull();
    ops.cycles().move("Q", ops.cycles().get("Q").version(), Phase.CLOSED, "the rest is known");
    assertThat(ana.cycles().grades("Q").all())
        .filteredOn(grade -> grade.objectiveId().equals("fo"))
        .singleElement()
        .satisfies(grade -> assertThat(grade.explanation()).isEqualTo("hard times"));
    CarryOverAnswer offer = ana.cycles().carryOver("Q", null, "fr");
    assertThat(offer.toCycleId()).isEqualTo("N");
    CarriedAnswer next = ana.cycles().continueIn("Q", "N", List.of("fo"), List.of("i1"));
    assertThat(next.objectives()).hasSize(1);
    assertThat(ana.initiatives().get("i1.N").initiative().content().state())
        .isEqualTo(InitiativeState.DRAFT);
  }
}

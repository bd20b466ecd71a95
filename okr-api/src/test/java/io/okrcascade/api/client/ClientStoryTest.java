package io.okrcascade.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.client.AuditQuery;
import io.okrcascade.client.BundleFormat;
import io.okrcascade.client.BundleSource;
import io.okrcascade.client.CascadeQuery;
import io.okrcascade.client.ChangeFeed;
import io.okrcascade.client.ChangeQuery;
import io.okrcascade.client.InitiativeQuery;
import io.okrcascade.client.ObjectiveQuery;
import io.okrcascade.client.OkrClient;
import io.okrcascade.client.OkrException;
import io.okrcascade.client.Patch;
import io.okrcascade.client.PersonQuery;
import io.okrcascade.client.Retries;
import io.okrcascade.client.TeamQuery;
import io.okrcascade.client.WriteOptions;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.ImportAnswer;
import io.okrcascade.core.cascade.CascadeAnswer;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.cascade.TeamOverview;
import io.okrcascade.core.change.LoggedChange;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Java client against the real service. */
@Timeout(120)
class ClientStoryTest {
  private RunningService service;
  private OkrClient okr;

  @BeforeEach
  void start() {
    service = RunningService.shared();
    service.admin();
    okr = client(RunningService.ADMIN);
  }

  private OkrClient client(String personId) {
    return OkrClient.at(service.baseUri())
        .withToken(service.token(personId))
        .withRetries(Retries.NONE);
  }

  private static OkrException failureOf(Runnable call) {
    OkrException thrown = catchThrowableOfType(OkrException.class, call::run);
    assertThat(thrown).isNotNull();
    return thrown;
  }

  private static TeamItem team(String id, TeamLevel level, String parentId) {
    return new TeamItem(id, "Team " + id, level, parentId, null, null, null, null);
  }

  private static ObjectiveItem objective(String id, String teamId, String ownerId) {
    return new ObjectiveItem(
        id,
        teamId,
        "q",
        "Objective " + id,
        null,
        null,
        null,
        ownerId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static KeyResultItem keyResult(String id, String from, String to) {
    return new KeyResultItem(
        id,
        null,
        "Key result " + id,
        null,
        new MetricItem(
            MetricType.NUMBER,
            "points",
            Direction.INCREASE,
            new BigDecimal(from),
            new BigDecimal(to),
            null,
            null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void aQuarterFromItsFirstTeamToItsAudit() {
    // The organization.
    okr.teams().create(team("acme", TeamLevel.COMPANY, null));
    okr.teams().create(team("eng", TeamLevel.DEPARTMENT, "acme"));
    okr.teams().create(team("pay", TeamLevel.TRIBE, "eng"));
    Versioned<Team> squad =
        okr.teams()
            .create(
                new TeamItem(
                    "fr", "France", TeamLevel.SQUAD, "pay", TeamKind.LOCAL, "FR", null, null));
    assertThat(squad.version()).isEqualTo(1);
    assertThat(okr.teams().tree("acme").children().get(0).children().get(0).team().content().id())
        .isEqualTo("pay");
    Versioned<Person> ana =
        okr.people()
            .create(
                new PersonItem(
                    null,
                    "Ana",
                    null,
                    null,
                    List.of(new MembershipItem("fr", Role.PRODUCT_LEAD)),
                    null,
                    null,
                    null,
                    null));
    String anaId = ana.content().id();
    Versioned<Person> leader =
        okr.people()
            .create(
                new PersonItem(
                    "lea",
                    "Lea",
                    null,
                    List.of(GlobalRole.LEADERSHIP),
                    null,
                    null,
                    null,
                    null,
                    null));
    assertThat(leader.content().id()).isEqualTo("lea");
    assertThat(okr.people().get("lea")).isEqualTo(leader);
    assertThat(okr.people().list(PersonQuery.ALL.inTeam("fr")).all()).containsExactly(ana);
    assertThat(okr.people().get(anaId)).isEqualTo(ana);

    // The cycle.
    LocalDate today = LocalDate.parse(Company.today().toString());
    Versioned<Cycle> cycle =
        okr.cycles()
            .create(
                new CycleItem(
                    "q",
                    "Quarter",
                    Cadence.QUARTER,
                    today.minusDays(50),
                    today.plusDays(49),
                    null,
                    Phase.REFINE,
                    null,
                    null));
    cycle = okr.cycles().update("q", cycle.version(), Patch.set("name", "The quarter"));
    assertThat(okr.cycles().list("quarter").all()).containsExactly(cycle);

    // The cascade.
    OkrClient lea = client("lea");
    OkrClient asAna = client(anaId);
    assertThat(asAna.me().get().writableTeamIds()).containsExactly("fr");
    lea.objectives().create(objective("top", "acme", "lea"));
    KeyResultAnswer topKr = lea.keyResults().create("top", keyResult("top-kr", "0", "100"));
    assertThat(topKr.keyResult().content().objectiveId()).isEqualTo("top");
    ObjectiveAnswer own = asAna.objectives().create(objective("own", "fr", anaId));
    assertThat(own.objective().content().state()).isEqualTo(ObjectiveState.DRAFT);
    assertThat(own.score().hasData()).isFalse();
    KeyResultAnswer kr = asAna.keyResults().create("own", keyResult("own-kr", "10", "20"));
    asAna.keyResults().create("own", keyResult("other-kr", "0", "1"));
    assertThat(asAna.keyResults().of("own").all()).hasSize(2);
    Versioned<Alignment> link =
        asAna
            .alignments()
            .alignKeyResult(
                "own-kr",
                new AlignmentItem(NodeType.KEY_RESULT, "top-kr", AlignmentMode.CONTRIBUTES, null));
    assertThat(asAna.alignments().ofKeyResult("own-kr").all()).containsExactly(link);
    assertThat(asAna.alignments().get(link.content().id())).isEqualTo(link);
    Versioned<Alignment> heavier =
        asAna.alignments().update(link.content().id(), 1, Patch.set("weight", 2.5));
    assertThat(heavier.content().weight()).isEqualTo(2.5);
    Versioned<Alignment> second =
        asAna
            .alignments()
            .alignObjective(
                "own", new AlignmentItem(NodeType.OBJECTIVE, "top", AlignmentMode.SUPPORTS, null));
    assertThat(asAna.alignments().ofObjective("own").all()).hasSize(1);
    asAna.alignments().delete(second.content().id(), second.version(), null);
    assertThat(asAna.alignments().ofObjective("own").all()).isEmpty();

    kr =
        asAna
            .keyResults()
            .update(
                "own-kr",
                kr.keyResult().version(),
                Patch.set("metric", Map.of("target", new BigDecimal("30.50")))
                    .andClear("description"));
    assertThat(kr.keyResult().content().metric().target()).isEqualByComparingTo("30.5");
    assertThat(kr.keyResult().content().metric().unit()).isEqualTo("points");
    asAna.keyResults().delete("other-kr", 1);
    assertThat(failureOf(() -> asAna.keyResults().get("other-kr")).isNotFound()).isTrue();

    own = asAna.objectives().move("own", 1, ObjectiveState.PROPOSED, "ready");
    own = okr.objectives().move("own", own.objective().version(), ObjectiveState.APPROVED, null);
    assertThat(own.objective().content().state()).isEqualTo(ObjectiveState.APPROVED);
    assertThat(okr.cycles().move("q", cycle.version(), Phase.ACTIVE, "off we go").content().phase())
        .isEqualTo(Phase.ACTIVE);

    // The work.
    InitiativeAnswer initiative =
        asAna
            .initiatives()
            .create(
                new InitiativeItem(
                    "lyon",
                    "fr",
                    "q",
                    "Open Lyon",
                    new BriefingItem("far", null, null, null, null, null, null),
                    6.5,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    anaId,
                    null,
                    null,
                    null,
                    null));
    asAna.initiatives().link("lyon", "own-kr", Impact.HIGH, 0.8);
    assertThat(asAna.initiatives().link("lyon", "own-kr", 1, Impact.LOW, 0.5).content().impact())
        .isEqualTo(Impact.LOW);
    assertThat(asAna.initiatives().list(InitiativeQuery.ALL.contributingTo("own-kr")).all())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.initiative().content().effort()).isEqualTo(6.5);
              assertThat(found.contributions()).hasSize(1);
            });
    initiative =
        asAna
            .initiatives()
            .move("lyon", initiative.initiative().version(), InitiativeState.REFINED, null);
    int refined = initiative.initiative().version();
    OkrException notReady =
        failureOf(() -> asAna.initiatives().move("lyon", refined, InitiativeState.COMMITTED, null));
    assertThat(notReady.isConflict()).isTrue();
    assertThat(notReady.code()).isEqualTo("NOT_READY");
    assertThat(notReady.violations())
        .anySatisfy(v -> assertThat(v.pointer()).isEqualTo("/briefing/need"));

    // Where it stands.
    asAna.checkIns().create("own-kr", new BigDecimal("20.25"), 0.9);
    asAna
        .checkIns()
        .create(
            "own-kr",
            new CheckInItem(
                null, today.minusDays(10), new BigDecimal("15"), null, "slowly", null, null, null));
    assertThat(asAna.checkIns().of("own-kr").all())
        .extracting(row -> row.content().value().toPlainString())
        .containsExactly("20.25", "15");
    assertThat(asAna.checkIns().of("own-kr", today.minusDays(5)).all()).hasSize(1);
    assertThat(asAna.keyResults().get("own-kr").score().progress()).isEqualTo(0.5);
    // Before its first check-in it was not there: it was written today.
    assertThat(failureOf(() -> asAna.keyResults().get("own-kr", today.minusDays(20))).isNotFound())
        .isTrue();
    assertThat(asAna.objectives().explain("own").progress().terms()).hasSize(1);
    // Nobody approved what it helps, so that nothing of the company's success rests on it.
    assertThat(asAna.keyResults().explain("own-kr").strategicWeight().paths()).isEmpty();

    CascadeAnswer cascade = asAna.cascade().get(CascadeQuery.of("q"));
    assertThat(cascade.objectives()).hasSize(2);
    assertThat(cascade.alignments()).containsExactly(heavier.content());
    assertThat(asAna.cascade().get(CascadeQuery.of("q").asOf(today))).isEqualTo(cascade);
    CascadeAnswer ofTeam = asAna.cascade().get(CascadeQuery.of("q").ofTeam("fr"));
    assertThat(asAna.cascade().get(CascadeQuery.of("q").ofTeam("fr"))).isSameAs(ofTeam);
    assertThat(asAna.cascade().get(CascadeQuery.of("q").around("top").toDepth(1)).objectives())
        .isNotEmpty();
    assertThat(asAna.cascade().teams("q")).extracting(TeamOverview::teamId).contains("fr");
    assertThat(asAna.audit().get(AuditQuery.of("q")).findings()).isNotEmpty();
    assertThat(asAna.audit().get(AuditQuery.of("q").ofTeam("fr").withCode("NONE")).findings())
        .isEmpty();
    assertThat(asAna.audit().csv(AuditQuery.of("q"))).contains(",");

    // And back.
    asAna.initiatives().unlink("lyon", "own-kr");
    asAna.initiatives().delete("lyon", refined);
    OkrException stoodOn = failureOf(() -> okr.teams().delete("fr", 1));
    assertThat(stoodOn.code()).isEqualTo("STOOD_ON");
    assertThat(stoodOn.violations()).isNotEmpty();
  }

  @Test
  void everyRefusalIsAnExceptionThatSaysWhy() {
    service.importBundle(Company.bundle());
    OkrException invalid =
        failureOf(
            () -> okr.teams().create(new TeamItem("x", " ", null, null, null, null, null, null)));
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.isInvalid()).isTrue();
    assertThat(invalid.violations()).extracting(v -> v.pointer()).contains("/name", "/level");

    okr.teams().update("fr", 1, Patch.set("name", "La France").andClear("country"));
    assertThat(okr.teams().get("fr").content().country()).isNull();
    assertThat(failureOf(() -> okr.teams().update("fr", 1, Patch.set("name", "F"))).isOutdated())
        .isTrue();
    assertThat(failureOf(() -> okr.teams().create(team("fr", TeamLevel.SQUAD, "pay"))).code())
        .isEqualTo("ID_TAKEN");
    assertThat(failureOf(() -> okr.teams().get("nowhere")).isNotFound()).isTrue();

    OkrClient zoe = client("zoe");
    assertThat(failureOf(() -> zoe.checkIns().create("fk1", BigDecimal.ONE, 1)).isForbidden())
        .isTrue();
    assertThat(failureOf(() -> okr.withToken("okr_wrong").me().get()).isUnauthorized()).isTrue();
    assertThat(failureOf(() -> OkrClient.at(service.baseUri()).me().get()).isUnauthorized())
        .isTrue();
    assertThat(failureOf(() -> okr.checkIns().create("pk1", BigDecimal.ONE, 1)).code())
        .isEqualTo("SOURCE");
    assertThat(
            failureOf(() -> okr.objectives().update("co", 1, Patch.set("title", "Other")))
                .hasViolation("REASON_REQUIRED"))
        .isTrue();
    assertThat(
            okr.objectives()
                .update("co", 1, Patch.set("title", "Other").withReason("clearer"))
                .objective()
                .content()
                .title())
        .isEqualTo("Other");
    assertThat(
            failureOf(
                    () ->
                        okr.alignments()
                            .alignKeyResult(
                                "ck1",
                                new AlignmentItem(
                                    NodeType.KEY_RESULT, "fk1", AlignmentMode.CONTRIBUTES, 1.0)))
                .isConflict())
        .isFalse();
  }

  @Test
  void aRepeatedCreationIsOne() {
    service.importBundle(Company.bundle());
    WriteOptions once = WriteOptions.DEFAULT.withIdempotencyKey("import-17");
    CheckInItem item = new CheckInItem(null, null, BigDecimal.TEN, 0.5, null, null, null, null);
    assertThat(okr.checkIns().create("fk1", item, once))
        .isEqualTo(okr.checkIns().create("fk1", item, once));
    assertThat(okr.checkIns().of("fk1").all()).hasSize(3);
    assertThat(
            failureOf(
                    () ->
                        okr.checkIns()
                            .create(
                                "dk1",
                                item,
                                WriteOptions.ofReason("x").withIdempotencyKey("import-17")))
                .hasViolation("IDEMPOTENCY_KEY_REUSED"))
        .isTrue();
  }

  @Test
  void listsGoOnOverAllPages() {
    service.importBundle(Company.bundle());
    IntStream.range(0, 5)
        .forEach(i -> okr.teams().create(team("squad-" + i, TeamLevel.SQUAD, "pay")));
    var squads = okr.teams().list(TeamQuery.ALL.directlyBelow("pay").matching("SQUAD-"));
    Page<Versioned<Team>> first = squads.page(2);
    assertThat(first.items()).hasSize(2);
    assertThat(squads.page(3, first.nextCursor()).items()).hasSize(3);
    assertThat(squads.all()).hasSize(5);
    assertThat(
            okr.objectives()
                .list(ObjectiveQuery.ALL.inCycle("Q").ofTeam("fr").ownedBy("ana"))
                .all())
        .extracting(answer -> answer.objective().content().id())
        .containsExactly("fo");
    assertThat(okr.objectives().list(ObjectiveQuery.ALL.onlyArchived()).page().items()).isEmpty();
    assertThat(okr.keyResults().get("ck2").keyResult().content().source())
        .isEqualTo(Source.CASCADE);
  }

  @Test
  void bundlesGoInAndOut() throws Exception {
    byte[] company = Company.bundle().getBytes(StandardCharsets.UTF_8);
    ImportAnswer plan =
        okr.bundles().dryRun(BundleSource.of(new ByteArrayInputStream(company), BundleFormat.JSON));
    assertThat(plan.changes()).isNotEmpty();
    assertThat(okr.teams().list(TeamQuery.ALL).all()).isEmpty();
    ImportAnswer done =
        okr.bundles()
            .importing(BundleSource.of(new ByteArrayInputStream(company), BundleFormat.JSON));
    assertThat(done.created()).isEqualTo(plan.created()).containsEntry("teams", 7);
    assertThat(done.changes()).isNull();

    Bundle all = okr.bundles().export();
    assertThat(all.teams()).hasSize(7);
    assertThat(okr.bundles().importing(BundleSource.of(all)).updated().values())
        .allMatch(count -> count == 0);
    assertThat(okr.bundles().export("Q").objectives()).hasSize(4);
    ByteArrayOutputStream yaml = new ByteArrayOutputStream();
    okr.bundles().exportTo(yaml, BundleFormat.YAML);
    assertThat(yaml.toString(StandardCharsets.UTF_8)).contains("bundleVersion: 1");
    ImportAnswer again =
        okr.bundles()
            .dryRun(
                BundleSource.of(new ByteArrayInputStream(yaml.toByteArray()), BundleFormat.YAML));
    assertThat(again.changes()).isEmpty();

    Bundle wrong =
        Bundle.ofTeam(
            new TeamItem("lost", "Lost", TeamLevel.SQUAD, "nowhere", null, null, null, null));
    assertThat(failureOf(() -> okr.bundles().importing(BundleSource.of(wrong))).violations())
        .anySatisfy(v -> assertThat(v.pointer()).isEqualTo("/teams/0/parentId"));
  }

  @Test
  void changesAreReadAndFollowed() {
    service.importBundle(Company.bundle());
    List<LoggedChange> checkIns =
        okr.changes().list(ChangeQuery.ALL.ofType("CHECK_IN")).all().toList();
    assertThat(checkIns).hasSize(5);
    Instant imported = checkIns.get(0).at();
    assertThat(okr.changes().list(ChangeQuery.ALL.since(imported).ofType("CHECK_IN")).all())
        .containsExactlyElementsOf(checkIns);
    assertThat(okr.changes().list(ChangeQuery.ALL.since(imported.plusSeconds(3_600))).all())
        .isEmpty();
    assertThat(okr.changes().list(ChangeQuery.ALL.ofSubject("fr", "de").newestFirst()).all())
        .extracting(LoggedChange::subjectId)
        .containsExactly("de", "fr");
    long latest =
        okr.changes()
            .list(ChangeQuery.ALL)
            .all()
            .mapToLong(LoggedChange::revision)
            .max()
            .orElseThrow();
    String last;
    try (ChangeFeed feed = okr.changes().follow(ChangeQuery.ALL.after(latest))) {
      okr.checkIns().create("fk1", new BigDecimal("31.5"), 0.7);
      ChangeFeed.Event event = feed.next();
      last = event.id();
      assertThat(event.change().subjectType()).isEqualTo("CHECK_IN");
      assertThat(event.change().actorId()).isEqualTo(RunningService.ADMIN);
      assertThat(event.change().after()).containsEntry("value", new BigDecimal("31.5"));
      okr.teams().update("fr", 1, Patch.set("name", "La France"));
      assertThat(feed.next().change().subjectId()).isEqualTo("fr");
    }
    // Another program goes on where this one ended.
    try (ChangeFeed feed = okr.changes().follow(ChangeQuery.ALL, last)) {
      assertThat(feed.next().change().subjectId()).isEqualTo("fr");
    }
  }

  @Test
  void tokensAreMadeUsedAndTakenBack() {
    service.importBundle(Company.bundle());
    TokenAnswer token = okr.tokens().createFor("ana", "robot", Instant.now().plusSeconds(3_600));
    assertThat(token.secret()).isNotNull();
    assertThat(token.toString()).doesNotContain(token.secret());
    OkrClient ana = OkrClient.at(service.baseUri()).withToken(token.secret());
    assertThat(ana.me().get().id()).isEqualTo("ana");
    TokenAnswer own = ana.tokens().create("second", null);
    assertThat(ana.tokens().list()).extracting(TokenAnswer::id).contains(token.id(), own.id());
    assertThat(ana.tokens().list()).allMatch(listed -> listed.secret() == null);
    assertThat(okr.tokens().of("ana")).hasSize(2);
    ana.tokens().delete(token.id());
    assertThat(failureOf(() -> ana.me().get()).isUnauthorized()).isTrue();
    assertThat(failureOf(() -> ana.tokens().create(" ", null)).isUnauthorized()).isTrue();
  }
}

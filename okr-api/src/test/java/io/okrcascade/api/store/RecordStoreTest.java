package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.okrcascade.api.Tables;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.SettingsItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Records of each kind are read back as they were written. Of each kind the first leaves out all
 * that may be left out: a batch then begins with a row of nulls.
 */
@OnEachDatabase(empty = true)
class RecordStoreTest {
  private static final Instant MADE = Instant.parse("2026-02-03T04:05:06.789012Z");
  private static final Instant CHANGED = Instant.parse("2026-07-08T09:10:11.121314Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-30"); // a Monday
  private static final String FAMILY = "y";
  private static final Set<RecordKind<?>> ONCE = Set.of(Amendment.KIND, DependencyResponse.KIND);

  private final RecordStore store = new RecordStore(Registry.KINDS, Tables.all());
  private final Map<RecordKind<?>, List<Record>> records = new LinkedHashMap<>();
  private final Jdbi jdbi;

  RecordStoreTest(RunningService service) {
    jdbi = service.jdbi();
    organization();
    okrs();
    initiatives();
    planning();
  }

  @SafeVarargs
  private <T extends Record> void add(RecordKind<T> kind, T... some) {
    records.put(kind, List.of(some));
  }

  private void organization() {
    add(
        Team.KIND,
        new Team("co", "Company", TeamLevel.COMPANY, null, null, null, false, null),
        new Team("tr", "Tribe", TeamLevel.TRIBE, "co", TeamKind.PLATFORM, "FR", true, null));
    add(
        Person.KIND,
        new Person(
            "ann", "Ann", null, List.of(), List.of(), null, PersonState.ACTIVE, null, List.of()),
        new Person(
            "bob",
            "Bob",
            "bob@example.org",
            List.of(GlobalRole.ADMIN, GlobalRole.LEADERSHIP),
            List.of(new Membership("co", Role.LEAD), new Membership("tr", Role.MEMBER)),
            null,
            PersonState.ACTIVE,
            null,
            List.of()));
    add(
        Cycle.KIND,
        new Cycle(
            "y", "Year", Cadence.YEAR, DAY, DAY.plusDays(364), null, Phase.DRAFT, Map.of(), null),
        new Cycle(
            "q",
            "Quarter",
            Cadence.QUARTER,
            DAY,
            DAY.plusDays(90),
            "y",
            Phase.ACTIVE,
            Map.of(Phase.REFINE, DAY.minusDays(30)),
            null));
    add(
        BriefingTemplate.KIND,
        new BriefingTemplate("LOCAL", List.of()),
        new BriefingTemplate(
            "DEFAULT", List.of(new BriefingSection("own", "Own \u00e9\ud83d\ude00", "say", true))));
    add(
        Programme.KIND,
        new Programme("p0", "Bare", null, null),
        new Programme("p1", "Full", "why", "ann"));
    add(
        ProgrammeUpdate.KIND,
        new ProgrammeUpdate("p1", DAY, "slow", Health.AT_RISK, null, null),
        new ProgrammeUpdate("p1", DAY.plusDays(7), "well", Health.ON_TRACK, "note", "bob"));
    add(
        MaintenanceReport.KIND,
        new MaintenanceReport("tr", DAY, 0, 0, 0, Map.of()),
        new MaintenanceReport("tr", DAY.plusDays(7), 0.35, 7, 5, Map.of("printers", 3)));
    add(
        SettingsItem.KIND,
        new SettingsItem(
            new SettingsItem.PaceItem(0.8, 0.6, null, null, null),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private void okrs() {
    add(Objective.KIND, objective("o0", null, 0), objective("o1", "ann", 7));
    add(
        KeyResult.KIND,
        keyResult(
            "k0",
            null,
            new Metric(MetricType.BINARY, null, up(), null, null, List.of(), List.of())),
        keyResult("k1", "bob", number("0.5", "100.25")),
        keyResult(
            "k2",
            "ann",
            new Metric(
                MetricType.MILESTONES,
                null,
                up(),
                null,
                null,
                List.of(
                    new Milestone("z", "first", 1, null), new Milestone("a", "second", 2.5, DAY)),
                List.of())));
    add(
        CheckIn.KIND,
        new CheckIn("c0", "k1", DAY, null, null, null, null, List.of(), MADE, null),
        new CheckIn(
            "c1",
            "k1",
            DAY,
            new BigDecimal("12.3456"),
            0.7,
            "note",
            "ann",
            List.of("a", "z"),
            MADE,
            null));
    add(
        Alignment.KIND,
        link("a0", NodeType.OBJECTIVE, "o1", NodeType.OBJECTIVE, "o0"),
        link("a1", NodeType.KEY_RESULT, "k2", NodeType.OBJECTIVE, "o0"),
        link("a2", NodeType.OBJECTIVE, "o1", NodeType.KEY_RESULT, "k0"));
    add(
        Amendment.KIND,
        new Amendment("m0", "o0", null, "title", null, null, false, null, DAY, null, MADE),
        new Amendment("m1", "o1", "k1", "target", "9", "8", true, "why", DAY, "bob", MADE));
    add(Grade.KIND, new Grade("o0", null, null, null), new Grade("o1", 0.7, "so", DAY));
  }

  private static Objective objective(String id, String ownerId, int order) {
    return new Objective(
        id,
        "co",
        "q",
        "Objective " + id,
        ownerId == null ? null : "words",
        Ambition.COMMITTED,
        Origin.BOTTOM_UP,
        ownerId,
        1.5,
        ObjectiveState.APPROVED,
        order > 0,
        order,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of(),
        null);
  }

  private static Direction up() {
    return Direction.INCREASE;
  }

  private static Metric number(String baseline, String target) {
    return new Metric(
        MetricType.NUMBER,
        "kg",
        Direction.MAINTAIN_AT_LEAST,
        new BigDecimal(baseline),
        new BigDecimal(target),
        List.of(),
        List.of());
  }

  private static KeyResult keyResult(String id, String ownerId, Metric metric) {
    return new KeyResult(
        id,
        "o1",
        "Key result " + id,
        ownerId == null ? null : "words",
        metric,
        Source.CHECK_INS,
        2.25,
        ownerId,
        14,
        KeyResultState.ACTIVE,
        3,
        null,
        List.of(),
        null);
  }

  private static Alignment link(
      String id, NodeType childType, String childId, NodeType parentType, String parentId) {
    return new Alignment(
        id, childType, childId, parentType, parentId, AlignmentMode.SUPPORTS, 0.25);
  }

  private void initiatives() {
    add(
        Initiative.KIND,
        new Initiative(
            "i0",
            "tr",
            "y",
            "Bare",
            Briefing.EMPTY,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            InitiativeState.DRAFT,
            null,
            null,
            null,
            null,
            List.of()),
        new Initiative(
            "i1",
            "tr",
            "q",
            "Full",
            new Briefing(
                "problem",
                "need",
                "impact",
                List.of(Benefit.RISK, Benefit.REVENUE),
                "more",
                "way",
                Map.of("own", "text")),
            4.5,
            DAY,
            DAY.plusDays(9),
            DAY.minusDays(9),
            DAY.plusDays(8),
            DAY.plusDays(11),
            LateCause.SCOPE,
            "grew",
            InitiativeState.DELIVERED,
            new Bypass(BypassReason.LEGAL, "law", "bob"),
            "p1",
            "ann",
            null,
            List.of()));
    add(
        Contribution.KIND,
        new Contribution("i0", "k0", Impact.LOW, 0),
        new Contribution("i1", "k1", Impact.MASSIVE, 0.9));
    add(
        Dependency.KIND,
        new Dependency(
            "d0",
            "i0",
            "co",
            "a word",
            null,
            Size.S,
            DependencyState.IDENTIFIED,
            DAY,
            false,
            null,
            List.of()),
        new Dependency(
            "d1",
            "i1",
            "co",
            "a hand",
            DAY,
            Size.L,
            DependencyState.ACCEPTED,
            DAY,
            true,
            null,
            List.of()));
    add(
        DependencyResponse.KIND,
        new DependencyResponse(
            "r0", "d0", DependencyState.REQUESTED, DAY, null, null, null, null, MADE),
        response("r1", new Backing(BackingType.KEY_RESULT, "k1")),
        response("r2", new Backing(BackingType.INITIATIVE, "i0")));
  }

  private static DependencyResponse response(String id, Backing backing) {
    return new DependencyResponse(
        id, "d1", DependencyState.ACCEPTED, DAY, "ann", "yes", DAY.plusDays(3), backing, MADE);
  }

  private void planning() {
    add(Capacity.KIND, new Capacity("co", "q", 0), new Capacity("tr", "q", 6.5));
    add(
        Solicitation.KIND,
        new Solicitation("s0", "q", "co", "tr", "talk", null, DAY, SolicitationState.ASKED),
        new Solicitation("s1", "q", "co", "tr", "help", "i1", DAY, SolicitationState.JOINED));
    add(
        Waiver.KIND,
        new Waiver("w0", "q", "finding", "known", DAY, DAY.plusDays(1), null),
        new Waiver("w1", "y", "another", "late", DAY, DAY.plusDays(2), "bob"));
    add(
        Comment.KIND,
        new Comment("t0", CommentSubject.OBJECTIVE, "o0", "one", null, MADE),
        new Comment("t1", CommentSubject.KEY_RESULT, "k1", "two", "ann", MADE),
        new Comment("t2", CommentSubject.INITIATIVE, "i1", "three", "bob", MADE),
        new Comment("t3", CommentSubject.DEPENDENCY, "d1", "four", "bob", MADE));
  }

  @Test
  void recordsAreReadBackAsTheyWereWritten() {
    assertThat(records.keySet()).containsExactlyInAnyOrderElementsOf(Registry.KINDS.all());

    write(changes(Change.Action.CREATE));
    assertThat(loaded()).isEqualTo(written(1, MADE));
    familiesAreFound();
    emptyOnesAreKeptAsTheirColumnsHaveThem();

    write(changes(Change.Action.UPDATE));
    assertThat(loaded()).isEqualTo(written(2, CHANGED));

    List<Change<?>> deletions = changes(Change.Action.DELETE);
    Collections.reverse(deletions); // what is below another of its kind goes first
    write(deletions);
    assertThat(loaded()).isEmpty();
  }

  private void emptyOnesAreKeptAsTheirColumnsHaveThem() {
    assertThat(texts("SELECT categories FROM maintenance ORDER BY week_of"))
        .containsExactly("{}", "{\"printers\":3}");
    assertThat(texts("SELECT sections FROM briefing_template WHERE id = 'LOCAL'"))
        .containsExactly("[]");
    assertThat(texts("SELECT phase_dates FROM cycle WHERE id = 'y'")).containsOnlyNulls();
    assertThat(texts("SELECT sections FROM initiative WHERE id = 'i0'")).containsOnlyNulls();
    assertThat(texts("SELECT benefits FROM initiative WHERE id = 'i0'")).containsOnlyNulls();
    assertThat(texts("SELECT milestones_done FROM check_in WHERE id = 'c0'")).containsOnlyNulls();
  }

  private List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private void familiesAreFound() {
    for (String kind :
        List.of(
            "CYCLE",
            "OBJECTIVE",
            "KEY_RESULT",
            "CHECK_IN",
            "ALIGNMENT",
            "AMENDMENT",
            "GRADE",
            "INITIATIVE",
            "DEPENDENCY",
            "DEPENDENCY_ANSWER",
            "SOLICITATION",
            "WAIVER",
            "COMMENT")) {
      RecordKind<?> named = Registry.KINDS.named(kind);
      for (Record content : records.get(named)) {
        String id = idOf(named, content);
        assertThat(familyOf(named, id)).as(kind + " " + id).contains(FAMILY);
      }
      assertThat(familyOf(named, "nobody")).as(kind).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> familyOf(Team.KIND, "co"));
    assertThatIllegalArgumentException().isThrownBy(() -> familyOf(Capacity.KIND, "co>q"));
  }

  private Optional<String> familyOf(RecordKind<?> kind, String id) {
    return jdbi.withHandle(handle -> store.familyOf(handle, kind, id));
  }

  private void write(List<Change<?>> changes) {
    jdbi.useTransaction(
        handle -> {
          store.create(handle, changes, () -> {});
          store.alter(handle, changes);
        });
  }

  /** All records by kind and id. */
  private Map<String, Versioned<?>> loaded() {
    Dataset data =
        jdbi.withHandle(
            handle -> store.loadOrganization(handle).and(store.loadFamily(handle, FAMILY)));
    Map<String, Versioned<?>> all = new TreeMap<>();
    for (RecordKind<?> kind : Registry.KINDS.all()) {
      data.rows(kind).forEach(row -> all.put(kind + " " + idOf(kind, row.content()), row));
    }
    return all;
  }

  private Map<String, Versioned<?>> written(int version, Instant at) {
    Map<String, Versioned<?>> all = new TreeMap<>();
    records.forEach(
        (kind, contents) ->
            contents.forEach(
                content ->
                    all.put(
                        kind + " " + idOf(kind, content),
                        ONCE.contains(kind)
                            ? Versioned.first(content, MADE)
                            : new Versioned<>(content, version, MADE, at))));
    return all;
  }

  private static <T extends Record> String idOf(RecordKind<T> kind, Record content) {
    return kind.idOf(kind.recordClass().cast(content));
  }

  private List<Change<?>> changes(Change.Action action) {
    List<Change<?>> changes = new ArrayList<>();
    records.forEach(
        (kind, contents) ->
            contents.forEach(
                content -> {
                  if (action != Change.Action.UPDATE || !ONCE.contains(kind)) {
                    changes.add(change(kind, content, action));
                  }
                }));
    return changes;
  }

  private static <T extends Record> Change<T> change(
      RecordKind<T> kind, Record content, Change.Action action) {
    Versioned<T> first = Versioned.first(kind.recordClass().cast(content), MADE);
    return switch (action) {
      case CREATE -> new Change<>(kind, null, first);
      case UPDATE -> new Change<>(kind, first, first.next(first.content(), CHANGED));
      case DELETE -> new Change<>(kind, first, null);
    };
  }

  @Test
  void whatIsWrittenOnceIsNotUpdated() {
    Amendment amendment = (Amendment) records.get(Amendment.KIND).get(0);

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> write(List.of(change(Amendment.KIND, amendment, Change.Action.UPDATE))))
        .withMessage("AMENDMENT is append-only");
  }
}

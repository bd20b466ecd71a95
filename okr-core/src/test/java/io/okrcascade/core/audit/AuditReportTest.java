package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.planning.SubjectType;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditReportTest {
  private final Scenario s = new Scenario();

  /** A company with something of everything that the indices count. */
  private Scenario mixed() {
    return s.objective("co-o", "co")
        .keyResults("co-o", "co-1", "co-2")
        .objective("dep-o", "dep")
        .keyResults("dep-o", "dep-1", "dep-2")
        .contributes("dep-o", "co-1")
        .objective("a-o", "a")
        .keyResults("a-o", "a-1", "a-2")
        .contributes("a-o", "dep-1")
        .objective("a-p", "a")
        .objective("b-o", "b")
        .supports("b-o", "dep-2")
        .checkIn("a-1", Scenario.START.plusDays(5), 10)
        .checkIn("co-1", Scenario.START.plusDays(9), 10);
  }

  @Test
  void indicesByHand() {
    Indices indices = mixed().day(19).audit().indices();
    // dep-o, a-o and b-o of four; co-1 and dep-1 of four; co-1 alone of six is at most 10.5 days
    // old.
    assertThat(indices).isEqualTo(new Indices(0.75, 0.5, 1 / 6.0, null));
  }

  @Test
  void indicesOfTeamsCountTheirOwnOnly() {
    AuditReport report = mixed().day(12).audit();
    assertThat(report.indicesOf(Set.of("a"))).isEqualTo(new Indices(0.5, null, 0.5, null));
    assertThat(report.indicesOf(Set.of("dep", "tribe", "a", "b")))
        .isEqualTo(new Indices(0.75, 0.5, 0.25, null));
    assertThat(report.indicesOf(Set.of("b", "unknown")))
        .isEqualTo(new Indices(1.0, null, null, null));
  }

  @Test
  void findingsCarryWhatTheirMessageTells() {
    s.objective("o", "a").keyResult("k", "o").checkIn("k", Scenario.START, 10);
    Finding stale =
        s.day(30).audit().findings().stream()
            .filter(finding -> finding.code().equals("STALE"))
            .findFirst()
            .orElseThrow();
    List<Object> params = stale.params();
    assertThat(stale.message())
        .isEqualTo(
            "Key result “%s” of %s has gone 30 days without a check-in, the last one being of %s;"
                + " one is due every 7 days.",
            params.get(1), params.get(2), Scenario.START);
    assertThat(params)
        .hasSize(6)
        .startsWith("KEY_RESULT")
        .endsWith(30L, Scenario.START.toString(), 7L);
  }

  @Test
  void whatAFindingCarriesStandsInItsMessage() {
    for (Finding finding : mixed().day(12).audit().findings()) {
      for (Object value : finding.params()) {
        boolean isTitle = value instanceof String && !value.equals(finding.subject().type().name());
        if (isTitle && !((String) value).matches("[A-Z_]+")) {
          assertThat(finding.message()).contains((String) value);
        }
      }
    }
  }

  @Test
  void nothingToJudgeIsNoIndex() {
    assertThat(s.audit().indices()).isEqualTo(new Indices(null, null, null, null));
  }

  @Test
  void withoutCheckInsFreshnessLastsOneAndAHalfCadencesFromTheStart() {
    s.objective("o", "a").keyResult("k", "o").keyResult("k2", "o", k -> k.cadenceDays = 14);
    assertThat(s.day(-1).audit().indices().freshness()).isNull();
    assertThat(s.day(10).audit().indices().freshness()).isEqualTo(1);
    assertThat(s.day(11).audit().indices().freshness()).isEqualTo(0.5);
    assertThat(s.day(21).audit().indices().freshness()).isEqualTo(0.5);
    assertThat(s.day(22).audit().indices().freshness()).isZero();
  }

  @Test
  void freshnessCountsFromCreationAndStandsStillAfterTheEnd() {
    s.objective("o", "a")
        .keyResult("k", "o", k -> k.createdOn = Scenario.END.minusDays(9))
        .keyResult("done", "o")
        .checkIn("done", Scenario.START, 100);
    assertThat(s.asOf(Scenario.END).audit().indices().freshness()).isEqualTo(1);
    assertThat(s.asOf(Scenario.END.plusYears(1)).audit().indices().freshness()).isEqualTo(1);
  }

  @Test
  void nothingIsOverdueBeforeTheCycleStarts() {
    s.objective("o", "a").keyResult("k", "o").checkIn("k", Scenario.START.minusDays(60), 1);
    assertThat(s.day(-1).audit().indices().freshness()).isNull();
    assertThat(s.day(0).audit().indices().freshness()).isZero();
  }

  @Test
  void freshnessIsOfLiveCheckedInKeyResultsOnly() {
    Metric done =
        Metric.milestones(List.of(new Milestone("m", "Step", 1, Scenario.START.plusDays(20))));
    s.objective("o", "a")
        .keyResult("cascaded", "o", k -> k.source = Source.CASCADE)
        .keyResult("gone", "o", k -> k.state = KeyResultState.DROPPED)
        .keyResult("fresh", "o")
        .checkIn("fresh", Scenario.START.plusDays(20), 1)
        .keyResult("steps", "o", k -> k.metric = done);
    assertThat(s.day(21).audit().indices().freshness()).isEqualTo(1);
    assertThat(s.found("LATE_START")).isEmpty();
  }

  @Test
  void deadOrphansAndKeyResultsDoNotWeighOnTheIndices() {
    s.objective("dead", "dep", o -> o.state = ObjectiveState.DROPPED)
        .keyResult("dead-k", "dead")
        .objective("year", "dep", o -> o.cycleId = "2026")
        .keyResult("year-k", "year");
    assertThat(s.day(40).audit().indices()).isEqualTo(new Indices(null, null, null, null));
  }

  @Test
  void findingsComeWorstFirstThenByTeamCodeAndSubject() {
    AuditReport report = mixed().day(50).audit();
    assertThat(report.findings())
        .hasSizeGreaterThan(12)
        .isSortedAccordingTo(
            Comparator.comparing(Finding::severity)
                .thenComparing(f -> f.subject().teamId())
                .thenComparing(Finding::code)
                .thenComparing(f -> f.subject().id()));
    assertThat(report.findings().get(0))
        .extracting(Finding::code, Finding::severity, Finding::subject, Finding::waived)
        .containsExactly(
            "ORPHAN_OBJECTIVE",
            Severity.ERROR,
            new Subject(SubjectType.OBJECTIVE, "a-p", "a"),
            false);
  }

  @Test
  void countsNameEverySeverity() {
    assertThat(mixed().audit().counts().keySet())
        .containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
    AuditReport report = s.audit();
    report
        .counts()
        .forEach(
            (severity, count) ->
                assertThat(report.findings().stream().filter(f -> f.severity() == severity))
                    .hasSize(count));
    assertThat(report.withCode("NOTHING").counts())
        .containsEntry(Severity.ERROR, 0)
        .containsEntry(Severity.WARNING, 0)
        .containsEntry(Severity.INFO, 0);
  }

  @Test
  void filtersKeepTheOrderAndCountAnew() {
    AuditReport report = mixed().day(50).audit();
    AuditReport errors = report.withSeverity(Severity.ERROR);
    assertThat(errors.findings()).extracting(Finding::code).containsOnly("ORPHAN_OBJECTIVE");
    assertThat(errors.counts()).containsEntry(Severity.ERROR, 1).containsEntry(Severity.WARNING, 0);
    assertThat(errors.indices()).isEqualTo(report.indices());

    AuditReport ofA = report.forTeams(Set.of("a"));
    assertThat(ofA.findings())
        .isNotEmpty()
        .isEqualTo(
            report.findings().stream().filter(f -> f.subject().teamId().equals("a")).toList());
    assertThat(ofA.indices()).isEqualTo(report.indicesOf(Set.of("a")));
    assertThat(ofA.withCode("ORPHAN_OBJECTIVE").withSeverity(Severity.ERROR).findings()).hasSize(1);
  }

  @Test
  void idsAreTheSameInEveryAuditAndApartFromOneAnother() {
    s.objective("x", "tribe", o -> o.archived = true)
        .keyResult("same", "x")
        .objective("same", "tribe", o -> o.archived = true);
    mixed().contributes("a-o", "x").contributes("a-o", "same");
    s.align(false, "a-o", false, "same", AlignmentMode.SUPPORTS, 1);
    List<String> ids = s.day(50).audit().findings().stream().map(Finding::id).toList();
    assertThat(s.findings("DEAD_PARENT")).hasSize(3);
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{20}"));

    Collections.reverse(s.objectives);
    Collections.reverse(s.keyResults);
    Collections.reverse(s.alignments);
    assertThat(s.audit().findings()).extracting(Finding::id).isEqualTo(ids);
  }

  @Test
  void anIdStaysWhateverTheDayTitleOrTeamAndChangesWithTheCycle() {
    String before = s.objective("o", "a").findings("ORPHAN_OBJECTIVE").get(0).id();
    s.objectives.clear();
    s.objective("o", "b", o -> o.title = "Another title").day(60);
    assertThat(s.findings("ORPHAN_OBJECTIVE").get(0).id()).isEqualTo(before);
    s.objectives.clear();
    s.objective("o", "b", o -> o.cycleId = "2026");
    s.cycleId = "2026";
    assertThat(s.findings("ORPHAN_OBJECTIVE").get(0).id()).isNotEqualTo(before);
  }

  @Test
  void rulesHaveCodesOfTheirOwnAndSayWhatTheyMean() {
    assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates().hasSize(28);
    assertThat(Rules.ALL)
        .allSatisfy(
            rule -> {
              assertThat(rule.code()).matches("[A-Z_]+");
              assertThat(rule.meaning()).endsWith(".");
              assertThat(rule.advice()).endsWith(".");
              assertThat(Rules.find(rule.code())).containsSame(rule);
            });
    assertThat(Rules.find("NOTHING")).isEmpty();
  }

  @Test
  void thresholdsAreWhatTheRulesGoBy() {
    s.objective("o", "a").keyResult("k", "o");
    s.thresholds =
        new AuditThresholds(
            0, 1, 1, 0.1, 0.5, 3, 0.1, 0.9, 0.5, 0.4, AuditThresholds.DEFAULT.amendedLate());
    assertThat(s.found("TOO_MANY_OBJECTIVES")).containsExactly("a");
    assertThat(s.found("KEY_RESULT_COUNT")).isEmpty();
    assertThat(s.day(20).found("LATE_START")).isEmpty();
    assertThat(s.day(21).found("LATE_START")).containsExactly("k");
    assertThat(s.day(21).audit().indices().freshness()).isCloseTo(1, within(0.0));
    assertThatThrownBy(() -> new AuditThresholds(5, 3, 2, 0.3, 0.5, 1.5, 0.25, 2, 0.5, 0.4, 0.6))
        .isInstanceOfSatisfying(InvalidException.class, e -> assertThat(e.violations()).hasSize(2));
  }

  @Test
  void anUnknownCycleIsRefused() {
    s.cycleId = "nothing";
    assertThatThrownBy(s::audit).isInstanceOf(IllegalArgumentException.class);
  }
}

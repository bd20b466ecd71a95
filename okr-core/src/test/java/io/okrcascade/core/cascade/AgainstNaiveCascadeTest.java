package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.StatusReason;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.testing.NaiveCascade;
import io.okrcascade.core.testing.NaiveCascade.Numbers;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import io.okrcascade.core.testing.RandomHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two implementations of the same rules agree on random companies and days. */
class AgainstNaiveCascadeTest {
  private static final double CLOSE = 1e-10;
  private static final int TINY_ONES = 300;
  private static final int SMALL_ONES = 40;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void manyTinyCompanies(int tenth) {
    for (int i = 0; i < TINY_ONES / 10; i++) {
      compare(1_000L * tenth + i, Sizes.TINY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void someSmallCompanies(int quarter) {
    for (int i = 0; i < SMALL_ONES / 4; i++) {
      compare(100_000L + 1_000L * quarter + i, Sizes.SMALL);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void companiesThatChange(long seed) {
    RandomCompany company = RandomCompany.of(seed, Sizes.TINY).takingBackSome();
    RandomHistory history = new RandomHistory(company, seed, Sizes.TINY);
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(60 * seed);
    Cascade cascade = company.cascade();
    Scores scores = cascade.scores(day, Pace.DEFAULT);
    for (int step = 1; step <= 120; step++) {
      Advance advance = cascade.advance(history.next());
      scores = scores.advance(advance);
      cascade = advance.cascade();
      if (step % 10 == 0) {
        compare(company, scores, day, "seed " + seed + ", step " + step);
      }
    }
  }

  /** Else the comparison would prove less than it seems to. */
  @Test
  void theCompaniesShowWhatThereIs() {
    Set<StatusReason> reasons = EnumSet.noneOf(StatusReason.class);
    Set<Source> withData = EnumSet.noneOf(Source.class);
    Set<String> seen = new TreeSet<>();
    for (long seed = 0; seed < 60; seed++) {
      Cascade cascade = RandomCompany.of(seed, Sizes.TINY).takingBackSome().cascade();
      Scores scores = cascade.scores(LocalDate.of(2026, 8, 20), Pace.DEFAULT);
      for (Objective objective : cascade.objectives()) {
        reasons.add(scores.objective(objective.id()).statusReason());
        int node = cascade.require(NodeType.OBJECTIVE, objective.id());
        seen.add(cascade.notCounted(node) == null ? "counts" : "does not count");
      }
      for (KeyResult keyResult : cascade.keyResults()) {
        KeyResultScore score = scores.keyResult(keyResult.id());
        reasons.add(score.statusReason());
        if (score.hasData()) {
          withData.add(keyResult.source());
        }
        seen.add(keyResult.metric().plan().isEmpty() ? "straight" : "phased");
        seen.add(keyResult.isComplete() ? "complete" : "incomplete");
        if (score.hasData() && keyResult.metric().isMaintained() && score.attainment() == null) {
          seen.add("a line without a way");
        }
      }
    }
    assertThat(reasons).containsExactlyInAnyOrder(StatusReason.values());
    assertThat(withData).containsExactlyInAnyOrder(Source.values());
    assertThat(seen).hasSize(7);
  }

  private static void compare(long seed, Sizes sizes) {
    RandomCompany company = RandomCompany.of(seed, sizes).takingBackSome();
    Cascade cascade = company.cascade();
    Random random = new Random(seed);
    List<LocalDate> days =
        List.of(
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
            LocalDate.of(2027, 1, 1));
    for (LocalDate day : days) {
      compare(company, cascade.scores(day, Pace.DEFAULT), day, "seed " + seed + " on " + day);
    }
    NaiveCascade naive = new NaiveCascade(company, days.get(0));
    String cycle = company.cycles().get(random.nextInt(5)).id();
    for (Team team : company.teams()) {
      compareWeights(cascade, naive, team.id(), cycle, "seed " + seed);
    }
  }

  private static void compare(RandomCompany company, Scores scores, LocalDate day, String where) {
    Cascade cascade = scores.cascade();
    NaiveCascade naive = new NaiveCascade(company, day);
    SoftAssertions softly = new SoftAssertions();
    for (Objective objective : company.objectives()) {
      String what = where + ", objective " + objective.id();
      Numbers expected = naive.of(NodeType.OBJECTIVE, objective.id());
      same(softly, what, scores.objective(objective.id()), expected);
      int node = cascade.require(NodeType.OBJECTIVE, objective.id());
      softly
          .assertThat(cascade.notCounted(node) == NotCounted.NOT_APPROVED)
          .as(what + " not approved")
          .isEqualTo(naive.isNotApproved(objective.id()));
    }
    for (KeyResult keyResult : company.keyResults()) {
      String what = where + ", key result " + keyResult.id();
      Numbers expected = naive.of(NodeType.KEY_RESULT, keyResult.id());
      KeyResultScore actual = scores.keyResult(keyResult.id());
      same(softly, what + " progress", actual.progress(), expected.progress());
      same(softly, what + " expected", actual.expected(), expected.expected());
      same(softly, what + " attainment", actual.attainment(), expected.attainment());
      same(softly, what + " cascade", actual.cascadeProgress(), expected.cascadeProgress());
      same(softly, what + " divergence", actual.divergence(), expected.divergence());
      same(softly, what + " confidence", actual.confidence(), expected.confidence());
      same(softly, what + " value", doubled(actual.value()), expected.value());
      softly.assertThat(actual.hasData()).as(what + " hasData").isEqualTo(expected.hasData());
      softly
          .assertThat(actual.status() + " " + actual.statusReason())
          .as(what + " status")
          .isEqualTo(expected.status() + " " + expected.reason());
      same(softly, what, actual.reported(), expected.reported());
    }
    for (Team team : company.teams()) {
      for (Cycle cycle : company.cycles()) {
        String what = where + ", team " + team.id() + " in " + cycle.id();
        NaiveCascade.TeamNumbers expected = naive.team(team.id(), cycle.id());
        TeamScore actual = scores.team(team.id(), cycle.id());
        softly.assertThat(actual.progressCycleId()).as(what).isEqualTo(expected.cycleId());
        same(softly, what, actual.score(), expected.numbers());
      }
    }
    softly.assertAll();
  }

  private static void same(SoftAssertions softly, String what, Score actual, Numbers expected) {
    same(softly, what + " progress", actual.progress(), expected.progress());
    same(softly, what + " expected", actual.expected(), expected.expected());
    softly.assertThat(actual.hasData()).as(what + " hasData").isEqualTo(expected.hasData());
    softly
        .assertThat(actual.status() + " " + actual.statusReason())
        .as(what + " status")
        .isEqualTo(expected.status() + " " + expected.reason());
    same(softly, what, actual.reported(), expected.reported());
  }

  private static void same(
      SoftAssertions softly,
      String what,
      @Nullable Reported actual,
      NaiveCascade.@Nullable Terms expected) {
    softly
        .assertThat(actual == null ? null : actual.withData() + " of " + actual.of())
        .as(what + " reported")
        .isEqualTo(expected == null ? null : expected.withData() + " of " + expected.of());
  }

  private static @Nullable Double doubled(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static void same(
      SoftAssertions softly, String what, @Nullable Double actual, @Nullable BigDecimal expected) {
    if (actual == null || expected == null) {
      softly.assertThat((Object) actual).as(what).isEqualTo(expected);
    } else {
      double close = CLOSE * Math.max(1, expected.abs().doubleValue());
      softly.assertThat(actual).as(what).isCloseTo(expected.doubleValue(), within(close));
      softly.assertThat(1 / actual).as(what + " is no -0").isNotEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  private static void compareWeights(
      Cascade cascade, NaiveCascade naive, String team, String cycle, String where) {
    StrategicWeights weights = cascade.weights(team, cycle);
    Map<Node, BigDecimal> expected = naive.weights(team, cycle);
    for (Objective objective : cascade.objectives()) {
      sameWeight(weights, expected, new Node(NodeType.OBJECTIVE, objective.id()), where);
    }
    for (KeyResult keyResult : cascade.keyResults()) {
      sameWeight(weights, expected, new Node(NodeType.KEY_RESULT, keyResult.id()), where);
    }
  }

  private static void sameWeight(
      StrategicWeights weights, Map<Node, BigDecimal> expected, Node node, String where) {
    assertThat(weights.of(node.type(), node.id()))
        .as("%s, weight of %s", where, node)
        .isCloseTo(expected.getOrDefault(node, BigDecimal.ZERO).doubleValue(), within(CLOSE));
  }
}

package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.testing.NaiveCascade;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
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

  private static void compare(long seed, Sizes sizes) {
    RandomCompany company = RandomCompany.of(seed, sizes);
    Cascade cascade = company.cascade();
    Random random = new Random(seed);
    List<LocalDate> days =
        List.of(
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
            LocalDate.of(2027, 1, 1));
    for (LocalDate day : days) {
      compare(company, cascade, day, "seed " + seed + " on " + day);
    }
    NaiveCascade naive = new NaiveCascade(company, days.get(0));
    String cycle = company.cycles().get(random.nextInt(5)).id();
    for (Team team : company.teams()) {
      compareWeights(cascade, naive, team.id(), cycle, "seed " + seed);
    }
  }

  private static void compare(RandomCompany company, Cascade cascade, LocalDate day, String where) {
    Scores scores = cascade.scores(day, Pace.DEFAULT);
    NaiveCascade naive = new NaiveCascade(company, day);
    SoftAssertions softly = new SoftAssertions();
    for (Objective objective : company.objectives()) {
      String what = where + ", objective " + objective.id();
      NaiveCascade.Numbers expected = naive.of(NodeType.OBJECTIVE, objective.id());
      Score actual = scores.objective(objective.id());
      same(softly, what + " progress", actual.progress(), expected.progress());
      softly.assertThat(actual.hasData()).as(what + " hasData").isEqualTo(expected.hasData());
      same(softly, what + " expected", actual.expected(), naive.expected(objective.cycleId()));
      softly
          .assertThat(actual.status())
          .as(what + " status")
          .isEqualTo(naive.statusOf(expected.progress(), expected.hasData(), objective.cycleId()));
    }
    for (KeyResult keyResult : company.keyResults()) {
      String what = where + ", key result " + keyResult.id();
      NaiveCascade.Numbers expected = naive.of(NodeType.KEY_RESULT, keyResult.id());
      KeyResultScore actual = scores.keyResult(keyResult.id());
      same(softly, what + " progress", actual.progress(), expected.progress());
      same(softly, what + " attainment", actual.attainment(), expected.attainment());
      same(softly, what + " cascade", actual.cascadeProgress(), expected.cascadeProgress());
      same(softly, what + " divergence", actual.divergence(), expected.divergence());
      same(softly, what + " confidence", actual.confidence(), naive.confidence(keyResult.id()));
      softly.assertThat(actual.hasData()).as(what + " hasData").isEqualTo(expected.hasData());
      softly.assertThat(actual.value()).as(what + " value").isEqualTo(plain(expected.value()));
      softly
          .assertThat(actual.status())
          .as(what + " status")
          .isEqualTo(naive.statusOfKeyResult(keyResult.id()));
    }
    for (Team team : company.teams()) {
      for (String cycle : List.of(RandomCompany.YEAR, "2026-Q1", "2026-Q3")) {
        String what = where + ", team " + team.id() + " in " + cycle;
        BigDecimal mean = naive.team(team.id(), cycle);
        BigDecimal progress = mean == null ? BigDecimal.ZERO : mean;
        Score actual = scores.team(team.id(), cycle);
        boolean hasData = naive.teamHasData(team.id(), cycle);
        same(softly, what, actual.progress(), progress);
        softly.assertThat(actual.hasData()).as(what + " hasData").isEqualTo(hasData);
        softly
            .assertThat(actual.status())
            .as(what + " status")
            .isEqualTo(naive.statusOf(progress, hasData, cycle));
      }
    }
    softly.assertAll();
  }

  /** A measure is kept without trailing zeros, but never in powers of ten. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  private static void same(
      SoftAssertions softly, String what, @Nullable Double actual, @Nullable BigDecimal expected) {
    if (actual == null || expected == null) {
      softly.assertThat((Object) actual).as(what).isEqualTo(expected);
    } else {
      softly.assertThat(actual).as(what).isCloseTo(expected.doubleValue(), within(CLOSE));
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

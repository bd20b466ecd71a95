package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of random companies, held against the rules written down once more, both ways. */
class ExposuresAgainstNaiveTest {
  private static final double CLOSE = 1e-10;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void manyTinyCompanies(long quarter) {
    for (long seed = 0; seed < 25; seed++) {
      compare(1_000 * quarter + seed, Sizes.TINY);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void smallCompanies(long seed) {
    compare(seed, Sizes.SMALL);
  }

  private static void compare(long seed, Sizes sizes) {
    RandomCompany company = RandomCompany.of(seed, sizes);
    Scores scores = company.cascade().scores(DAY, Pace.DEFAULT);
    Exposures exposures =
        new Exposures(
            scores, company.initiatives(), company.contributions(), PriorityFactors.DEFAULT);
    NaiveExposure naive = new NaiveExposure(company);
    // What each start hands to each node, by node: to be read downwards afterwards.
    Map<Node, Map<String, Double>> carriers = new HashMap<>();
    for (Initiative initiative : company.initiatives()) {
      Map<Node, Double> expected = naive.up(initiative.id());
      String where = "seed " + seed + ", up from " + initiative.id();
      same(where, exposures.up(initiative.id()), byName(expected));
      collect(carriers, "INITIATIVE " + initiative.id(), expected);
    }
    List<Node> nodes = new ArrayList<>();
    for (Objective objective : company.objectives()) {
      nodes.add(new Node(NodeType.OBJECTIVE, objective.id()));
    }
    for (KeyResult keyResult : company.keyResults()) {
      nodes.add(new Node(NodeType.KEY_RESULT, keyResult.id()));
    }
    for (Node node : nodes) {
      Map<Node, Double> expected = naive.up(node);
      same(
          "seed " + seed + ", up from " + node,
          exposures.up(node.type(), node.id()),
          byName(expected));
      collect(carriers, node.type() + " " + node.id(), expected);
    }
    for (Node node : nodes) {
      same(
          "seed " + seed + ", down from " + node,
          exposures.down(node.type(), node.id()),
          carriers.getOrDefault(node, Map.of()));
    }
  }

  private static Map<String, Double> byName(Map<Node, Double> shares) {
    Map<String, Double> named = new HashMap<>();
    shares.forEach((node, share) -> named.put(node.type() + " " + node.id(), share));
    return named;
  }

  private static void collect(
      Map<Node, Map<String, Double>> carriers, String start, Map<Node, Double> shares) {
    shares.forEach(
        (node, share) -> carriers.computeIfAbsent(node, n -> new HashMap<>()).put(start, share));
  }

  private static void same(String where, Exposure actual, Map<String, Double> expected) {
    Set<String> names = new TreeSet<>();
    Set<String> teams = new TreeSet<>();
    double last = 1;
    for (Exposed exposed : actual.exposed()) {
      String name = exposed.type() + " " + exposed.id();
      assertThat(names.add(name)).as("%s, %s once", where, name).isTrue();
      teams.add(exposed.teamId());
      assertThat(expected).as(where).containsKey(name);
      assertThat(exposed.share())
          .as("%s, share of %s", where, name)
          .isCloseTo(Math.min(1, expected.get(name)), within(CLOSE))
          .isPositive()
          .isLessThanOrEqualTo(last);
      last = exposed.share();
    }
    assertThat(names).as(where).hasSameSizeAs(expected.keySet());
    assertThat(actual.teams()).as(where).containsExactlyElementsOf(teams);
  }
}

package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.testing.NaiveCascade;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranking of random companies, held against the formula written down once more in decimals. */
class PrioritiesAgainstNaiveTest {
  private static final double CLOSE = 1e-9;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void smallCompanies(long seed) {
    compare(seed, Sizes.SMALL);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void manyTinyCompanies(long quarter) {
    for (long seed = 0; seed < 25; seed++) {
      compare(1_000 * quarter + seed, Sizes.TINY);
    }
  }

  private static void compare(long seed, Sizes sizes) {
    RandomCompany company = RandomCompany.of(seed, sizes);
    Random random = new Random(seed);
    List<Dependency> dependencies = dependencies(company, random);
    NaiveCascade naive = new NaiveCascade(company, DAY);
    for (String cycle : List.of("2026-Q1", "2026-Q3")) {
      PriorityInput input =
          new PriorityInput(
              company.cascade().scores(DAY, Pace.DEFAULT),
              cycle,
              company.initiatives(),
              company.contributions(),
              dependencies);
      Priorities priorities = Priorities.of(input, PriorityFactors.DEFAULT);
      String where = "seed " + seed + " in " + cycle;
      assertThat(priorities.items())
          .as(where)
          .extracting(PriorityItem::initiativeId)
          .containsExactlyInAnyOrderElementsOf(
              company.initiatives().stream()
                  .filter(i -> i.cycleId().equals(cycle))
                  .filter(i -> i.state().compareTo(InitiativeState.DELIVERED) < 0)
                  .map(Initiative::id)
                  .toList());
      for (int i = 0; i < priorities.items().size(); i++) {
        PriorityItem item = priorities.items().get(i);
        String what = where + ", " + item.initiativeId();
        Double expected = score(company, naive, dependencies, item.initiativeId(), cycle, false);
        Double ofCompany = score(company, naive, dependencies, item.initiativeId(), cycle, true);
        assertThat(item.rank()).as(what).isEqualTo(i + 1);
        if (expected == null) {
          assertThat(item.score()).as(what).isNull();
          assertThat(item.companyScore()).as(what).isNull();
        } else {
          assertThat(item.score()).as(what).isCloseTo(expected, within(CLOSE));
          assertThat(item.companyScore()).as(what).isCloseTo(ofCompany, within(CLOSE));
        }
        if (i > 0) {
          assertInOrder(what, priorities.items().get(i - 1), item);
        }
      }
      assertSameFromRowsInAnotherOrder(company, input, priorities, random);
    }
  }

  private static void assertInOrder(String what, PriorityItem above, PriorityItem below) {
    boolean ordered;
    if ((above.bypass() == null) != (below.bypass() == null)) {
      ordered = above.bypass() != null;
    } else if (above.companyScore() == null || below.companyScore() == null) {
      ordered =
          above.companyScore() != null
              || below.companyScore() == null
                  && above.initiativeId().compareTo(below.initiativeId()) < 0;
    } else {
      int byScore = Double.compare(above.companyScore(), below.companyScore());
      ordered =
          byScore > 0 || byScore == 0 && above.initiativeId().compareTo(below.initiativeId()) < 0;
    }
    assertThat(ordered).as("%s after %s", what, above.initiativeId()).isTrue();
  }

  private static void assertSameFromRowsInAnotherOrder(
      RandomCompany company, PriorityInput input, Priorities priorities, Random random) {
    PriorityInput shuffled =
        new PriorityInput(
            company.shuffledCascade(random.nextLong()).scores(DAY, Pace.DEFAULT),
            input.cycleId(),
            shuffled(input.initiatives(), random),
            shuffled(input.contributions(), random),
            shuffled(input.dependencies(), random));
    assertThat(Priorities.of(shuffled, PriorityFactors.DEFAULT)).isEqualTo(priorities);
  }

  private static <T> List<T> shuffled(Iterable<T> items, Random random) {
    List<T> copy = new ArrayList<>();
    items.forEach(copy::add);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static List<Dependency> dependencies(RandomCompany company, Random random) {
    List<Dependency> dependencies = new ArrayList<>();
    for (Initiative initiative : company.initiatives()) {
      for (int d = random.nextInt(4); d > 0; d--) {
        dependencies.add(
            new Dependency(
                "d-" + dependencies.size(),
                initiative.id(),
                company.teams().get(random.nextInt(company.teams().size())).id(),
                "Help",
                null,
                Size.values()[random.nextInt(3)],
                DependencyState.values()[random.nextInt(DependencyState.values().length)],
                DAY,
                false,
                null,
                List.of()));
      }
    }
    return dependencies;
  }

  // ---- the formula once more ----

  private static @Nullable Double score(
      RandomCompany company,
      NaiveCascade naive,
      List<Dependency> dependencies,
      String id,
      String cycle,
      boolean companyOnly) {
    Initiative initiative =
        company.initiatives().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    if (initiative.effort() == null) {
      return null;
    }
    BigDecimal value = BigDecimal.ZERO;
    for (Contribution contribution : company.contributions()) {
      if (contribution.initiativeId().equals(id)) {
        Node node = new Node(NodeType.KEY_RESULT, contribution.keyResultId());
        BigDecimal ofCompany = weight(company, naive, initiative, TeamLevel.COMPANY, cycle, node);
        BigDecimal mixed =
            weight(company, naive, initiative, TeamLevel.TRIBE, cycle, node)
                .multiply(new BigDecimal("0.4"))
                .add(
                    weight(company, naive, initiative, TeamLevel.DEPARTMENT, cycle, node)
                        .multiply(new BigDecimal("0.4")))
                .add(ofCompany.multiply(new BigDecimal("0.2")));
        BigDecimal left = BigDecimal.ONE.subtract(naive.of(node.type(), node.id()).progress());
        BigDecimal weight = (companyOnly ? ofCompany : mixed).multiply(left);
        String impact =
            switch (contribution.impact()) {
              case MINIMAL -> "0.25";
              case LOW -> "0.5";
              case MEDIUM -> "1";
              case HIGH -> "2";
              case MASSIVE -> "3";
            };
        value =
            value.add(
                weight
                    .multiply(new BigDecimal(impact))
                    .multiply(BigDecimal.valueOf(contribution.confidence())));
      }
    }
    int load = 0;
    for (Dependency dependency : dependencies) {
      boolean open =
          switch (dependency.state()) {
            case IDENTIFIED, REQUESTED, ACCEPTED, COUNTERED, DECLINED -> true;
            case DELIVERED, WITHDRAWN, WAIVED -> false;
          };
      if (dependency.initiativeId().equals(id) && open) {
        load += dependency.size() == Size.S ? 1 : dependency.size() == Size.M ? 2 : 3;
      }
    }
    BigDecimal cost =
        BigDecimal.valueOf(initiative.effort())
            .max(new BigDecimal("0.5"))
            .multiply(
                new BigDecimal("0.25").multiply(BigDecimal.valueOf(load)).add(BigDecimal.ONE));
    return value.movePointRight(2).divide(cost, MathContext.DECIMAL128).doubleValue();
  }

  private static BigDecimal weight(
      RandomCompany company,
      NaiveCascade naive,
      Initiative initiative,
      TeamLevel level,
      String cycle,
      Node node) {
    Map<String, Team> teams = new HashMap<>();
    company.teams().forEach(team -> teams.put(team.id(), team));
    for (Team team = teams.get(initiative.teamId());
        team != null;
        team = team.parentId() == null ? null : teams.get(team.parentId())) {
      if (team.level() == level) {
        return naive.weights(team.id(), cycle).getOrDefault(node, BigDecimal.ZERO);
      }
    }
    return BigDecimal.ZERO;
  }
}

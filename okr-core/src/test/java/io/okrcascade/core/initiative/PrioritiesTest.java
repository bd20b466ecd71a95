package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.testing.Sketch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranking of initiatives; all figures worked out by hand. */
class PrioritiesTest {
  private static final double EXACT = 1e-12;
  private static final RecursiveComparisonConfiguration CLOSELY =
      RecursiveComparisonConfiguration.builder()
          .withComparatorForType(new DoubleComparator(EXACT), Double.class)
          .build();
  private static final Metric NUMBER = Metric.number("x", 0, 100);
  private static final Bypass LEGAL = new Bypass(BypassReason.LEGAL, "The law", "ana");

  /**
   *
   *
   * <pre>
   *                    company  department  tribe
   * A a1 (3 of 4)      .75      0           0
   * A a2 (1 of 4)      .25      0           0
   * D d1 under a1      .75      1           0
   * T t1 (1 of 2) d1   .375     .5          .5
   * T t2 (1 of 2)      .375     .5          .5
   * R r1 under t1      .375     .5          .5
   * </pre>
   */
  private static Sketch sketch() {
    return new Sketch()
        .objective("A", "acme")
        .keyResult("a1", "A", NUMBER, Source.CHECK_INS, 3)
        .keyResult("a2", "A", NUMBER, Source.CHECK_INS, 1)
        .objective("D", "dept")
        .keyResult("d1", "D")
        .objective("T", "tribe")
        .keyResult("t1", "T")
        .keyResult("t2", "T")
        .objective("R", "red")
        .keyResult("r1", "R")
        .link("D", "a1")
        .link("T", "d1")
        .link("R", "t1");
  }

  private static Cascade cascade() {
    return sketch().cascade();
  }

  private static PriorityItem only(Priorities priorities) {
    assertThat(priorities.items()).hasSize(1);
    return priorities.items().get(0);
  }

  private static List<String> ids(Priorities priorities) {
    return priorities.items().stream().map(PriorityItem::initiativeId).toList();
  }

  @Test
  void theScoreIsValueByCostWithEveryFactorShown() {
    PriorityItem item =
        only(
            new Work()
                .initiative("i", "red", 4.0)
                .moves("r1", Impact.HIGH, 0.5)
                .moves("a2", Impact.LOW, 1)
                .needs("d-1", Size.M, DependencyState.REQUESTED)
                .needs("d-2", Size.S, DependencyState.ACCEPTED)
                .needs("d-3", Size.L, DependencyState.DELIVERED)
                .rank(cascade()));
    assertThat(item.rank()).isEqualTo(1);
    assertThat(item.teamId()).isEqualTo("red");
    assertThat(item.bypass()).isNull();
    assertThat(item.effort()).isEqualTo(4.0);
    assertThat(item.openDependencyLoad())
        .isEqualTo(3); // M 2 + S 1; what is delivered loads nothing
    assertThat(item.cost()).isCloseTo(7, within(EXACT)); // 4 * (1 + .25 * 3)
    // a2: .5 * 1 * (.2 * .25) = .025; r1: 2 * .5 * (.4 * .5 + .4 * .5 + .2 * .375) = .475
    assertThat(item.contributions())
        .usingRecursiveFieldByFieldElementComparator(CLOSELY)
        .containsExactly(
            new PriorityTerm("a2", Impact.LOW, 1, 0, 0.25, 0, 0, 0.025, 0.125),
            new PriorityTerm("r1", Impact.HIGH, 0.5, 0, 0.375, 0.5, 0.5, 0.475, 0.375));
    assertThat(item.value()).isCloseTo(0.5, within(EXACT));
    assertThat(item.score()).isCloseTo(50.0 / 7, within(EXACT));
    // The company alone: a2: .5 * .25; r1: 2 * .5 * .375
    assertThat(item.companyValue()).isCloseTo(0.5, within(EXACT));
    assertThat(item.companyScore()).isCloseTo(50.0 / 7, within(EXACT));
  }

  @Test
  void whatIsReachedIsWorthNothingAnyMore() {
    Sketch sketch = sketch().checkIn("r1", 0, 75).checkIn("t2", 0, 100);
    PriorityItem item =
        only(
            new Work()
                .initiative("i", "red", 1.0)
                .moves("r1", Impact.HIGH, 0.5)
                .moves("t2", Impact.MASSIVE, 1)
                .rank(sketch.cascade()));
    assertThat(item.contributions())
        .extracting(PriorityTerm::keyResultId, PriorityTerm::progress)
        .containsExactly(tuple("r1", 0.75), tuple("t2", 1.0));
    // r1: 2 * .5 * (1 - .75) * .475
    assertThat(item.value()).isCloseTo(0.11875, within(EXACT));
  }

  @Test
  void lessThanHalfAWeekCostsHalfAWeek() {
    Work work =
        new Work().initiative("i", "red", 0.1).needs("d", Size.S, DependencyState.REQUESTED);
    assertThat(only(work.rank(cascade())).cost()).isCloseTo(0.5 * 1.25, within(EXACT));
  }

  @Test
  void theCompanyRanksByItsOwnSuccessATribeByScore() {
    // Lone carries all of its tribe, but little of the company.
    Sketch sketch =
        sketch()
            .team("small", TeamLevel.TRIBE, "dept")
            .team("lone", TeamLevel.SQUAD, "small")
            .objective("S", "small")
            .keyResult("s1", "S")
            .link("S", "a2");
    Work work =
        new Work()
            .initiative("i-lone", "lone", 1.0)
            .moves("s1", Impact.MEDIUM, 1)
            .initiative("i-red", "red", 1.0)
            .moves("t1", Impact.MEDIUM, 0.9)
            .initiative("i-red-law", "red", 1.0)
            .bypass(LEGAL);
    PriorityInput input = work.input(sketch.cascade());
    // Of the company s1 carries .25 and t1 .9 * .375 = .3375.
    assertThat(ids(Priorities.of(input, PriorityFactors.DEFAULT)))
        .containsExactly("i-red-law", "i-red", "i-lone");
    // i-lone: .4 * 1 + .4 * 0 + .2 * .25 = .45; i-red: .9 * .475 = .4275
    assertThat(ids(Priorities.of(input, PriorityFactors.DEFAULT, Set.of("red", "lone"))))
        .containsExactly("i-red-law", "i-lone", "i-red");
  }

  @ParameterizedTest
  @CsvSource({"MINIMAL,0.25", "LOW,0.5", "MEDIUM,1", "HIGH,2", "MASSIVE,3"})
  void everyImpactCountsItsValue(Impact impact, double counts) {
    // t1: .4 * .5 + .4 * .5 + .2 * .375 = .475
    PriorityItem item =
        only(new Work().initiative("i", "red", 1.0).moves("t1", impact, 0.8).rank(cascade()));
    assertThat(item.value()).isCloseTo(counts * 0.8 * 0.475, within(EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTIFIED,1",
    "REQUESTED,1",
    "ACCEPTED,1",
    "COUNTERED,1",
    "DECLINED,1",
    "DELIVERED,0",
    "WITHDRAWN,0",
    "WAIVED,0"
  })
  void openDependenciesLoad(DependencyState state, int loads) {
    Work work =
        new Work()
            .initiative("i", "red", 2.0)
            .needs("d-s", Size.S, state)
            .needs("d-m", Size.M, state)
            .needs("d-l", Size.L, state)
            .needs("d-l2", Size.L, state);
    PriorityItem item = only(work.rank(cascade()));
    assertThat(item.openDependencyLoad()).isEqualTo(loads * 9.0); // 1 + 2 + 3 + 3
    assertThat(item.cost()).isCloseTo(loads == 0 ? 2 : 6.5, within(EXACT)); // 2 * (1 + .25 * 9)
  }

  @Test
  void tribeAndDepartmentAreTheNearestAtOrAboveTheTeam() {
    Sketch sketch =
        sketch()
            .team("lone", TeamLevel.SQUAD, "acme")
            .team("flat", TeamLevel.SQUAD, "dept")
            .team("other", TeamLevel.TRIBE, "dept");
    Work work = new Work();
    for (String team : List.of("lone", "flat", "other", "tribe", "dept", "acme")) {
      work.initiative("i-" + team, team, 1.0).moves("t2", Impact.MEDIUM, 1);
    }
    assertThat(work.rank(sketch.cascade()).items())
        .extracting(
            PriorityItem::initiativeId,
            item -> item.contributions().get(0).companyWeight(),
            item -> item.contributions().get(0).departmentWeight(),
            item -> item.contributions().get(0).tribeWeight())
        .containsExactlyInAnyOrder(
            tuple("i-lone", 0.375, 0.0, 0.0),
            tuple("i-flat", 0.375, 0.5, 0.0),
            tuple("i-other", 0.375, 0.5, 0.0), // has no objectives of its own
            tuple("i-tribe", 0.375, 0.5, 0.5),
            tuple("i-dept", 0.375, 0.5, 0.0),
            tuple("i-acme", 0.375, 0.0, 0.0));
  }

  @Test
  void allCompaniesCountAsOne() {
    Sketch sketch =
        sketch()
            .team("second", TeamLevel.COMPANY, null)
            .objective("Z", "second", "now", 3)
            .keyResult("z1", "Z");
    PriorityItem item =
        only(
            new Work()
                .initiative("i", "red", 1.0)
                .moves("a1", Impact.MEDIUM, 1)
                .moves("z1", Impact.MEDIUM, 1)
                .rank(sketch.cascade()));
    // A 1 of 4, of which a1 has 3 of 4; Z 3 of 4
    assertThat(item.contributions().get(0).companyWeight()).isCloseTo(0.1875, within(EXACT));
    assertThat(item.contributions().get(1).companyWeight()).isCloseTo(0.75, within(EXACT));
    assertThat(item.value()).isCloseTo(0.2 * 0.9375, within(EXACT));
  }

  @Test
  void weightsAreThoseOfTheCycleAndItsAncestors() {
    Sketch sketch =
        new Sketch()
            .objective("Y", "acme", "year", 1)
            .keyResult("y1", "Y")
            .objective("N", "acme", "now", 1)
            .keyResult("n1", "N")
            .objective("L", "acme", "next", 1)
            .keyResult("l1", "L");
    PriorityItem item =
        only(
            new Work()
                .initiative("i", "red", 1.0)
                .moves("l1", Impact.HIGH, 1)
                .moves("n1", Impact.HIGH, 1)
                .moves("y1", Impact.HIGH, 1)
                .rank(sketch.cascade()));
    assertThat(item.contributions())
        .extracting(PriorityTerm::keyResultId, PriorityTerm::companyWeight)
        .containsExactly(tuple("l1", 0.0), tuple("n1", 0.5), tuple("y1", 0.5));
  }

  @Test
  void whatIsNotInTheCascadeOrCarriesNothingIsWorthNothing() {
    Sketch sketch = sketch().keyResult("r2", "R").dropped();
    PriorityItem item =
        only(
            new Work()
                .initiative("i", "red", 1.0)
                .moves("elsewhere", Impact.MASSIVE, 1)
                .moves("r2", Impact.MASSIVE, 1)
                .moves("t1", Impact.MASSIVE, 0)
                .rank(sketch.cascade()));
    assertThat(item.contributions())
        .extracting(PriorityTerm::keyResultId, PriorityTerm::value)
        .containsExactly(tuple("r2", 0.0), tuple("t1", 0.0));
    assertThat(item.score()).isEqualTo(0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT,true",
    "REFINED,true",
    "COMMITTED,true",
    "IN_PROGRESS,true",
    "DELIVERED,false",
    "DROPPED,false",
    "POSTPONED,false"
  })
  void rankedIsWhatIsStillToBeDone(InitiativeState state, boolean ranked) {
    Work work = new Work().initiative("i", "red", "now", 1.0, state);
    assertThat(work.rank(cascade()).items()).hasSize(ranked ? 1 : 0);
  }

  @Test
  void onlyTheCycleIsRanked() {
    Work work =
        new Work()
            .initiative("i-next", "red", "next", 1.0, InitiativeState.DRAFT)
            .initiative("i-year", "red", "year", 1.0, InitiativeState.DRAFT)
            .initiative("i-now", "red", "now", 1.0, InitiativeState.DRAFT);
    assertThat(ids(work.rank(cascade()))).containsExactly("i-now");
  }

  @Test
  void bypassesComeFirstThenScoresThenIdsThenWhatHasNoEffort() {
    Work work =
        new Work()
            .initiative("i-none", "red", null)
            .moves("r1", Impact.MASSIVE, 1)
            .initiative("i-b", "red", 1.0)
            .initiative("i-a", "red", 1.0)
            .initiative("i-small", "red", 9.0)
            .moves("r1", Impact.LOW, 1)
            .initiative("i-great", "blue", 1.0)
            .moves("r1", Impact.HIGH, 1)
            .initiative("i-law-none", "red", null)
            .bypass(LEGAL)
            .initiative("i-law", "red", 99.0)
            .bypass(LEGAL)
            .initiative("i-law-more", "red", 99.0)
            .moves("r1", Impact.LOW, 1)
            .bypass(LEGAL);
    Priorities priorities = work.rank(cascade());
    assertThat(priorities.items())
        .extracting(PriorityItem::rank, PriorityItem::initiativeId)
        .containsExactly(
            tuple(1, "i-law-more"),
            tuple(2, "i-law"),
            tuple(3, "i-law-none"),
            tuple(4, "i-great"),
            tuple(5, "i-small"),
            tuple(6, "i-a"),
            tuple(7, "i-b"),
            tuple(8, "i-none"));
    assertThat(priorities.items().get(0).bypass()).isEqualTo(LEGAL);
    PriorityItem none = priorities.items().get(7);
    assertThat(none.effort()).isNull();
    assertThat(none.cost()).isNull();
    assertThat(none.score()).isNull();
    assertThat(none.value()).isCloseTo(3 * 0.475, within(EXACT));
  }

  @Test
  void someTeamsAreRankedAmongThemselves() {
    Work work =
        new Work()
            .initiative("i-red", "red", 1.0)
            .moves("r1", Impact.HIGH, 1)
            .initiative("i-blue", "blue", 1.0)
            .moves("r1", Impact.LOW, 1)
            .initiative("i-tribe", "tribe", 1.0);
    PriorityInput input = work.input(cascade());
    assertThat(Priorities.of(input, PriorityFactors.DEFAULT, Set.of("blue", "tribe")).items())
        .extracting(PriorityItem::rank, PriorityItem::initiativeId)
        .containsExactly(tuple(1, "i-blue"), tuple(2, "i-tribe"));
    assertThat(Priorities.of(input, PriorityFactors.DEFAULT, Set.of()).items()).isEmpty();
  }

  @Test
  void factorsAreConfiguration() {
    PriorityFactors factors =
        new PriorityFactors(
            Map.of(
                Impact.MINIMAL, 1.0,
                Impact.LOW, 2.0,
                Impact.MEDIUM, 4.0,
                Impact.HIGH, 8.0,
                Impact.MASSIVE, 16.0),
            0.1,
            0.2,
            0.7,
            0.5,
            Map.of(Size.S, 0.0, Size.M, 1.0, Size.L, 5.0));
    Work work =
        new Work()
            .initiative("i", "red", 2.0)
            .moves("t1", Impact.HIGH, 0.5)
            .needs("d-1", Size.L, DependencyState.IDENTIFIED)
            .needs("d-2", Size.S, DependencyState.IDENTIFIED);
    PriorityItem item = only(Priorities.of(work.input(cascade()), factors));
    // 8 * .5 * (.1 * .5 + .2 * .5 + .7 * .375) = 4 * .4125
    assertThat(item.value()).isCloseTo(1.65, within(EXACT));
    assertThat(item.cost()).isCloseTo(7, within(EXACT)); // 2 * (1 + .5 * 5)
  }

  @Test
  void factorsAreChecked() {
    assertThat(
            catchThrowableOfType(
                    InvalidException.class,
                    () ->
                        new PriorityFactors(
                            Map.of(
                                Impact.MINIMAL, 1.0,
                                Impact.LOW, -1.0,
                                Impact.MEDIUM, Double.NaN,
                                Impact.HIGH, 1.0),
                            0.5,
                            0.5,
                            0.5,
                            -1,
                            Map.of(Size.S, 1.0, Size.M, 1.0)))
                .violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/impacts/LOW", "OUT_OF_RANGE"),
            tuple("/impacts/MEDIUM", "OUT_OF_RANGE"),
            tuple("/impacts/MASSIVE", "REQUIRED"),
            tuple("/loads/L", "REQUIRED"),
            tuple("/tribeShare", "SHARES"),
            tuple("/dependencyFactor", "OUT_OF_RANGE"));
    assertThat(PriorityFactors.DEFAULT.loads())
        .containsExactly(entry(Size.S, 1.0), entry(Size.M, 2.0), entry(Size.L, 3.0));
  }

  // ---- what if ----

  private static Work twoOfThem() {
    return new Work()
        .initiative("i-1", "red", 2.0)
        .moves("r1", Impact.MEDIUM, 1)
        .moves("t2", Impact.LOW, 1)
        .needs("d-1", Size.M, DependencyState.REQUESTED)
        .needs("d-2", Size.M, DependencyState.REQUESTED)
        .initiative("i-2", "blue", 1.0)
        .moves("r1", Impact.MEDIUM, 1)
        .needs("d-3", Size.L, DependencyState.REQUESTED);
  }

  private static PriorityItem first(WhatIf whatIf) {
    return whatIf
        .rank(twoOfThem().input(cascade()), PriorityFactors.DEFAULT, Set.of("red"))
        .items()
        .get(0);
  }

  @Test
  void whatIfNothingChangedNothingChanges() {
    PriorityInput input = twoOfThem().input(cascade());
    Priorities plain = Priorities.of(input, PriorityFactors.DEFAULT);
    assertThat(ids(plain)).containsExactly("i-2", "i-1");
    // i-1: 100 * 1.5 * .475 / (2 * (1 + .25 * 4)); i-2: 100 * .475 / (1 + .25 * 3)
    assertThat(plain.items().get(1).score()).isCloseTo(17.8125, within(EXACT));
    assertThat(plain.items().get(0).score()).isCloseTo(47.5 / 1.75, within(EXACT));
    assertThat(new WhatIf("i-1", null, null, Set.of()).rank(input, PriorityFactors.DEFAULT, null))
        .isEqualTo(plain);
  }

  @Test
  void whatIfItTookLess() {
    PriorityInput input = twoOfThem().input(cascade());
    WhatIf half = new WhatIf("i-1", 1.0, null, Set.of());
    Priorities ranking = half.rank(input, PriorityFactors.DEFAULT, null);
    assertThat(ids(ranking)).containsExactly("i-1", "i-2");
    assertThat(ranking.items().get(0).score()).isCloseTo(35.625, within(EXACT));
    assertThat(ranking.items().get(0).effort()).isEqualTo(1.0);
    assertThat(input.initiatives().iterator().next().effort()).isEqualTo(2.0);
  }

  @Test
  void whatIfItMovedOtherKeyResultsOrOtherwise() {
    WhatIf whatIf =
        new WhatIf(
            "i-1",
            null,
            List.of(
                new Contribution("i-1", "r1", Impact.HIGH, 0.5),
                new Contribution("i-1", "a2", Impact.MASSIVE, 1)),
            Set.of());
    // a2 added: 3 * .2 * .25 = .15; r1 instead: 2 * .5 * .475; t2 as it was: .5 * .475
    assertThat(first(whatIf).contributions())
        .extracting(PriorityTerm::keyResultId, term -> Math.round(term.value() * 1e6) / 1e6)
        .containsExactly(tuple("a2", 0.15), tuple("r1", 0.475), tuple("t2", 0.2375));
    PriorityItem other =
        whatIf
            .rank(twoOfThem().input(cascade()), PriorityFactors.DEFAULT, Set.of("blue"))
            .items()
            .get(0);
    assertThat(other.contributions()).hasSize(1);
    assertThat(other.value()).isCloseTo(0.475, within(EXACT));
  }

  @Test
  void whatIfItDidWithoutDependencies() {
    assertThat(first(new WhatIf("i-1", null, null, Set.of("d-2"))).openDependencyLoad())
        .isEqualTo(2);
    assertThat(first(new WhatIf("i-1", null, null, Set.of("d-1", "d-2"))).cost()).isEqualTo(2.0);
  }

  @Test
  void whatIfAllOfItAtOnceOfOneWithoutEffort() {
    Work work =
        new Work().initiative("i", "red", null).needs("d-1", Size.S, DependencyState.IDENTIFIED);
    Contribution added = new Contribution("i", "t1", Impact.MEDIUM, 1);
    WhatIf whatIf = new WhatIf("i", 5.0, List.of(added), Set.of("d-1"));
    PriorityItem item = only(whatIf.rank(work.input(cascade()), PriorityFactors.DEFAULT, null));
    assertThat(item.score()).isCloseTo(100 * 0.475 / 5, within(EXACT));
  }

  @Test
  void whatIfIsChecked() {
    assertThat(
            catchThrowableOfType(
                    InvalidException.class,
                    () ->
                        new WhatIf(
                            "i",
                            0.0,
                            List.of(
                                new Contribution("i", "k", Impact.LOW, 1),
                                new Contribution("j", "k", Impact.LOW, 1)),
                            Set.of()))
                .violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/effort", "OUT_OF_RANGE"),
            tuple("/contributions/1/initiativeId", "OTHER_INITIATIVE"),
            tuple("/contributions/1/keyResultId", "DUPLICATE"));
    PriorityInput input = twoOfThem().input(cascade());
    assertThatThrownBy(() -> new WhatIf("nobody", null, null, Set.of()).applyTo(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }
}

package io.okrcascade.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomPlanning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found to have stood otherwise on a day is what a look at every record finds. */
class RewindingTest {
  private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
  private static final int DAYS = 450;

  private final Random random = new Random(5);

  @Test
  void findsWhatALookAtAllFinds() {
    for (int seed = 0; seed < 3; seed++) {
      Dataset data = data(seed);
      int found = 0;
      for (int day = 0; day < DAYS; day += 9) {
        LocalDate at = FROM.plusDays(day);
        Set<Change<?>> expected = new HashSet<>();
        Registry.KINDS.all().forEach(kind -> addAll(data, kind, at, expected));
        assertThat(data.rewinding(at)).isEqualTo(expected);
        found += expected.size();
      }
      assertThat(found).isGreaterThan(1_000);
    }
  }

  private static <T extends Record> void addAll(
      Dataset data, RecordKind<T> kind, LocalDate day, Set<Change<?>> changes) {
    Rewinding<T> rewinding = kind.rewinding();
    for (Versioned<T> row : rewinding == null ? List.<Versioned<T>>of() : data.rows(kind)) {
      T then = rewinding.then().asOf(data, row.content(), day);
      if (then != row.content()) {
        changes.add(new Change<>(kind, row, then == null ? null : row.with(then)));
      }
    }
  }

  /** A random company, in which more is dated. */
  private Dataset data(long seed) {
    RandomCompany company = RandomCompany.of(seed);
    RandomPlanning planning = RandomPlanning.of(company, seed);
    return Dataset.EMPTY
        .and(of(Cycle.KIND, company.cycles()))
        .and(of(Objective.KIND, dated(company.objectives(), "createdOn")))
        .and(of(KeyResult.KIND, dated(company.keyResults(), "createdOn")))
        .and(of(CheckIn.KIND, company.checkIns()))
        .and(of(Alignment.KIND, company.alignments()))
        .and(of(Amendment.KIND, company.amendments()))
        .and(of(Grade.KIND, dated(planning.grades, "gradedOn")))
        .and(of(Initiative.KIND, planning.initiatives))
        .and(of(Contribution.KIND, company.contributions()))
        .and(of(Dependency.KIND, dated(planning.dependencies, "identifiedOn")))
        .and(of(DependencyResponse.KIND, planning.answers))
        .and(of(MaintenanceReport.KIND, planning.maintenance));
  }

  private <T extends Record> List<T> dated(Collection<T> all, String field) {
    return all.stream()
        .map(
            it ->
                random.nextBoolean()
                    ? it
                    : Copy.of(it).with(field, FROM.plusDays(random.nextInt(DAYS))).make())
        .toList();
  }

  private static <T extends Record> Dataset of(RecordKind<T> kind, Collection<T> all) {
    return Dataset.of(kind, all.stream().map(it -> Versioned.first(it, Instant.EPOCH)).toList());
  }
}

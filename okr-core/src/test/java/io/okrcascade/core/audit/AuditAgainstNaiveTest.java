package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** The audit finds exactly what a plain second telling of the rules finds. */
class AuditAgainstNaiveTest {
  /** The random companies plan nothing; these rules have cases of their own. */
  private static final Set<String> OF_PLANNING =
      Set.of(
          "UNBACKED_DEPENDENCY",
          "UNANSWERED_DEPENDENCY",
          "BROKEN_COMMITMENT",
          "DEPENDENCY_CIRCLE",
          "PROVIDER_OVERLOAD",
          "UNDER_WATER",
          "UNEXPLAINED_MISS");

  private static final int COMPANIES = 600;

  @Test
  void findsExactlyWhatIsTrue() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 0; seed < COMPANIES; seed++) {
      AuditReport report = RandomScenario.of(seed).audit();
      List<String> found =
          report.findings().stream().map(AuditAgainstNaiveTest::told).sorted().toList();
      assertThat(found)
          .as("seed %d", seed)
          .isEqualTo(new NaiveAudit(RandomScenario.of(seed)).findings());
      assertThat(report.findings())
          .as("ids of seed %d", seed)
          .extracting(Finding::id)
          .doesNotHaveDuplicates();
      report.findings().forEach(finding -> seen.merge(finding.code(), 1, Integer::sum));
    }
    // A rule that the companies do not bring out would not have been compared.
    Rules.ALL.stream()
        .map(Rule::code)
        .filter(code -> !OF_PLANNING.contains(code))
        .forEach(code -> assertThat(seen).as(code).hasEntrySatisfying(code, manyTimes()));
  }

  private static Condition<Integer> manyTimes() {
    return new Condition<>(count -> count >= 20, "at least 20 times");
  }

  private static String told(Finding finding) {
    Subject subject = finding.subject();
    return finding.severity()
        + " "
        + finding.code()
        + " "
        + subject.type()
        + " "
        + subject.id()
        + " of "
        + subject.teamId();
  }

  @Test
  void measuresTheSameIndicesForTheWholeAndForEveryTeam() {
    for (long seed = 0; seed < COMPANIES; seed++) {
      Scenario scenario = RandomScenario.of(seed);
      AuditReport report = scenario.audit();
      NaiveAudit naive = new NaiveAudit(scenario);
      Organization organization = new Organization(scenario.teams.values());
      assertThat(report.indices()).as("seed %d", seed).isEqualTo(naive.indices(team -> true));
      for (Team team : scenario.teams.values()) {
        assertThat(report.forTeams(organization.subtreeIds(team.id())).indices())
            .as("seed %d, team %s", seed, team.id())
            .isEqualTo(naive.indices(naive.atOrBelow(team)));
      }
    }
  }
}

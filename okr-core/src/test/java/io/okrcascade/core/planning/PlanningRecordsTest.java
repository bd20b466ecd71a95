package io.okrcascade.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.core.message.InvalidException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What capacity, weekly reports, programme updates and solicitations refuse: all of it at once. */
class PlanningRecordsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static String[] refused(ThrowingCallable making) {
    InvalidException refused = catchThrowableOfType(InvalidException.class, making);
    assertThat(refused).as("it was not refused").isNotNull();
    return refused.violations().stream()
        .map(v -> v.pointer() + " " + v.code())
        .toArray(String[]::new);
  }

  @Test
  void peopleMayBePartsOfPeopleAndNone() {
    assertThat(new Capacity("t", "c", 0).people()).isZero();
    assertThat(new Capacity("t", "c", 4.5).people()).isEqualTo(4.5);
    for (double people : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(refused(() -> new Capacity("", "?", people)))
          .containsExactly("/teamId BAD_ID", "/cycleId BAD_ID", "/people OUT_OF_RANGE");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void everyDayStandsForTheMondayOfItsWeek(int days) {
    LocalDate day = MONDAY.plusDays(days);
    assertThat(new MaintenanceReport("t", day, 0, 0, 0, Map.of()).weekOf()).isEqualTo(MONDAY);
    assertThat(new ProgrammeUpdate("p", day, "news", Health.ON_TRACK, null, null).weekOf())
        .isEqualTo(MONDAY);
  }

  @Test
  void aWeekAroundNewYearBeginsInTheOldYear() {
    assertThat(MaintenanceReport.weekOf(LocalDate.of(2027, 1, 3)))
        .isEqualTo(LocalDate.of(2026, 12, 28));
  }

  @Test
  void aReportTellsAllThatIsWrongWithIt() {
    Map<String, Integer> categories = new HashMap<>();
    categories.put(" ", 1);
    categories.put("a/b~c", -1);
    assertThat(refused(() -> new MaintenanceReport("", null, 1.01, -1, 1_000_001, categories)))
        .containsExactlyInAnyOrder(
            "/teamId BAD_ID",
            "/weekOf REQUIRED",
            "/share OUT_OF_RANGE",
            "/ticketsIn OUT_OF_RANGE",
            "/ticketsOut OUT_OF_RANGE",
            "/categories REQUIRED",
            "/categories/a~1b~0c OUT_OF_RANGE");
  }

  @Test
  void aReportHasSoManyCategoriesOfSuchALength() {
    Map<String, Integer> many = new HashMap<>();
    for (int i = 0; i <= 100; i++) {
      many.put("c" + i, 1);
    }
    assertThat(refused(() -> new MaintenanceReport("t", MONDAY, 0, 0, 0, many)))
        .containsExactly("/categories TOO_MANY");
    String name = "x".repeat(101);
    assertThat(refused(() -> new MaintenanceReport("t", MONDAY, 0, 0, 0, Map.of(name, 1))))
        .containsExactly("/categories/" + name + " TOO_LONG");
  }

  @Test
  void categoriesAreKeptAsTheyWereGiven() {
    Map<String, Integer> given = new HashMap<>(Map.of("bugs", 3, "accounts", 2));
    MaintenanceReport report = new MaintenanceReport("t", MONDAY, 0.4, 5, 5, given);
    given.clear();
    assertThat(report.categories().keySet()).containsExactly("accounts", "bugs");
  }

  @Test
  void anUpdateNeedsItsNewsAndHealth() {
    assertThat(refused(() -> new ProgrammeUpdate("p", null, " ", null, null, "?")))
        .containsExactly(
            "/weekOf REQUIRED", "/headline REQUIRED", "/health REQUIRED", "/byId BAD_ID");
    assertThat(refused(() -> new Programme("p", "", null, "?")))
        .containsExactly("/name REQUIRED", "/ownerId BAD_ID");
  }

  @Test
  void aTeamDoesNotAskItself() {
    assertThat(
            refused(
                () ->
                    new Solicitation(
                        "s", "c", "t", "t", "Topic", null, MONDAY, SolicitationState.ASKED)))
        .containsExactly("/requesterTeamId SELF");
    assertThat(refused(() -> new Solicitation("s", "c", null, null, " ", "?", null, null)))
        .containsExactly(
            "/teamId REQUIRED",
            "/requesterTeamId REQUIRED",
            "/topic REQUIRED",
            "/initiativeId BAD_ID",
            "/on REQUIRED",
            "/state REQUIRED");
  }
}

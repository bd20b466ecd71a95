package io.okrcascade.core.planning;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What keeping things running took of a team in one week.
 *
 * @param weekOf the Monday of the week; another day stands for its week
 * @param share of the team's time, 0..1
 * @param ticketsIn that came in, from 0
 * @param ticketsOut that were closed, from 0
 * @param categories how many of those that came in were routed under which name
 */
public record MaintenanceReport(
    String teamId,
    LocalDate weekOf,
    double share,
    int ticketsIn,
    int ticketsOut,
    Map<String, Integer> categories) {
  public static final RecordKind<MaintenanceReport> KIND =
      RecordKind.of(
              "MAINTENANCE",
              MaintenanceReport.class,
              report -> RecordKind.pairId(report.teamId(), report.weekOf().toString()))
          .stored(70, "maintenance", "maintenance")
          .supplement()
          .writtenFor(MaintenanceReport::teamId)
          .standsOn(
              "TEAM",
              MaintenanceReport::teamId,
              Reference.counted(
                  "MAINTENANCE",
                  weeks ->
                      "it reported maintenance of " + weeks + (weeks == 1 ? " week" : " weeks")))
          .rewound(
              (data, day) -> data.after(MaintenanceReport.OF_WEEK, day),
              (data, report, day) -> report.weekOf().isAfter(day) ? null : report)
          .build();

  /** The weekly reports of a team. */
  public static final Grouping<MaintenanceReport, String> OF_TEAM =
      KIND.by(MaintenanceReport::teamId);

  private static final Grouping<MaintenanceReport, LocalDate> OF_WEEK =
      KIND.by(MaintenanceReport::weekOf);

  private static final int MOST_TICKETS = 1_000_000;
  private static final int MOST_CATEGORIES = 100;
  private static final int LONGEST_CATEGORY = 100;

  public MaintenanceReport {
    categories = categories == null ? Map.of() : categories;
    Check check =
        new Check()
            .id("teamId", teamId)
            .required("weekOf", weekOf)
            .range("share", share, 0, 1)
            .range("ticketsIn", (double) ticketsIn, 0, MOST_TICKETS)
            .range("ticketsOut", (double) ticketsOut, 0, MOST_TICKETS)
            .that(
                categories.size() <= MOST_CATEGORIES,
                "/categories",
                "TOO_MANY",
                "at most " + MOST_CATEGORIES + " categories are allowed");
    categories.forEach((name, tickets) -> checkCategory(check, name, tickets));
    check.done();
    weekOf = weekOf(weekOf);
    categories = Collections.unmodifiableMap(new TreeMap<>(categories));
  }

  private static void checkCategory(Check check, String name, @Nullable Integer tickets) {
    check.that(!VisibleText.isBlank(name), "/categories", "REQUIRED", "a category needs a name");
    String field = "categories/" + Violation.token(name);
    check
        .line(field, name, LONGEST_CATEGORY)
        .required(field, tickets)
        .range(field, tickets == null ? null : tickets.doubleValue(), 0, MOST_TICKETS);
  }

  /** The Monday of the week in which a day lies. */
  public static LocalDate weekOf(LocalDate day) {
    return day.with(DayOfWeek.MONDAY);
  }

  /**
   * The report of this team and another one together: shares averaged by their people, alike where
   * neither has any, to four decimals; tickets added.
   */
  MaintenanceReport with(MaintenanceReport other, double ownPeople, double otherPeople) {
    boolean isKnown = ownPeople + otherPeople > 0;
    double part = isKnown ? otherPeople / (ownPeople + otherPeople) : 0.5;
    double both = share + (other.share - share) * part;
    Map<String, Integer> sums = new TreeMap<>(categories);
    other.categories.forEach((name, tickets) -> sums.merge(name, tickets, Integer::sum));
    return new MaintenanceReport(
        teamId,
        weekOf,
        BigDecimal.valueOf(both).setScale(4, RoundingMode.HALF_UP).doubleValue(),
        ticketsIn + other.ticketsIn,
        ticketsOut + other.ticketsOut,
        sums);
  }
}

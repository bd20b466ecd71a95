package io.okrcascade.api.testing;

import static io.okrcascade.api.testing.Fields.of;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Three quarters of a small company in which all kinds of dated facts come to pass: told up to any
 * day, as a bundle. What is not dated is the same in all of them.
 */
public final class Chronicle {
  private static final List<LocalDate> QUARTERS =
      List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TreeSet<LocalDate> days = new TreeSet<>();
  private LocalDate upTo = LocalDate.MAX;

  public Chronicle() {
    upTo(LocalDate.MAX);
  }

  /** The days of the facts. */
  public Set<LocalDate> days() {
    return days;
  }

  /** All that was so on a day. */
  public String upTo(LocalDate day) {
    upTo = day;
    try {
      return JSON.writeValueAsString(bundle());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The addresses that a path of the API has here. */
  public List<String> addresses(String path) {
    List<String> ids =
        switch (path.substring(0, Math.max(1, path.indexOf('/', 1)))) {
          case "/cycles" -> List.of("2024", "2024-Q1", "2024-Q2", "2024-Q3");
          case "/objectives" -> List.of("co-1", "dept-2", "squad-1", "late-2", "given-up-2");
          case "/key-results" ->
              List.of("co-1-k", "dept-2-k", "squad-2-k", "squad-1-steps", "late-2-k", "squad-2-x");
          case "/initiatives" -> List.of("work-1", "work-2");
          case "/dependencies" -> List.of("need-1", "need-2", "sudden-2");
          case "/programmes" -> List.of("p-1");
          case "/" -> List.of();
          default -> throw new AssertionError("say what there is of " + path);
        };
    return path.contains("{id}")
        ? ids.stream().map(id -> path.replace("{id}", id)).toList()
        : List.of(path);
  }

  /** Questions that make a difference beside the day. */
  public List<String> variants(Set<String> parameters) {
    List<String> variants = new ArrayList<>();
    if (parameters.contains("team")) {
      variants.add("team=tribe");
    }
    if (parameters.contains("objective")) {
      variants.add("objective=late-2");
    }
    if (parameters.contains("direction")) {
      variants.add("direction=DOWN");
    }
    if (parameters.contains("compare")) {
      variants.add("compare=2024-Q1");
    }
    if (parameters.contains("status")) {
      variants.add("cycleId=2024-Q2&status=OFF_TRACK");
    }
    return variants;
  }

  // ---- what is told ----

  private boolean isPast(LocalDate day) {
    days.add(day);
    return !day.isAfter(upTo);
  }

  /** The last of the values whose day has come; the first has none. */
  private <T> T since(T first, LocalDate day, T later) {
    return isPast(day) ? later : first;
  }

  @SafeVarargs
  private static <T> List<T> some(T... items) {
    return Arrays.stream(items).filter(item -> item != null).toList();
  }

  private <T> T when(LocalDate day, Supplier<T> fact) {
    return isPast(day) ? fact.get() : null;
  }

  private Map<String, Object> bundle() {
    List<Object> objectives = new ArrayList<>();
    List<Object> initiatives = new ArrayList<>();
    List<Object> capacities = new ArrayList<>();
    for (int q = 1; q <= QUARTERS.size(); q++) {
      LocalDate start = QUARTERS.get(q - 1);
      objectives.addAll(objectives(q, start));
      initiatives.addAll(initiatives(q, start));
      capacities.add(of("teamId", "red", "cycleId", "2024-Q" + q, "people", 2));
      capacities.add(of("teamId", "blue", "cycleId", "2024-Q" + q, "people", 1));
    }
    return of(
        "bundleVersion",
        1,
        "teams",
        List.of(
            team("acme", "COMPANY", null),
            team("dept", "DEPARTMENT", "acme"),
            team("tribe", "TRIBE", "dept"),
            team("red", "SQUAD", "tribe"),
            team("blue", "SQUAD", "tribe")),
        "people",
        List.of(of("id", "ana", "name", "Ana")),
        "cycles",
        List.of(
            of(
                "id",
                "2024",
                "name",
                "2024",
                "cadence",
                "YEAR",
                "startsOn",
                "2024-01-01",
                "endsOn",
                "2024-12-31",
                "phase",
                "ACTIVE"),
            cycle(1, "CLOSED"),
            cycle(2, "ACTIVE"),
            cycle(3, "ACTIVE")),
        "objectives",
        objectives,
        "initiatives",
        initiatives,
        "programmes",
        List.of(
            of(
                "id",
                "p-1",
                "name",
                "Programme",
                "initiativeIds",
                List.of("work-1", "work-2"),
                "updates",
                some(news(LocalDate.of(2024, 2, 12)), news(LocalDate.of(2024, 5, 6))))),
        "capacities",
        capacities,
        "maintenance",
        reports());
  }

  private static Map<String, Object> team(String id, String level, String parent) {
    return of("id", id, "name", "Team " + id, "level", level, "parentId", parent);
  }

  private static Map<String, Object> cycle(int quarter, String phase) {
    LocalDate start = QUARTERS.get(quarter - 1);
    return of(
        "id",
        "2024-Q" + quarter,
        "name",
        "2024 Q" + quarter,
        "cadence",
        "QUARTER",
        "startsOn",
        start,
        "endsOn",
        start.plusMonths(3).minusDays(1),
        "parentId",
        "2024",
        "phase",
        phase);
  }

  private Object news(LocalDate monday) {
    return when(
        monday, () -> of("weekOf", monday, "health", "ON_TRACK", "headline", "News of " + monday));
  }

  private List<Object> reports() {
    List<Object> reports = new ArrayList<>();
    // Every fifth week is left out, so that a run ends there.
    for (LocalDate monday = LocalDate.of(2024, 2, 12);
        monday.isBefore(LocalDate.of(2024, 5, 1));
        monday = monday.plusWeeks(1)) {
      LocalDate week = monday;
      if (monday.getDayOfMonth() > 5 && isPast(week)) {
        reports.add(
            of("teamId", "red", "weekOf", week, "share", 0.4 + week.getMonthValue() / 100.0));
      }
    }
    return reports;
  }

  private List<Object> objectives(int q, LocalDate start) {
    String dept = "dept-" + q;
    String squad = "squad-" + q;
    LocalDate second = start.plusDays(21);
    LocalDate third = start.plusDays(45);
    LocalDate late = start.plusDays(66);
    List<Object> all = new ArrayList<>();
    all.add(
        objective(
            "co-" + q,
            "acme",
            q,
            "Win",
            "keyResults",
            List.of(
                of(
                    "id",
                    "co-" + q + "-k",
                    "title",
                    "Sum",
                    "source",
                    "SUM",
                    "metric",
                    metric(0, since(100, third, 80)))),
            "amendments",
            some(amended(third, "co-" + q + "-k", "metric.target", 100, 80)),
            "grade",
            when(
                start.plusDays(100),
                () ->
                    of(
                        "progress",
                        0.5,
                        "explanation",
                        "So it is",
                        "gradedOn",
                        start.plusDays(100)))));
    all.add(
        objective(
            dept,
            "dept",
            q,
            since("Then", second, "Now"),
            "weight",
            since(2, third, 1),
            "alignments",
            List.of(up("KEY_RESULT", "co-" + q + "-k", "SUPPORTS")),
            "keyResults",
            List.of(
                of(
                    "id", dept + "-k",
                    "title", "By hand, then by the squads",
                    "source", since("CHECK_INS", third, "CASCADE"),
                    "metric", metric(0, 40),
                    "alignments", List.of(up("KEY_RESULT", "co-" + q + "-k", "SUPPORTS")),
                    "checkIns", some(checkIn(second, 20)))),
            "amendments",
            some(
                amended(second, null, "title", "Then", "Now"),
                amended(third, null, "weight", 2, 1),
                amended(third, dept + "-k", "source", "CHECK_INS", "CASCADE"))));
    all.add(
        objective(
            squad,
            "red",
            q,
            "Do",
            "alignments",
            List.of(up("KEY_RESULT", dept + "-k", "CONTRIBUTES")),
            "keyResults",
            some(
                of(
                    "id",
                    squad + "-k",
                    "title",
                    "Number",
                    "metric",
                    metric(0, 10),
                    "alignments",
                    List.of(up("KEY_RESULT", "co-" + q + "-k", "CONTRIBUTES")),
                    "checkIns",
                    some(checkIn(second, 1), checkIn(third, 4), checkIn(late, 7))),
                of(
                    "id",
                    squad + "-steps",
                    "title",
                    "Steps",
                    "metric",
                    of(
                        "type",
                        "MILESTONES",
                        "milestones",
                        List.of(
                            of("id", "a", "title", "A"),
                            of("id", "b", "title", "B"),
                            of("id", "c", "title", "C"))),
                    "checkIns",
                    some(done(second, "a"), done(third, "b"))),
                of(
                    "id", squad + "-x",
                    "title", "Dropped for a while",
                    "metric", metric(0, 10),
                    "state", since(since("ACTIVE", second, "DROPPED"), late, "ACTIVE"),
                    "checkIns", some(checkIn(start.plusDays(4), 3)))),
            "amendments",
            some(
                amended(second, squad + "-x", "state", "ACTIVE", "DROPPED"),
                amended(late, squad + "-x", "state", "DROPPED", "ACTIVE"))));
    all.add(
        objective(
            "given-up-" + q,
            "blue",
            q,
            "Given up",
            "state",
            since("APPROVED", third, "DROPPED"),
            "alignments",
            List.of(up("OBJECTIVE", dept, "CONTRIBUTES")),
            "keyResults",
            List.of(
                of(
                    "id",
                    "given-up-" + q + "-k",
                    "title",
                    "K",
                    "metric",
                    metric(10, 0, "direction", "DECREASE"),
                    "checkIns",
                    some(checkIn(second, 9)))),
            "amendments",
            some(amended(third, null, "state", "APPROVED", "DROPPED"))));
    // Written on the late day, with a check-in of an earlier one that shows that it was there.
    when(
        third,
        () ->
            all.add(
                objective(
                    "late-" + q,
                    "blue",
                    q,
                    "Late",
                    "createdOn",
                    late,
                    "alignments",
                    List.of(up("KEY_RESULT", dept + "-k", "CONTRIBUTES")),
                    "keyResults",
                    List.of(
                        of(
                            "id",
                            "late-" + q + "-k",
                            "title",
                            "K",
                            "createdOn",
                            late,
                            "metric",
                            metric(0, 8),
                            "checkIns",
                            some(checkIn(third, 2), checkIn(late, 3)))))));
    return all;
  }

  private static Map<String, Object> objective(
      String id, String team, int quarter, String title, Object... fields) {
    Map<String, Object> objective =
        of(
            "id", id,
            "teamId", team,
            "cycleId", "2024-Q" + quarter,
            "title", title,
            "ownerId", "ana");
    objective.putAll(of(fields));
    return objective;
  }

  private static Map<String, Object> metric(int baseline, int target, Object... fields) {
    Map<String, Object> metric = of("baseline", baseline, "target", target);
    metric.putAll(of(fields));
    return metric;
  }

  private static Map<String, Object> up(String type, String id, String mode) {
    return of("parentType", type, "parentId", id, "mode", mode);
  }

  private Map<String, Object> checkIn(LocalDate on, int value) {
    return when(on, () -> of("on", on, "value", value, "confidence", value / 20.0));
  }

  private Map<String, Object> done(LocalDate on, String milestone) {
    return when(on, () -> of("on", on, "milestonesDone", List.of(milestone)));
  }

  private Map<String, Object> amended(
      LocalDate on, String keyResult, String field, Object from, Object to) {
    return when(
        on,
        () ->
            of(
                "keyResultId",
                keyResult,
                "field",
                field,
                "oldValue",
                from,
                "newValue",
                to,
                "reason",
                "because",
                "on",
                on));
  }

  private List<Object> initiatives(int q, LocalDate start) {
    LocalDate named = start.minusDays(20);
    LocalDate answered = start.minusDays(6);
    LocalDate accepted = start.plusDays(21);
    LocalDate delivered = start.plusDays(66);
    return some(
        of(
            "id",
            "work-" + q,
            "teamId",
            "red",
            "cycleId",
            "2024-Q" + q,
            "title",
            "Work",
            "effort",
            3,
            "state",
            since("IN_PROGRESS", delivered, "DELIVERED"),
            "committedOn",
            start.minusDays(2),
            "committedEnd",
            start.plusDays(59),
            "deliveredOn",
            when(delivered, delivered::toString),
            "contributions",
            List.of(of("keyResultId", "squad-" + q + "-k", "impact", "HIGH", "confidence", 0.5)),
            "dependencies",
            some(
                // One without a day always was; before its first answer it is only named.
                of(
                    "id",
                    "need-" + q,
                    "providerTeamId",
                    "blue",
                    "need",
                    "Help",
                    "neededBy",
                    start.plusDays(30),
                    "state",
                    since(since("IDENTIFIED", answered, "REQUESTED"), accepted, "ACCEPTED"),
                    "answers",
                    some(
                        when(answered, () -> of("on", answered, "state", "REQUESTED")),
                        when(
                            accepted,
                            () ->
                                of(
                                    "on",
                                    accepted,
                                    "state",
                                    "ACCEPTED",
                                    "offeredBy",
                                    start.plusDays(44))))),
                when(
                    named,
                    () ->
                        of(
                            "id",
                            "sudden-" + q,
                            "providerTeamId",
                            "blue",
                            "need",
                            "More",
                            "size",
                            "L",
                            "identifiedOn",
                            named,
                            "state",
                            since("IDENTIFIED", delivered, "WITHDRAWN"),
                            "answers",
                            some(
                                when(
                                    delivered,
                                    () -> of("on", delivered, "state", "WITHDRAWN"))))))));
  }
}

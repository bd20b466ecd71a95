package io.okrcascade.api.okr;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.org.TeamLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Migrates OKRs that were written before check-ins stayed in their cycle and milestones with what
 * reports them, and while teams could come to a level that their links did not allow. Whatever this
 * changes leaves an amendment "migrated"; what tells nothing any more says that as its note.
 */
public final class BringIntoCycles extends AmendingChange {
  /**
   * A check-in that moves to another day.
   *
   * @param milestones ids of those that it reports
   */
  private record Moved(
      String id,
      String keyResultId,
      String objectiveId,
      LocalDate from,
      LocalDate to,
      List<String> milestones) {}

  /** A milestone by its key result and its id. */
  private record Step(String keyResultId, String id) {}

  /** The days of check-ins that moved or were taken back, by the milestones that they report. */
  private final Map<Step, Set<LocalDate>> left = new HashMap<>();

  public BringIntoCycles() {
    super("migrated-again");
  }

  @Override
  void changeOkrs(Handle handle) {
    moveCheckIns(handle);
    dateMilestones(handle);
    forgetMilestones(handle);
    removeLinksDownwards(handle);
    sumWhatIsAlike(handle);
  }

  // ---- check-ins ----

  /**
   * A check-in outside its cycle moves to the first or the last day. In a cycle that has not begun
   * there is no day for it: it is taken back.
   */
  private void moveCheckIns(Handle handle) {
    List<Moved> all =
        rows(
                handle,
                """
                SELECT c.id, c.key_result_id, k.objective_id, c.on_day, c.milestones_done,
                  y.starts_on, y.ends_on
                FROM check_in c
                JOIN key_result k ON k.id = c.key_result_id
                JOIN objective o ON o.id = k.objective_id
                JOIN cycle y ON y.id = o.cycle_id
                WHERE c.voided_on IS NULL AND (c.on_day < y.starts_on OR c.on_day > y.ends_on)
                ORDER BY c.key_result_id, c.on_day, c.written_at, c.id\
                """)
            .stream()
            .map(BringIntoCycles::moved)
            .toList();
    Map<Boolean, List<Moved>> bySense =
        all.stream().collect(Collectors.partitioningBy(it -> !it.to().isAfter(today())));
    List<Moved> moved = Objects.requireNonNull(bySense.get(true));
    batch(
        handle,
        "UPDATE check_in SET on_day = :to, version = version + 1 WHERE id = :id",
        moved,
        (row, checkIn) -> row.bind("to", checkIn.to()).bind("id", checkIn.id()));
    batch(
        handle,
        """
        UPDATE check_in SET voided_on = :today, voided_reason = :reason, version = version + 1
        WHERE id = :id\
        """,
        Objects.requireNonNull(bySense.get(false)),
        (row, checkIn) ->
            row.bind("today", today()).bind("reason", REASON).bind("id", checkIn.id()));
    moved.stream()
        .collect(Collectors.groupingBy(Moved::keyResultId, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (keyResultId, own) ->
                amend(
                    own.get(0).objectiveId(),
                    keyResultId,
                    "checkIns",
                    own.stream().map(Moved::from).toList(),
                    own.stream().map(Moved::to).toList()));
    for (Moved checkIn : all) {
      for (String milestone : checkIn.milestones()) {
        left.computeIfAbsent(new Step(checkIn.keyResultId(), milestone), step -> new HashSet<>())
            .add(checkIn.from());
      }
    }
  }

  private static Moved moved(Map<String, Object> row) {
    LocalDate on = Objects.requireNonNull(day(row, "on_day"));
    LocalDate first = Objects.requireNonNull(day(row, "starts_on"));
    LocalDate last = Objects.requireNonNull(day(row, "ends_on"));
    return new Moved(
        text(row, "id"),
        text(row, "key_result_id"),
        text(row, "objective_id"),
        on,
        on.isBefore(first) ? first : last,
        words((String) row.get("milestones_done")));
  }

  private static List<String> words(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(",", -1));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  // ---- milestones ----

  /**
   * What a check-in reported goes with it, or opens where that was taken back; all that was reached
   * was reached by today, and by the day of a check-in that says so.
   */
  private void dateMilestones(Handle handle) {
    Map<Step, LocalDate> reported = new HashMap<>();
    for (Map<String, Object> row : reports(handle)) {
      LocalDate on = Objects.requireNonNull(day(row, "on_day"));
      for (String milestone : words(text(row, "milestones_done"))) {
        reported.merge(
            new Step(text(row, "key_result_id"), milestone), on, BringIntoCycles::earlier);
      }
    }
    changeMilestones(
        handle,
        row -> {
          LocalDate on = day(row, "done_on");
          if (on == null) {
            return row;
          }
          Step step = new Step(text(row, "key_result_id"), text(row, "id"));
          LocalDate first = reported.get(step);
          boolean isLeft = left.getOrDefault(step, Set.of()).contains(on);
          Map<String, Object> sound = new LinkedHashMap<>(row);
          LocalDate latest = left.containsKey(step) && first != null ? first : on;
          sound.put("done_on", isLeft ? first : earlier(on, earlier(today(), latest)));
          return sound;
        });
  }

  /** Check-ins that stand and report milestones. */
  private static List<Map<String, Object>> reports(Handle handle) {
    return rows(
        handle,
        """
        SELECT id, key_result_id, on_day, milestones_done FROM check_in
        WHERE milestones_done IS NOT NULL AND voided_on IS NULL\
        """);
  }

  /** Check-ins may report milestones that were taken out since. */
  private static void forgetMilestones(Handle handle) {
    Set<Step> there =
        rows(handle, "SELECT key_result_id, id FROM milestone").stream()
            .map(row -> new Step(text(row, "key_result_id"), text(row, "id")))
            .collect(Collectors.toSet());
    Map<String, List<String>> left = new LinkedHashMap<>();
    for (Map<String, Object> row : reports(handle)) {
      List<String> done = words(text(row, "milestones_done"));
      List<String> known =
          done.stream()
              .filter(id -> there.contains(new Step(text(row, "key_result_id"), id)))
              .toList();
      if (known.size() < done.size()) {
        left.put(text(row, "id"), known);
      }
    }
    batch(
        handle,
        "UPDATE check_in SET milestones_done = :done, version = version + 1 WHERE id = :id",
        List.copyOf(left.entrySet()),
        (row, checkIn) ->
            row.bind(
                    "done",
                    checkIn.getValue().isEmpty() ? null : String.join(",", checkIn.getValue()))
                .bind("id", checkIn.getKey()));
    handle
        .createUpdate(
            """
            UPDATE check_in SET note = :note, version = version + 1
            WHERE current_value IS NULL AND confidence IS NULL AND TRIM(COALESCE(note, '')) = ''
              AND milestones_done IS NULL
              AND key_result_id IN (SELECT id FROM key_result WHERE metric_type <> 'MILESTONES')\
            """)
        .bind("note", REASON)
        .execute();
  }

  // ---- links ----

  /** The parent of a link is of the same or a higher level; one that is not goes. */
  private void removeLinksDownwards(Handle handle) {
    List<Map<String, Object>> downwards =
        rows(
                handle,
                """
                SELECT a.id, a.mode, a.weight, a.parent_objective_id, a.parent_key_result_id,
                  a.child_key_result_id, c.id AS objective_id,
                  ct.level AS child_level, pt.level AS parent_level
                FROM alignment a
                LEFT JOIN key_result ck ON ck.id = a.child_key_result_id
                LEFT JOIN key_result pk ON pk.id = a.parent_key_result_id
                JOIN objective c ON c.id = COALESCE(a.child_objective_id, ck.objective_id)
                JOIN objective p ON p.id = COALESCE(a.parent_objective_id, pk.objective_id)
                JOIN team ct ON ct.id = c.team_id
                JOIN team pt ON pt.id = p.team_id
                WHERE ct.level <> pt.level ORDER BY a.id\
                """)
            .stream()
            .filter(row -> level(row, "child_level").isAbove(level(row, "parent_level")))
            .toList();
    batch(
        handle,
        "DELETE FROM alignment WHERE id = :id",
        downwards,
        (row, link) -> row.bind("id", text(link, "id")));
    for (Map<String, Object> link : downwards) {
      amendLink(link, link(link, text(link, "mode"), weight(link)), null);
    }
  }

  private static TeamLevel level(Map<String, Object> row, String column) {
    return TeamLevel.valueOf(text(row, column));
  }

  /**
   * Units were once compared to the letter, and what was like its sum but for that supports it
   * since: it is summed again, unless somebody changed the link after that.
   */
  private void sumWhatIsAlike(Handle handle) {
    Map<String, Map<String, Object>> last = new LinkedHashMap<>();
    for (Map<String, Object> row :
        rows(
            handle,
            """
            SELECT a.id, a.mode, a.weight, a.parent_objective_id, a.parent_key_result_id,
              a.child_key_result_id, k.objective_id, k.metric_type,
              k.unit AS child_unit, p.unit AS parent_unit, m.reason, m.old_value, m.new_value
            FROM alignment a
            JOIN key_result k ON k.id = a.child_key_result_id
            JOIN key_result p ON p.id = a.parent_key_result_id
            JOIN amendment m ON m.key_result_id = k.id AND m.field = 'alignments'
            WHERE p.source = 'SUM' AND a.mode = 'SUPPORTS' AND k.source <> 'CASCADE'
              AND k.metric_type = p.metric_type
            ORDER BY a.id, m.on_day, m.written_at, m.id\
            """)) {
      if (text(row, "parent_key_result_id").equals(told(row, "new_value", "parentId"))) {
        last.put(text(row, "id"), row);
      }
    }
    for (Map<String, Object> link : last.values()) {
      if (REASON.equals(link.get("reason"))
          && "CONTRIBUTES".equals(told(link, "old_value", "mode"))
          && unit(link, "child_unit").equals(unit(link, "parent_unit"))) {
        changeMode(handle, link, "CONTRIBUTES");
      }
    }
  }

  private static String unit(Map<String, Object> row, String column) {
    return Metric.comparedUnit(
        MetricType.valueOf(text(row, "metric_type")), (String) row.get(column));
  }

  /** What an amendment tells of a link; empty where it tells none. */
  private String told(Map<String, Object> row, String column, String field) {
    String value = (String) row.get(column);
    JsonNode link = value == null ? null : Json.<JsonNode>read(json(), value, JsonNode.class);
    return link == null ? "" : link.path(field).asText();
  }
}

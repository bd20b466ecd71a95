package io.okrcascade.api.okr;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.DataChange;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Migrates OKRs that were written before weights had a range, sums took like units only, amendments
 * were JSON, and approvals were noted. Whatever this changes leaves an amendment "migrated".
 */
public final class BringIntoRange extends DataChange {
  private static final String REASON = "migrated";
  private static final BigDecimal MOST_OF_LINKS = BigDecimal.TEN;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

  private static final Map<String, String> PATHS =
      Map.of("target", "metric.target", "baseline", "metric.baseline", "alignment", "alignments");

  /** As amendments told links: CONTRIBUTES KEY_RESULT k x 1.0. */
  private static final Pattern LINK =
      Pattern.compile("(CONTRIBUTES|SUPPORTS) (OBJECTIVE|KEY_RESULT) (\\S+) x (\\S+)");

  private final ObjectMapper json = Json.mapper();
  private final LocalDateTime now =
      LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  private int written;

  @Override
  protected void change(Handle handle) {
    amendmentsAsJson(handle);
    noteApprovals(handle);
    weighObjectives(handle);
    weighKeyResults(handle);
    weighMilestones(handle);
    weighLinks(handle);
    supportWhatIsNotSummed(handle);
  }

  // ---- what was written otherwise ----

  private void amendmentsAsJson(Handle handle) {
    for (Map<String, Object> row :
        rows(handle, "SELECT id, field, old_value, new_value FROM amendment")) {
      String field = text(row, "field");
      handle
          .createUpdate(
              "UPDATE amendment SET field = :field, old_value = :old, new_value = :new"
                  + " WHERE id = :id")
          .bind("field", PATHS.getOrDefault(field, field))
          .bind("old", asJson(field, (String) row.get("old_value")))
          .bind("new", asJson(field, (String) row.get("new_value")))
          .bind("id", text(row, "id"))
          .execute();
    }
  }

  private @Nullable String asJson(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return Json.write(
        json,
        switch (field) {
          case "target", "baseline" -> number(value);
          case "alignment" -> link(value);
          default -> value;
        });
  }

  /** A link where a text tells one as it was told; else the text as it stands. */
  private static Object link(String text) {
    Matcher told = LINK.matcher(text);
    return told.matches()
        ? Map.of(
            "parentType",
            told.group(2),
            "parentId",
            told.group(3),
            "mode",
            told.group(1),
            "weight",
            number(told.group(4)))
        : text;
  }

  /** A number where a text is one that can be kept as such; else the text as it stands. */
  private static Object number(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return Check.isBounded(number) ? number : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** By the change log; what was approved before it tells when its row was changed last. */
  private static void noteApprovals(Handle handle) {
    handle.execute(
        """
        UPDATE objective SET approved_on = (
          SELECT MAX(CAST(l.at AS DATE)) FROM change_log l
          WHERE l.subject_type = 'OBJECTIVE' AND l.subject_id = objective.id
            AND l.after_json LIKE '%"state":"APPROVED"%'
            AND (l.before_json IS NULL OR l.before_json NOT LIKE '%"state":"APPROVED"%'))
        WHERE approved_on IS NULL""");
    handle.execute(
        """
        UPDATE objective SET approved_on = CAST(updated_at AS DATE)
        WHERE approved_on IS NULL AND state = 'APPROVED'""");
    handle.execute(
        """
        UPDATE objective SET proposed_by_id = (
          SELECT MAX(l.actor_id) FROM change_log l
          WHERE l.subject_type = 'OBJECTIVE' AND l.subject_id = objective.id
            AND l.seq = (
              SELECT MAX(p.seq) FROM change_log p
              WHERE p.subject_type = 'OBJECTIVE' AND p.subject_id = objective.id
                AND p.after_json LIKE '%"state":"PROPOSED"%'
                AND (p.before_json IS NULL OR p.before_json NOT LIKE '%"state":"PROPOSED"%')))
        WHERE proposed_by_id IS NULL AND state = 'PROPOSED'""");
  }

  // ---- what is out of range ----

  private void weighObjectives(Handle handle) {
    for (Map<String, Object> row : rows(handle, "SELECT id, weight FROM objective")) {
      reweigh(handle, row, "objective", text(row, "id"), null);
    }
  }

  private void weighKeyResults(Handle handle) {
    for (Map<String, Object> row :
        rows(handle, "SELECT id, objective_id, weight FROM key_result")) {
      reweigh(handle, row, "key_result", text(row, "objective_id"), text(row, "id"));
    }
  }

  private void reweigh(
      Handle handle,
      Map<String, Object> row,
      String table,
      String objectiveId,
      @Nullable String keyResultId) {
    BigDecimal weight = weight(row);
    BigDecimal sound = inRange(weight, MOST);
    if (sound.compareTo(weight) != 0) {
      setWeight(handle, table, text(row, "id"), sound);
      amend(handle, objectiveId, keyResultId, "weight", weight, sound);
    }
  }

  private void weighMilestones(Handle handle) {
    Map<String, List<Map<String, Object>>> byKeyResult = new LinkedHashMap<>();
    rows(
            handle,
            """
            SELECT m.key_result_id, k.objective_id, m.id, m.title, m.weight, m.done_on
            FROM milestone m JOIN key_result k ON k.id = m.key_result_id
            ORDER BY m.key_result_id, m.sort_order""")
        .forEach(
            row ->
                byKeyResult
                    .computeIfAbsent(text(row, "key_result_id"), id -> new ArrayList<>())
                    .add(row));
    byKeyResult.forEach(
        (keyResultId, milestones) -> {
          List<Object> before =
              milestones.stream().map(row -> milestone(row, weight(row))).toList();
          List<Object> after =
              milestones.stream().map(row -> milestone(row, inRange(weight(row), MOST))).toList();
          if (!Objects.equals(JsonValue.of(before), JsonValue.of(after))) {
            for (Map<String, Object> row : milestones) {
              handle
                  .createUpdate(
                      "UPDATE milestone SET weight = :weight"
                          + " WHERE key_result_id = :keyResult AND id = :id")
                  .bind("weight", inRange(weight(row), MOST))
                  .bind("keyResult", keyResultId)
                  .bind("id", text(row, "id"))
                  .execute();
            }
            String objectiveId = text(milestones.get(0), "objective_id");
            amend(handle, objectiveId, keyResultId, "metric.milestones", before, after);
          }
        });
  }

  private static Object milestone(Map<String, Object> row, BigDecimal weight) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("id", row.get("id"));
    said.put("title", row.get("title"));
    said.put("weight", weight);
    said.put("doneOn", row.get("done_on"));
    return said;
  }

  // ---- links ----

  private static final String LINKS =
      """
      SELECT a.id, a.mode, a.weight, a.parent_objective_id, a.parent_key_result_id,
        a.child_key_result_id, COALESCE(a.child_objective_id, k.objective_id) AS objective_id,
        k.source AS child_source, k.metric_type AS child_type, k.unit AS child_unit,
        p.source AS parent_source, p.metric_type AS parent_type, p.unit AS parent_unit
      FROM alignment a
      LEFT JOIN key_result k ON k.id = a.child_key_result_id
      LEFT JOIN key_result p ON p.id = a.parent_key_result_id
      ORDER BY a.id""";

  private void weighLinks(Handle handle) {
    for (Map<String, Object> row : rows(handle, LINKS)) {
      BigDecimal weight = weight(row);
      BigDecimal sound = inRange(weight, MOST_OF_LINKS);
      if (sound.compareTo(weight) != 0) {
        setWeight(handle, "alignment", text(row, "id"), sound);
        String mode = text(row, "mode");
        amendLink(handle, row, link(row, mode, weight), link(row, mode, sound));
      }
    }
  }

  /** A sum takes key results of its own type and unit, that have a value of their own. */
  private void supportWhatIsNotSummed(Handle handle) {
    for (Map<String, Object> row : rows(handle, LINKS)) {
      boolean isTerm =
          "SUM".equals(row.get("parent_source")) && text(row, "mode").equals("CONTRIBUTES");
      boolean isLike =
          row.get("child_key_result_id") != null
              && !"CASCADE".equals(row.get("child_source"))
              && Objects.equals(row.get("child_type"), row.get("parent_type"))
              && Objects.equals(unit(row, "child"), unit(row, "parent"));
      if (isTerm && !isLike) {
        handle
            .createUpdate(
                "UPDATE alignment SET mode = 'SUPPORTS', version = version + 1 WHERE id = :id")
            .bind("id", text(row, "id"))
            .execute();
        BigDecimal weight = weight(row);
        amendLink(handle, row, link(row, "CONTRIBUTES", weight), link(row, "SUPPORTS", weight));
      }
    }
  }

  /** The unit of a metric; a PERCENT without one has "%". */
  private static @Nullable Object unit(Map<String, Object> row, String side) {
    Object unit = row.get(side + "_unit");
    return unit == null && "PERCENT".equals(row.get(side + "_type")) ? "%" : unit;
  }

  private static Map<String, Object> link(Map<String, Object> row, String mode, BigDecimal weight) {
    boolean isObjective = row.get("parent_objective_id") != null;
    return Map.of(
        "parentType",
        isObjective ? "OBJECTIVE" : "KEY_RESULT",
        "parentId",
        text(row, isObjective ? "parent_objective_id" : "parent_key_result_id"),
        "mode",
        mode,
        "weight",
        weight);
  }

  private void amendLink(Handle handle, Map<String, Object> row, Object before, Object after) {
    String keyResultId = (String) row.get("child_key_result_id");
    amend(handle, text(row, "objective_id"), keyResultId, "alignments", before, after);
  }

  // ---- writing ----

  private void amend(
      Handle handle,
      String objectiveId,
      @Nullable String keyResultId,
      String field,
      Object before,
      Object after) {
    handle
        .createUpdate(
            """
            INSERT INTO amendment (id, objective_id, key_result_id, field, old_value, new_value,
              eased, reason, on_day, by_id, written_at)
            VALUES (:id, :objective, :keyResult, :field, :before, :after,
              FALSE, :reason, :on, NULL, :now)""")
        .bind("id", "migrated-%06d".formatted(++written))
        .bind("objective", objectiveId)
        .bind("keyResult", keyResultId)
        .bind("field", field)
        .bind("before", Json.write(json, JsonValue.of(before)))
        .bind("after", Json.write(json, JsonValue.of(after)))
        .bind("reason", REASON)
        .bind("on", now.toLocalDate())
        .bind("now", now)
        .execute();
  }

  private static void setWeight(Handle handle, String table, String id, BigDecimal weight) {
    handle
        .createUpdate(
            "UPDATE %s SET weight = :weight, version = version + 1 WHERE id = :id".formatted(table))
        .bind("weight", weight)
        .bind("id", id)
        .execute();
  }

  /** What counts goes on counting, however little. */
  private static BigDecimal inRange(BigDecimal weight, BigDecimal most) {
    BigDecimal least = weight.signum() > 0 ? LEAST : BigDecimal.ZERO;
    return weight.setScale(DECIMALS, RoundingMode.HALF_UP).max(least).min(most);
  }

  private static BigDecimal weight(Map<String, Object> row) {
    return BigDecimal.valueOf(((Number) Objects.requireNonNull(row.get("weight"))).doubleValue());
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) Objects.requireNonNull(row.get(column));
  }

  /** Rows by the names of their columns, in lower case. */
  private static List<Map<String, Object>> rows(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map(
            (result, context) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.put(
                    result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                    result.getObject(i));
              }
              return row;
            })
        .list();
  }

  @Override
  public String getConfirmationMessage() {
    return written + " values were brought into range";
  }
}

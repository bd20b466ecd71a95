package io.okrcascade.api.okr;

import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.Check;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
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
public final class BringIntoRange extends AmendingChange {
  private static final BigDecimal MOST_OF_LINKS = BigDecimal.TEN;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

  private static final Map<String, String> PATHS =
      Map.of("target", "metric.target", "baseline", "metric.baseline", "alignment", "alignments");

  /** As amendments told links: CONTRIBUTES KEY_RESULT k x 1.0. */
  private static final Pattern LINK =
      Pattern.compile("(CONTRIBUTES|SUPPORTS) (OBJECTIVE|KEY_RESULT) (\\S+) x (\\S+)");

  public BringIntoRange() {
    super("migrated");
  }

  @Override
  void changeOkrs(Handle handle) {
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
        json(),
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
        WHERE approved_on IS NULL\
        """);
    handle.execute(
        """
        UPDATE objective SET approved_on = CAST(updated_at AS DATE)
        WHERE approved_on IS NULL AND state = 'APPROVED'\
        """);
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
        WHERE proposed_by_id IS NULL AND state = 'PROPOSED'\
        """);
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
      amend(objectiveId, keyResultId, "weight", weight, sound);
    }
  }

  private void weighMilestones(Handle handle) {
    changeMilestones(
        handle,
        row -> {
          Map<String, Object> sound = new LinkedHashMap<>(row);
          sound.put("weight", inRange(weight(row), MOST));
          return sound;
        });
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
      ORDER BY a.id\
      """;

  private void weighLinks(Handle handle) {
    for (Map<String, Object> row : rows(handle, LINKS)) {
      BigDecimal weight = weight(row);
      BigDecimal sound = inRange(weight, MOST_OF_LINKS);
      if (sound.compareTo(weight) != 0) {
        setWeight(handle, "alignment", text(row, "id"), sound);
        String mode = text(row, "mode");
        amendLink(row, link(row, mode, weight), link(row, mode, sound));
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
        changeMode(handle, row, "SUPPORTS");
      }
    }
  }

  /** The unit of a metric; a PERCENT without one has "%". */
  private static @Nullable Object unit(Map<String, Object> row, String side) {
    Object unit = row.get(side + "_unit");
    return unit == null && "PERCENT".equals(row.get(side + "_type")) ? "%" : unit;
  }

  // ---- writing ----

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
}

package io.okrcascade.api.okr;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.DataChange;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.record.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A change set that changes OKRs; whatever it changes leaves an amendment "migrated". */
abstract class AmendingChange extends DataChange {
  static final String REASON = "migrated";

  private final ObjectMapper json = Json.mapper();
  private final String ids;
  private final List<Amended> amendments = new ArrayList<>();

  private record Amended(
      String objectiveId,
      @Nullable String keyResultId,
      String field,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * @param ids what the ids of the amendments begin with
   */
  AmendingChange(String ids) {
    this.ids = ids;
  }

  /** Changes the rows. */
  abstract void changeOkrs(Handle handle);

  @Override
  protected final void change(Handle handle) {
    changeOkrs(handle);
    AtomicInteger number = new AtomicInteger();
    batch(
        handle,
        """
        INSERT INTO amendment (id, objective_id, key_result_id, field, old_value, new_value,
          eased, reason, on_day, by_id, written_at)
        VALUES (:id, :objective, :keyResult, :field, :before, :after,
          FALSE, :reason, :on, NULL, :now)\
        """,
        amendments,
        (row, amended) ->
            row.bind("id", "%s-%06d".formatted(ids, number.incrementAndGet()))
                .bind("objective", amended.objectiveId())
                .bind("keyResult", amended.keyResultId())
                .bind("field", amended.field())
                .bind("before", amended.before())
                .bind("after", amended.after())
                .bind("reason", REASON)
                .bind("on", today())
                .bind("now", now()));
  }

  final ObjectMapper json() {
    return json;
  }

  final void amend(
      String objectiveId,
      @Nullable String keyResultId,
      String field,
      @Nullable Object before,
      @Nullable Object after) {
    amendments.add(
        new Amended(
            objectiveId,
            keyResultId,
            field,
            Json.write(json, JsonValue.of(before)),
            Json.write(json, JsonValue.of(after))));
  }

  // ---- links ----

  static Map<String, Object> link(Map<String, Object> row, String mode, BigDecimal weight) {
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

  final void amendLink(Map<String, Object> row, @Nullable Object before, @Nullable Object after) {
    String keyResultId = (String) row.get("child_key_result_id");
    amend(text(row, "objective_id"), keyResultId, "alignments", before, after);
  }

  final void changeMode(Handle handle, Map<String, Object> row, String mode) {
    handle
        .createUpdate("UPDATE alignment SET mode = :mode, version = version + 1 WHERE id = :id")
        .bind("mode", mode)
        .bind("id", text(row, "id"))
        .execute();
    BigDecimal weight = weight(row);
    amendLink(row, link(row, text(row, "mode"), weight), link(row, mode, weight));
  }

  // ---- milestones ----

  /**
   * Changes the milestones of all key results.
   *
   * @param change what becomes of the row of a milestone
   */
  final void changeMilestones(Handle handle, UnaryOperator<Map<String, Object>> change) {
    Map<String, List<Map<String, Object>>> byKeyResult = new LinkedHashMap<>();
    rows(
            handle,
            """
            SELECT m.key_result_id, k.objective_id, m.id, m.title, m.weight, m.done_on
            FROM milestone m JOIN key_result k ON k.id = m.key_result_id
            ORDER BY m.key_result_id, m.sort_order\
            """)
        .forEach(
            row ->
                byKeyResult
                    .computeIfAbsent(text(row, "key_result_id"), id -> new ArrayList<>())
                    .add(row));
    List<Map<String, Object>> changed = new ArrayList<>();
    byKeyResult.forEach(
        (keyResultId, before) -> {
          List<Map<String, Object>> after = before.stream().map(change).toList();
          if (!Objects.equals(said(before), said(after))) {
            changed.addAll(after);
            String objectiveId = text(before.get(0), "objective_id");
            amend(objectiveId, keyResultId, "metric.milestones", said(before), said(after));
          }
        });
    batch(
        handle,
        """
        UPDATE milestone SET weight = :weight, done_on = :doneOn
        WHERE key_result_id = :keyResult AND id = :id\
        """,
        changed,
        (row, milestone) ->
            row.bind("weight", weight(milestone))
                .bindByType("doneOn", day(milestone, "done_on"), LocalDate.class)
                .bind("keyResult", text(milestone, "key_result_id"))
                .bind("id", text(milestone, "id")));
    batch(
        handle,
        "UPDATE key_result SET version = version + 1 WHERE id = :id",
        changed.stream().map(row -> text(row, "key_result_id")).distinct().toList(),
        (row, keyResultId) -> row.bind("id", keyResultId));
  }

  private static @Nullable Object said(List<Map<String, Object>> milestones) {
    return JsonValue.of(milestones.stream().map(AmendingChange::said).toList());
  }

  private static Map<String, @Nullable Object> said(Map<String, Object> milestone) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("id", milestone.get("id"));
    said.put("title", milestone.get("title"));
    said.put("weight", weight(milestone));
    said.put("doneOn", milestone.get("done_on"));
    return said;
  }

  static BigDecimal weight(Map<String, Object> row) {
    return BigDecimal.valueOf(((Number) Objects.requireNonNull(row.get("weight"))).doubleValue());
  }

  @Override
  public String getConfirmationMessage() {
    return amendments.size() + " values were brought into range";
  }
}

package io.okrcascade.api.store;

import io.okrcascade.core.record.RecordKind;

/** How to find the cycle family in which a record lives. */
final class FamilyQueries {
  private FamilyQueries() {}

  static String of(RecordKind<?> type) {
    return switch (type.name()) {
      case "CYCLE" -> "SELECT family_id FROM cycle WHERE id = :id";
      case "OBJECTIVE" ->
          """
          SELECT c.family_id FROM objective o
          JOIN cycle c ON c.id = o.cycle_id
          WHERE o.id = :id""";
      case "KEY_RESULT" ->
          """
          SELECT c.family_id FROM key_result k
          JOIN objective o ON o.id = k.objective_id
          JOIN cycle c ON c.id = o.cycle_id
          WHERE k.id = :id""";
      case "ALIGNMENT" ->
          """
          SELECT c.family_id FROM alignment a
          LEFT JOIN key_result k ON k.id = a.child_key_result_id
          JOIN objective o ON o.id = COALESCE(a.child_objective_id, k.objective_id)
          JOIN cycle c ON c.id = o.cycle_id
          WHERE a.id = :id""";
      case "INITIATIVE" ->
          """
          SELECT c.family_id FROM initiative i
          JOIN cycle c ON c.id = i.cycle_id
          WHERE i.id = :id""";
      case "DEPENDENCY" ->
          """
          SELECT c.family_id FROM dependency d
          JOIN initiative i ON i.id = d.initiative_id
          JOIN cycle c ON c.id = i.cycle_id
          WHERE d.id = :id""";
      case "SOLICITATION" ->
          """
          SELECT c.family_id FROM solicitation s
          JOIN cycle c ON c.id = s.cycle_id
          WHERE s.id = :id""";
      case "COMMENT" ->
          """
          SELECT c.family_id FROM comment_entry m
          LEFT JOIN dependency d ON d.id = m.dependency_id
          LEFT JOIN initiative i ON i.id = COALESCE(m.initiative_id, d.initiative_id)
          LEFT JOIN key_result k ON k.id = m.key_result_id
          LEFT JOIN objective o ON o.id = COALESCE(m.objective_id, k.objective_id)
          JOIN cycle c ON c.id = COALESCE(i.cycle_id, o.cycle_id)
          WHERE m.id = :id""";
      default -> throw new IllegalArgumentException("no family is sought by " + type);
    };
  }
}

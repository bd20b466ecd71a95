package io.okrcascade.api.org;

import io.okrcascade.api.platform.db.DataChange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Migrates organizations that were written before there was one company. The company is the one
 * with most teams below it, the oldest of several, an archived one only where there is no other.
 * Each of the others becomes a department of it, and keeps its tribes and squads, its members and
 * its OKRs; a department cannot stand below a department, so theirs come directly below the
 * company.
 */
public final class SecondCompanies extends DataChange {
  private int changed;

  @Override
  protected void change(Handle handle) {
    List<Map<String, Object>> companies =
        rows(
            handle,
            """
            SELECT id, CASE WHEN archived THEN 1 ELSE 0 END AS is_archived FROM team
            WHERE level = 'COMPANY' ORDER BY created_at, id\
            """);
    if (companies.size() < 2) {
      return;
    }
    Map<String, List<String>> below =
        rows(handle, "SELECT id, parent_id FROM team WHERE parent_id IS NOT NULL").stream()
            .collect(
                Collectors.groupingBy(
                    team -> text(team, "parent_id"),
                    Collectors.mapping(team -> text(team, "id"), Collectors.toList())));
    String company =
        companies.stream()
            .min(
                Comparator.comparing((Map<String, Object> team) -> number(team, "is_archived"))
                    .thenComparing(team -> -size(below, text(team, "id"))))
            .map(team -> text(team, "id"))
            .orElseThrow();
    List<String> others =
        companies.stream().map(team -> text(team, "id")).filter(id -> !id.equals(company)).toList();
    move(
        handle,
        """
        UPDATE team SET parent_id = :company, version = version + 1
        WHERE level = 'DEPARTMENT' AND parent_id IN (<others>)\
        """,
        company,
        others);
    move(
        handle,
        """
        UPDATE team SET level = 'DEPARTMENT', parent_id = :company, version = version + 1
        WHERE id IN (<others>)\
        """,
        company,
        others);
  }

  private static int number(Map<String, Object> row, String column) {
    return Integer.parseInt(String.valueOf(row.get(column)));
  }

  /** How many teams stand below one; four levels bound the recursion. */
  private static int size(Map<String, List<String>> below, String id) {
    return below.getOrDefault(id, List.of()).stream()
        .mapToInt(child -> 1 + size(below, child))
        .sum();
  }

  private void move(Handle handle, String sql, String company, List<String> others) {
    changed +=
        handle.createUpdate(sql).bind("company", company).bindList("others", others).execute();
  }

  @Override
  public String getConfirmationMessage() {
    return changed + " teams were brought below one company";
  }
}

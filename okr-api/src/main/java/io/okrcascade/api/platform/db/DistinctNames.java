package io.okrcascade.api.platform.db;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.org.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Migrates names of cycles and addresses of people that were given more than once, before each had
 * to be one's own. The first keeps it. A cycle that begins later has a number after its name; a
 * person goes without an address, as nobody can make up another one.
 */
public final class DistinctNames extends DataChange {
  private int changed;

  @Override
  protected void change(Handle handle) {
    nameCycles(handle);
    clearAddresses(handle);
  }

  private void nameCycles(Handle handle) {
    List<Map<String, Object>> cycles =
        rows(handle, "SELECT id, name FROM cycle ORDER BY starts_on, id");
    Set<String> taken = new HashSet<>();
    List<Map<String, Object>> later = new ArrayList<>();
    for (Map<String, Object> cycle : cycles) {
      if (!taken.add(Cycle.comparedName(text(cycle, "name")))) {
        later.add(cycle);
      }
    }
    batch(
        handle,
        "UPDATE cycle SET name = :name, version = version + 1 WHERE id = :id",
        later,
        (row, cycle) ->
            row.bind("name", freeName(text(cycle, "name"), taken)).bind("id", text(cycle, "id")));
    changed += later.size();
  }

  private static String freeName(String name, Set<String> taken) {
    for (int number = 2; ; number++) {
      String suffix = " (%d)".formatted(number);
      String free = start(name, Check.NAME - suffix.length()) + suffix;
      if (taken.add(Cycle.comparedName(free))) {
        return free;
      }
    }
  }

  /** What a name begins with, without half of a character pair. */
  private static String start(String name, int most) {
    String whole = name.strip();
    if (whole.length() <= most) {
      return whole;
    }
    return whole.substring(0, Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most);
  }

  private void clearAddresses(Handle handle) {
    Set<String> taken = new HashSet<>();
    List<Map<String, Object>> later =
        rows(
                handle,
                """
                SELECT id, email FROM person WHERE email IS NOT NULL
                ORDER BY CASE WHEN state = 'ACTIVE' THEN 0 ELSE 1 END, created_at, id\
                """)
            .stream()
            .filter(person -> !taken.add(Person.comparedEmail(text(person, "email"))))
            .toList();
    batch(
        handle,
        "UPDATE person SET email = NULL, version = version + 1 WHERE id = :id",
        later,
        (row, person) -> row.bind("id", text(person, "id")));
    changed += later.size();
  }

  @Override
  public String getConfirmationMessage() {
    return changed + " names and addresses were told apart";
  }
}

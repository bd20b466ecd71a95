package io.okrcascade.api.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What somebody could write, for each operation that writes. */
final class Writes {
  private static final Map<String, Function<World, Draft>> ALL = new TreeMap<>();

  static {
    ALL.putAll(OrgWrites.all());
    ALL.putAll(OkrWrites.all());
    ALL.putAll(WorkWrites.all());
    ALL.putAll(PlanningWrites.all());
  }

  private Writes() {}

  static Draft draft(Operation operation, World world) {
    return ALL.get(operation.toString()).apply(world);
  }

  /** Operations that are known here and not in the document, or in the document and not here. */
  static Set<String> astray(List<Operation> operations) {
    Set<String> astray = new TreeSet<>(ALL.keySet());
    for (Operation operation : operations) {
      String name = operation.toString();
      if (!operation.isRead() && !astray.remove(name)) {
        astray.add(name);
      }
    }
    return astray;
  }
}

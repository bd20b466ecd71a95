package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.Circles;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that an alignment must keep: level, cycle, and no circle. */
final class LinkRules {
  private final Workbench bench;
  private final Map<String, String> pointers = new LinkedHashMap<>();

  LinkRules(Workbench bench) {
    this.bench = bench;
  }

  /** Notes a link to be checked, with the place that complaints point to. */
  void watch(Alignment alignment, String pointer) {
    pointers.put(alignment.id(), pointer);
  }

  /** Checks all watched links against everything as it will be. */
  void check() {
    Dataset next = bench.next();
    CycleTree cycles = bench.cycles();
    List<Alignment> watched = new ArrayList<>();
    pointers.forEach((id, pointer) -> next.find(Alignment.KIND, id).ifPresent(watched::add));
    for (Alignment alignment : watched) {
      String pointer = pointers.getOrDefault(alignment.id(), "");
      Objective child = objective(alignment.childType(), alignment.childId()).orElse(null);
      Objective parent = objective(alignment.parentType(), alignment.parentId()).orElse(null);
      if (child != null && parent != null) {
        checkLevel(child, parent, pointer);
        if (cycles != null) {
          checkCycle(cycles, child, parent, pointer);
        }
        if (child.id().equals(parent.id()) && alignment.childType() == NodeType.KEY_RESULT) {
          bench.violation(
              pointer + "/parentId",
              "OWN_OBJECTIVE",
              "a key result counts in its own objective already");
        }
      }
    }
    checkCircles(next, watched);
  }

  private void checkLevel(Objective child, Objective parent, String pointer) {
    Optional<Team> childTeam = bench.find(Team.KIND, child.teamId());
    Optional<Team> parentTeam = bench.find(Team.KIND, parent.teamId());
    if (childTeam.isPresent()
        && parentTeam.isPresent()
        && childTeam.get().level().isAbove(parentTeam.get().level())) {
      bench.violation(
          pointer + "/parentId",
          "LEVEL",
          "a %s cannot align to a %s: the parent must be of the same or a higher level"
              .formatted(childTeam.get().level(), parentTeam.get().level()));
    }
  }

  private void checkCycle(CycleTree cycles, Objective child, Objective parent, String pointer) {
    if (cycles.find(child.cycleId()).isPresent()
        && cycles.find(parent.cycleId()).isPresent()
        && !cycles.isAtOrAbove(parent.cycleId(), child.cycleId())) {
      bench.violation(
          pointer + "/parentId",
          "CYCLE",
          "what lives in cycle %s aligns to that cycle or to one above it, not to cycle %s"
              .formatted(child.cycleId(), parent.cycleId()));
    }
  }

  private Optional<Objective> objective(NodeType type, String id) {
    return type == NodeType.OBJECTIVE
        ? bench.find(Objective.KIND, id)
        : bench
            .find(KeyResult.KIND, id)
            .map(KeyResult::objectiveId)
            .flatMap(objectiveId -> bench.find(Objective.KIND, objectiveId));
  }

  private void checkCircles(Dataset next, List<Alignment> watched) {
    Set<Node> starts = new HashSet<>();
    watched.forEach(a -> starts.add(new Node(a.parentType(), a.parentId())));
    for (List<Node> circle : Circles.among(starts, node -> above(next, node))) {
      Set<Node> on = new HashSet<>(circle);
      watched.stream()
          .filter(
              a ->
                  on.contains(new Node(a.childType(), a.childId()))
                      && on.contains(new Node(a.parentType(), a.parentId())))
          .findFirst()
          .ifPresent(
              a ->
                  bench.violation(
                      pointers.get(a.id()) + "/parentId",
                      "CIRCLE",
                      "this link closes a circle: " + CircleException.describe(circle)));
    }
  }

  private static List<Node> above(Dataset next, Node node) {
    List<Node> above = new ArrayList<>();
    for (Alignment alignment : next.all(Alignment.OF_CHILD, new Node(node.type(), node.id()))) {
      above.add(new Node(alignment.parentType(), alignment.parentId()));
    }
    if (node.type() == NodeType.KEY_RESULT) {
      next.find(KeyResult.KIND, node.id())
          .ifPresent(kr -> above.add(new Node(NodeType.OBJECTIVE, kr.objectiveId())));
    }
    return above;
  }
}

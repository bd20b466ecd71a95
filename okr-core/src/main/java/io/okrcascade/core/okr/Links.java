package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of every alignment: level, cycle, and no circle. */
final class Links {
  /** Asked of a link that is told. */
  static final Invariant RULE =
      (edit, touched) -> new Links(edit, "/parentId", "/parentId").check(touched);

  /** Asked of the links of an objective that moves, and of its key results. */
  private static final Invariant OF_OBJECTIVE = moved("/cycleId", "/teamId");

  /** Asked of the links of a key result that moves to another objective. */
  private static final Invariant OF_KEY_RESULT = moved("/objectiveId", "/objectiveId");

  private static final Message LEVEL =
      Message.invalid("LEVEL", "“%s” of %s aligns to “%s” of %s, which would be of a lower level");
  private static final Message CYCLE =
      Message.invalid(
          "CYCLE", "“%s” in %s aligns to “%s” in %s, which is neither that cycle nor one above it");
  private static final Message OWN_OBJECTIVE =
      Message.invalid("OWN_OBJECTIVE", "a key result counts in its own objective already");

  /** A circle is no fault of the input as such: it conflicts with the links that are there. */
  private static final Message CIRCLE = Message.conflict("CIRCLE", "this link closes a circle: %s");

  private final Edit edit;
  private final Dataset next;
  private final String field;
  private final String fieldOfTeam;

  /**
   * @param field which is to blame
   * @param fieldOfTeam which is to blame for the teams of both ends
   */
  private Links(Edit edit, String field, String fieldOfTeam) {
    this.edit = edit;
    this.next = edit.next();
    this.field = field;
    this.fieldOfTeam = fieldOfTeam;
  }

  /** What is told itself is asked where it is told. */
  private static Invariant moved(String field, String fieldOfTeam) {
    return (edit, touched) -> {
      Map<String, String> others = new LinkedHashMap<>(touched);
      others.keySet().removeIf(id -> edit.isPut(Alignment.KIND, id));
      new Links(edit, field, fieldOfTeam).check(others);
    };
  }

  /** Has the rule asked of all links of an objective that moves, and of its key results. */
  static void ask(Edit edit, Objective objective) {
    ask(edit, new Node(NodeType.OBJECTIVE, objective.id()), OF_OBJECTIVE);
    edit.data()
        .all(KeyResult.OF_OBJECTIVE, objective.id())
        .forEach(it -> ask(edit, new Node(NodeType.KEY_RESULT, it.id()), OF_OBJECTIVE));
  }

  /** Has the rule asked of all links of a key result that moves to another objective. */
  static void ask(Edit edit, KeyResult keyResult) {
    ask(edit, new Node(NodeType.KEY_RESULT, keyResult.id()), OF_KEY_RESULT);
  }

  private static void ask(Edit edit, Node node, Invariant rule) {
    edit.data().all(Alignment.OF_CHILD, node).forEach(link -> edit.ask(rule, link.id()));
    edit.data().all(Alignment.OF_PARENT, node).forEach(link -> edit.ask(rule, link.id()));
  }

  private void check(Map<String, String> touched) {
    Map<Alignment, String> links = new LinkedHashMap<>();
    touched.forEach(
        (id, pointer) -> next.find(Alignment.KIND, id).ifPresent(link -> links.put(link, pointer)));
    CycleTree cycles = CycleForest.of(edit).orElse(null);
    links.forEach(
        (link, pointer) -> {
          Objective child = link.child().objective(edit).orElse(null);
          Objective parent = link.parent().objective(edit).orElse(null);
          if (child != null && parent != null) {
            checkLevel(link, child, parent, pointer);
            if (cycles != null) {
              checkCycle(cycles, link, child, parent, pointer);
            }
            if (child.id().equals(parent.id()) && link.childType() == NodeType.KEY_RESULT) {
              edit.brokenAt(pointer + field, OWN_OBJECTIVE);
            }
          }
        });
    checkCircles(links);
  }

  private void checkLevel(Alignment link, Objective child, Objective parent, String pointer) {
    Team below = teamOfKnownLevel(child);
    Team above = teamOfKnownLevel(parent);
    if (below != null && above != null && below.level().isAbove(above.level())) {
      tell(pointer + fieldOfTeam, LEVEL, link, below.name(), above.name());
    }
  }

  private @Nullable Team teamOfKnownLevel(Objective objective) {
    return edit.find(Team.KIND, objective.teamId())
        .filter(team -> edit.isSound(Team.KIND, team.id(), "level"))
        .orElse(null);
  }

  private void checkCycle(
      CycleTree cycles, Alignment link, Objective child, Objective parent, String pointer) {
    if (isPlaced(cycles, child.cycleId())
        && isPlaced(cycles, parent.cycleId())
        && !cycles.isAtOrAbove(parent.cycleId(), child.cycleId())) {
      tell(pointer + field, CYCLE, link, cycleName(child), cycleName(parent));
    }
  }

  /** Tells a rule of both ends: what they are called, and where they are. */
  private void tell(String place, Message rule, Alignment link, String below, String above) {
    edit.brokenAt(place, rule, link.child().title(edit), below, link.parent().title(edit), above);
  }

  /** Whether it is known in which cycles one lies. */
  private boolean isPlaced(CycleTree cycles, String cycleId) {
    return cycles.find(cycleId).isPresent()
        && cycles.path(cycleId).stream()
            .allMatch(cycle -> edit.isSound(Cycle.KIND, cycle.id(), "parentId"));
  }

  private String cycleName(Objective objective) {
    return edit.nameOf(Cycle.KIND, objective.cycleId());
  }

  private void checkCircles(Map<Alignment, String> links) {
    Set<Node> starts = new HashSet<>();
    links.keySet().forEach(link -> starts.add(link.parent()));
    for (List<Node> circle : Circles.among(starts, this::above)) {
      Set<Node> on = new HashSet<>(circle);
      links.entrySet().stream()
          .filter(link -> on.contains(link.getKey().child()) && on.contains(link.getKey().parent()))
          .findFirst()
          .ifPresent(
              link ->
                  edit.brokenAt(
                      link.getValue() + field,
                      CIRCLE,
                      CircleException.describe(circle, node -> "“" + node.title(edit) + "”")));
    }
  }

  private List<Node> above(Node node) {
    List<Node> above = new ArrayList<>();
    next.all(Alignment.OF_CHILD, node).forEach(link -> above.add(link.parent()));
    if (node.type() == NodeType.KEY_RESULT) {
      next.find(KeyResult.KIND, node.id())
          .ifPresent(kr -> above.add(new Node(NodeType.OBJECTIVE, kr.objectiveId())));
    }
    return above;
  }
}

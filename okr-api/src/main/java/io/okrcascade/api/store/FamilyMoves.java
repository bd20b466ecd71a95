package io.okrcascade.api.store;

import io.okrcascade.api.change.Subject;
import io.okrcascade.api.change.Touched;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.Scope;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two snapshots of a family, as seen today: what was changed, all that it is
 * part of, those above in the cascade whose numbers are others, and the teams of all these with the
 * teams above.
 */
final class FamilyMoves {
  private final CascadeSnapshot before;
  private final CascadeSnapshot after;
  private final LocalDate today;

  FamilyMoves(CascadeSnapshot before, CascadeSnapshot after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
  }

  /** Adds what some changes moved; they are all that lie between the snapshots, and maybe more. */
  void addTo(Set<Subject> moved, Collection<Touched> changes) {
    Set<Subject> nodes = new LinkedHashSet<>();
    for (Touched change : changes) {
      Set<Subject> whole = new LinkedHashSet<>();
      addWithWhole(whole, change.subject());
      moved.addAll(whole);
      // What the earlier snapshot knew already cannot be seen by comparing: all above may have
      // moved.
      boolean isSeen = change.revision() > before.revision();
      for (Subject above : above(whole)) {
        if (whole.contains(above) || !isSeen || hasMoved(above)) {
          nodes.add(above);
        }
      }
    }
    moved.addAll(nodes);
    nodes.forEach(node -> addTeams(moved, node));
  }

  /** Adds a record and all that it is part of, both as it was and as it is. */
  private void addWithWhole(Set<Subject> whole, Subject subject) {
    if (whole.add(subject)) {
      RecordKind<?> kind = Registry.KINDS.named(subject.type());
      for (CascadeSnapshot snapshot : both()) {
        Ref parent = parent(snapshot, kind, subject.id());
        if (parent != null) {
          addWithWhole(whole, new Subject(parent.kind(), parent.id()));
        }
      }
    }
  }

  private static <T extends Record> @Nullable Ref parent(
      CascadeSnapshot snapshot, RecordKind<T> kind, String id) {
    Versioned<T> row = snapshot.data().row(kind, id);
    return row != null && kind.scope() instanceof Scope.Within<T> within
        ? within.parent().apply(row.content())
        : null;
  }

  /** The nodes of the cascade among some subjects, and all above them, before or after. */
  private Set<Subject> above(Collection<Subject> subjects) {
    Set<Subject> seen = new LinkedHashSet<>();
    Deque<Subject> next = new ArrayDeque<>(subjects);
    while (!next.isEmpty()) {
      Subject subject = next.remove();
      Optional<Node> node = node(subject);
      if (node.isPresent() && seen.add(subject)) {
        for (CascadeSnapshot snapshot : both()) {
          addAbove(next, snapshot.cascade(), node.get());
        }
      }
    }
    return seen;
  }

  private static void addAbove(Deque<Subject> next, Cascade cascade, Node node) {
    if (cascade.node(node.type(), node.id()) < 0) {
      return;
    }
    if (node.type() == NodeType.KEY_RESULT) {
      String objective = cascade.objectiveOf(node.type(), node.id()).id();
      next.add(new Subject(NodeType.OBJECTIVE.name(), objective));
    }
    for (Alignment link : cascade.alignmentsUp(node.type(), node.id())) {
      next.add(new Subject(link.parentType().name(), link.parentId()));
    }
  }

  private static Optional<Node> node(Subject subject) {
    return Arrays.stream(NodeType.values())
        .filter(type -> type.name().equals(subject.type()))
        .map(type -> new Node(type, subject.id()))
        .findFirst();
  }

  private boolean hasMoved(Subject subject) {
    Node node = node(subject).orElseThrow();
    return !Objects.equals(score(before, node), score(after, node));
  }

  private @Nullable Object score(CascadeSnapshot snapshot, Node node) {
    if (snapshot.cascade().node(node.type(), node.id()) < 0) {
      return null;
    }
    Scores scores = snapshot.scores(today);
    return node.type() == NodeType.OBJECTIVE
        ? scores.objective(node.id())
        : scores.keyResult(node.id());
  }

  private void addTeams(Set<Subject> moved, Subject subject) {
    Node node = node(subject).orElseThrow();
    for (CascadeSnapshot snapshot : both()) {
      if (snapshot.cascade().node(node.type(), node.id()) >= 0) {
        String team = snapshot.cascade().objectiveOf(node.type(), node.id()).teamId();
        for (Team above : Organization.of(snapshot.data()).path(team)) {
          moved.add(new Subject(Team.KIND.name(), above.id()));
        }
      }
    }
  }

  private List<CascadeSnapshot> both() {
    return List.of(before, after);
  }
}

package io.okrcascade.api.store;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which scope each change of a write belongs to: the organization, or the family in which the
 * record lives. What is created is found in the data after the write, what is deleted in the data
 * before.
 */
final class Scopes {
  private final Dataset before;
  private final Dataset after;
  private final Set<String> found = new LinkedHashSet<>();

  Scopes(Dataset before, Dataset after) {
    this.before = before;
    this.after = after;
  }

  /** All scopes that were told so far. */
  Set<String> found() {
    return found;
  }

  /**
   * The changes as the log tells them. A record that moves to another family leaves the one and
   * joins the other, so that the snapshots of both advance by what concerns them.
   */
  List<Change<?>> apart(List<Change<?>> changes) {
    List<Change<?>> told = new ArrayList<>();
    changes.forEach(change -> tell(change, told));
    return told;
  }

  private <T extends Record> void tell(Change<T> change, List<Change<?>> told) {
    if (change.before() != null
        && change.after() != null
        && change.before().content() instanceof Initiative old
        && change.after().content() instanceof Initiative moved
        && !familyOf(old).equals(familyOf(moved))) {
      told.add(new Change<>(change.kind(), change.before(), null));
      told.add(new Change<>(change.kind(), null, change.after()));
    } else {
      told.add(change);
    }
  }

  private String familyOf(Initiative initiative) {
    return CycleTree.of(after).familyOf(initiative.cycleId());
  }

  String of(Change<?> change) {
    String scope =
        change.kind().isOfOrganization()
            ? Revisions.ORGANIZATION
            : CycleTree.of(after).familyOf(cycleOf(change.content()));
    found.add(scope);
    return scope;
  }

  private String cycleOf(Record content) {
    if (content instanceof Objective objective) {
      return objective.cycleId();
    }
    if (content instanceof KeyResult keyResult) {
      return cycleOf(find(Objective.KIND, keyResult.objectiveId()));
    }
    if (content instanceof CheckIn checkIn) {
      return cycleOf(find(KeyResult.KIND, checkIn.keyResultId()));
    }
    if (content instanceof Alignment link) {
      return link.childType() == NodeType.OBJECTIVE
          ? cycleOf(find(Objective.KIND, link.childId()))
          : cycleOf(find(KeyResult.KIND, link.childId()));
    }
    if (content instanceof Amendment amendment) {
      return cycleOf(find(Objective.KIND, amendment.objectiveId()));
    }
    if (content instanceof Initiative initiative) {
      return initiative.cycleId();
    }
    if (content instanceof Contribution contribution) {
      return cycleOf(find(Initiative.KIND, contribution.initiativeId()));
    }
    if (content instanceof Grade grade) {
      return cycleOf(find(Objective.KIND, grade.objectiveId()));
    }
    if (content instanceof Dependency dependency) {
      return cycleOf(find(Initiative.KIND, dependency.initiativeId()));
    }
    if (content instanceof DependencyResponse answer) {
      return cycleOf(find(Dependency.KIND, answer.dependencyId()));
    }
    if (content instanceof Capacity capacity) {
      return capacity.cycleId();
    }
    if (content instanceof Solicitation solicitation) {
      return solicitation.cycleId();
    }
    if (content instanceof Waiver waiver) {
      return waiver.cycleId();
    }
    if (content instanceof Comment comment) {
      return cycleOf(find(Registry.KINDS.named(comment.subjectType().name()), comment.subjectId()));
    }
    throw new IllegalArgumentException("no cycle is known for " + content);
  }

  private <T extends Record> T find(RecordKind<T> type, String id) {
    return after
        .find(type, id)
        .or(() -> before.find(type, id))
        .orElseThrow(() -> new IllegalStateException("no " + type + " " + id));
  }
}

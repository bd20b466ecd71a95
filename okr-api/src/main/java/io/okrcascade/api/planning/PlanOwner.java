package io.okrcascade.api.planning;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.List;

/** The team and the cycle to whose plan a record belongs. */
record PlanOwner(String teamId, String cycleId) {

  /**
   * @param datas where to look up what a record refers to, the first that has it counts
   */
  static PlanOwner of(Record content, List<Dataset> datas) {
    if (content instanceof Objective objective) {
      return new PlanOwner(objective.teamId(), objective.cycleId());
    }
    if (content instanceof KeyResult keyResult) {
      return of(find(datas, Objective.KIND, keyResult.objectiveId()), datas);
    }
    if (content instanceof Alignment link) {
      return link.childType() == NodeType.OBJECTIVE
          ? of(find(datas, Objective.KIND, link.childId()), datas)
          : of(find(datas, KeyResult.KIND, link.childId()), datas);
    }
    if (content instanceof Initiative initiative) {
      return new PlanOwner(initiative.teamId(), initiative.cycleId());
    }
    if (content instanceof Contribution contribution) {
      return of(find(datas, Initiative.KIND, contribution.initiativeId()), datas);
    }
    if (content instanceof Dependency dependency) {
      return of(find(datas, Initiative.KIND, dependency.initiativeId()), datas);
    }
    if (content instanceof Capacity capacity) {
      return new PlanOwner(capacity.teamId(), capacity.cycleId());
    }
    throw new IllegalArgumentException("no part of a plan: " + content);
  }

  private static <T extends Record> T find(List<Dataset> datas, RecordKind<T> type, String id) {
    return datas.stream()
        .flatMap(data -> data.find(type, id).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + type + " " + id));
  }
}

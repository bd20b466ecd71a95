package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.record.RecordKind;

/** Takes in how an initiative moves a key result. */
public record PutContribution(String initiativeId, ContributionItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(KeyResult.KIND, item.keyResultId(), "/keyResultId");
    String id =
        item.keyResultId() == null ? null : RecordKind.pairId(initiativeId, item.keyResultId());
    Contribution made =
        edit.reading(Contribution.KIND, id, item).with("initiativeId", initiativeId).make();
    if (made == null) {
      return;
    }
    if (!edit.isFirst(Contribution.KIND, Contribution.KIND.idOf(made))) {
      edit.broken("/keyResultId", "DUPLICATE", "this link stands more than once here");
    } else if (!isInFamily(edit, made)) {
      edit.broken(
          "/keyResultId",
          "OTHER_FAMILY",
          "“%s” lives in another year than the initiative",
          edit.nameOf(KeyResult.KIND, made.keyResultId()));
    } else {
      if (!made.equals(edit.data().find(Contribution.KIND, id).orElse(null))) {
        new Node(NodeType.KEY_RESULT, made.keyResultId()).requireOpen(edit);
      }
      edit.put(Contribution.KIND, made);
    }
  }

  private boolean isInFamily(Edit edit, Contribution made) {
    String cycleId = edit.find(Initiative.KIND, initiativeId).map(Initiative::cycleId).orElse(null);
    return cycleId == null
        || new Node(NodeType.KEY_RESULT, made.keyResultId())
            .objective(edit)
            .map(objective -> CycleForest.areOfOneFamily(edit, objective.cycleId(), cycleId))
            .orElse(true);
  }
}

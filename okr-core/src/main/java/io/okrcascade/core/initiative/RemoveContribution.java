package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;

/** Takes away that an initiative moves a key result. */
public record RemoveContribution(String initiativeId, String keyResultId, Match match)
    implements UseCase<Versioned<Contribution>> {
  @Override
  public Versioned<Contribution> run(Edit edit) {
    edit.require(Initiative.KIND, initiativeId);
    return edit.delete(
        Contribution.KIND,
        RecordKind.pairId(initiativeId, keyResultId),
        match,
        contribution -> {
          ClosedCycles.permitChange(edit, Contribution.KIND, contribution);
          new Node(NodeType.KEY_RESULT, keyResultId).requireOpen(edit);
        });
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;

/**
 * Says how an initiative moves a key result, for the first time or anew.
 *
 * @param input names that key result too
 */
public record SetContribution(
    String initiativeId, String keyResultId, Match match, Input<ContributionItem> input)
    implements UseCase<Versioned<Contribution>> {
  @Override
  public Versioned<Contribution> run(Edit edit) {
    edit.require(Initiative.KIND, initiativeId);
    if (edit.data().row(KeyResult.KIND, keyResultId) == null) {
      throw RefusedException.notFound(KeyResult.KIND.name(), keyResultId + " in the same year");
    }
    ClosedCycles.require(edit, Initiative.KIND, initiativeId);
    String id = RecordKind.pairId(initiativeId, keyResultId);
    edit.requireMatch(Contribution.KIND, id, match);
    edit.take(new PutContribution(initiativeId, edit.accept(input)));
    return edit.require(Contribution.KIND, id);
  }
}

package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;

/** Asks a team to join in, in the name of another. */
public record CreateSolicitation(String cycleId, Input<SolicitationItem> input)
    implements UseCase<Versioned<Solicitation>> {
  @Override
  public Versioned<Solicitation> run(Edit edit) {
    return edit.create(
        Solicitation.KIND, input, (id, given) -> new PutSolicitation(id, asked(edit, given)));
  }

  private SolicitationItem asked(Edit edit, SolicitationItem given) {
    SolicitationRules.permitAsking(edit, given.requesterTeamId());
    ClosedCycles.requireOpen(edit, cycleId);
    edit.that(
        given.cycleId() == null || given.cycleId().equals(cycleId),
        "/cycleId",
        "READ_ONLY",
        "the path says which cycle it is");
    edit.that(
        given.state() == null || given.state() == SolicitationState.ASKED,
        "/state",
        "USE_STATE",
        "a solicitation begins as ASKED");
    return Copy.of(given).with("cycleId", cycleId).without("state").make();
  }
}

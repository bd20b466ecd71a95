package io.okrcascade.core.audit;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Takes a waiver back: the finding counts again. */
public record DeleteWaiver(String cycleId, String id, Match match)
    implements UseCase<Versioned<Waiver>> {
  @Override
  public Versioned<Waiver> run(Edit edit) {
    return edit.delete(
        Waiver.KIND,
        id,
        match,
        waiver -> {
          if (!waiver.cycleId().equals(cycleId)) {
            throw Waiver.KIND.notFound(id);
          }
          edit.permitHolders(Waiver.KIND, "waive findings");
        });
  }
}

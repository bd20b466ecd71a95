package io.okrcascade.core.audit;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Accepts a finding until a day.
 *
 * @param audit what the audit of the cycle finds today
 */
public record CreateWaiver(
    String cycleId, Input<WaiverItem> input, Function<Dataset, AuditReport> audit)
    implements UseCase<Versioned<Waiver>> {
  private static final Message UNKNOWN = Message.invalid("UNKNOWN", "the audit finds no %s today");

  @Override
  public Versioned<Waiver> run(Edit edit) {
    edit.permitHolders(Waiver.KIND, "waive findings");
    WaiverItem given = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(given.id()));
    Waiver there = edit.data().find(Waiver.KIND, id).orElse(null);
    WaiverItem item =
        new WaiverItem(
            id,
            cycleId,
            given.findingId(),
            given.reason(),
            there == null ? edit.today() : there.from(),
            given.until(),
            there == null ? edit.actorId() : there.byId());
    Versioned<Waiver> row = edit.create(Waiver.KIND, id, new PutWaiver(id, item));
    requireFinding(edit, row.content().findingId());
    return row;
  }

  private void requireFinding(Edit edit, String findingId) {
    boolean isThere =
        audit.apply(edit.data()).findings().stream()
            .anyMatch(finding -> finding.id().equals(findingId));
    if (!isThere) {
      throw new InvalidException(List.of(UNKNOWN.at("/findingId", findingId)));
    }
  }
}

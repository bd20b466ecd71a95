package io.okrcascade.core.audit;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Accepts a finding until a day.
 *
 * @param audit what the audit of the cycle finds today
 */
public record CreateWaiver(
    String cycleId, Input<WaiverItem> input, Function<Dataset, AuditReport> audit)
    implements UseCase<Versioned<Waiver>> {
  @Override
  public Versioned<Waiver> run(Edit edit) {
    edit.permitHolders(Waiver.KIND, "waive findings");
    return edit.create(Waiver.KIND, input, (id, given) -> new PutWaiver(id, item(edit, id, given)));
  }

  private WaiverItem item(Edit edit, String id, WaiverItem given) {
    Waiver there = edit.data().find(Waiver.KIND, id).orElse(null);
    LocalDate from = there == null ? edit.today() : there.from();
    String byId = there == null ? edit.actorId() : there.byId();
    String findingId = given.findingId();
    edit.that(
        findingId == null
            || audit.apply(edit.data()).findings().stream()
                .anyMatch(finding -> finding.id().equals(findingId)),
        "/findingId",
        "UNKNOWN",
        "the audit finds no %s today",
        String.valueOf(findingId));
    edit.readOnly("cycleId", given.cycleId(), cycleId);
    edit.readOnly("from", given.from(), from);
    edit.readOnly("byId", given.byId(), byId);
    return Copy.of(given).with("cycleId", cycleId).with("from", from).with("byId", byId).make();
  }
}

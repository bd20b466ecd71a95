package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Links an objective or key result upwards. */
public record AlignNode(Node child, Input<AlignmentItem> input)
    implements UseCase<Versioned<Alignment>> {
  @Override
  public Versioned<Alignment> run(Edit edit) {
    ClosedCycles.require(edit, edit.kinds().named(child.type().name()), child.id());
    Demand.that(
        PutAlignment.find(edit, child, input.item()) == null,
        Message.conflict("LINK_TAKEN", "this link is there already"));
    AlignmentItem item = edit.accept(input);
    edit.take(new PutAlignment(child, item));
    Alignment made = Objects.requireNonNull(PutAlignment.find(edit, child, item));
    return edit.require(Alignment.KIND, made.id());
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Links an objective or key result upwards. */
public record AlignNode(Node child, Input<AlignmentItem> input)
    implements UseCase<Versioned<Alignment>> {
  private static final Message LINK_TAKEN =
      Message.conflict("LINK_TAKEN", "this link is there already");

  @Override
  public Versioned<Alignment> run(Edit edit) {
    ClosedCycles.require(edit, edit.kinds().named(child.type().name()), child.id());
    AlignmentItem item = edit.accept(input);
    if (PutAlignment.find(edit, child, item) != null) {
      edit.broken("", LINK_TAKEN);
    }
    edit.take(new PutAlignment(child, item));
    Alignment made = Objects.requireNonNull(PutAlignment.find(edit, child, item));
    return edit.require(Alignment.KIND, made.id());
  }
}

package io.okrcascade.core.okr;

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
    ObjectiveRules.permitPart(edit, child);
    edit.demand(PutAlignment.find(edit, child, input.item()) == null, LINK_TAKEN);
    AlignmentItem item = edit.accept(input);
    edit.take(new PutAlignment(child, item));
    Alignment made = Objects.requireNonNull(PutAlignment.find(edit, child, item));
    return edit.require(Alignment.KIND, made.id());
  }
}

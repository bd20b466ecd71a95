package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Creates a cycle, in whichever phase it is. */
public record CreateCycle(Input<CycleItem> input) implements UseCase<Versioned<Cycle>> {
  @Override
  public Versioned<Cycle> run(Edit edit) {
    edit.permitHolders(Cycle.KIND, "manage cycles");
    return edit.create(Cycle.KIND, input, CycleItem::id, PutCycle::new);
  }
}

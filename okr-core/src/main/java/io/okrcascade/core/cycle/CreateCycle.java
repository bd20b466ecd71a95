package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Creates a cycle, in whichever phase it is. */
public record CreateCycle(Input<CycleItem> input) implements UseCase<Versioned<Cycle>> {
  @Override
  public Versioned<Cycle> run(Edit edit) {
    edit.permitHolders(Cycle.KIND, "manage cycles");
    CycleItem item = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    return edit.create(Cycle.KIND, id, new PutCycle(id, item));
  }
}

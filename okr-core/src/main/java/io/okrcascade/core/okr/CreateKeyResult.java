package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Adds a key result to an objective. */
public record CreateKeyResult(String objectiveId, Input<KeyResultItem> input)
    implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    ObjectiveRules.permitPart(edit, objectiveId);
    KeyResultItem item = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    return edit.create(KeyResult.KIND, id, new PutKeyResult(id, objectiveId, item, 0));
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;

/** Changes mode and weight of a link. */
public record ChangeAlignment(String id, Match match, ItemPatch<AlignmentItem> patch)
    implements UseCase<Versioned<Alignment>> {
  private static final Message READ_ONLY =
      Message.invalid("READ_ONLY", "another parent is another link: delete and create");

  @Override
  public Versioned<Alignment> run(Edit edit) {
    Versioned<Alignment> row = edit.require(Alignment.KIND, id);
    Alignment link = row.content();
    ObjectiveRules.permitPart(edit, link.child());
    match.require(row.version());
    Input<AlignmentItem> input = patch.over(AlignmentItem.of(link));
    AlignmentItem item = edit.accept(input);
    if (item.parentType() != link.parentType()
        || !Objects.equals(item.parentId(), link.parentId())) {
      input.requireSound();
      throw new InvalidException(List.of(READ_ONLY.at("/parentId")));
    }
    edit.take(new PutAlignment(link.child(), item));
    return edit.require(Alignment.KIND, id);
  }
}

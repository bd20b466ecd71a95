package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Changes mode and weight of a link. */
public record ChangeAlignment(String id, Match match, ItemPatch<AlignmentItem> patch)
    implements UseCase<Versioned<Alignment>> {
  @Override
  public Versioned<Alignment> run(Edit edit) {
    Alignment link = ClosedCycles.require(edit, Alignment.KIND, id, match).content();
    Input<AlignmentItem> input = patch.over(Copy.of(link, AlignmentItem.class).make());
    AlignmentItem item = edit.accept(input);
    if (item.parentType() != link.parentType()
        || !Objects.equals(item.parentId(), link.parentId())) {
      edit.broken("/parentId", "READ_ONLY", "another parent is another link: delete and create");
    }
    edit.take(
        new PutAlignment(
            link.child(),
            Copy.of(item)
                .with("parentType", link.parentType())
                .with("parentId", link.parentId())
                .make()));
    return edit.require(Alignment.KIND, id);
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a link upwards of an objective or key result.
 *
 * @param child the node that is linked
 */
public record PutAlignment(Node child, AlignmentItem item) implements Put {
  /** What makes a link what it is. */
  private static final List<String> FIELDS =
      List.of("/parentType", "/parentId", "/mode", "/weight");

  private static final Message NOT_ABOVE =
      Message.invalid(
          "UNKNOWN",
          "there is no %s %s in %s or a cycle above it, and what lives there aligns to no other");

  /** Takes in all links that stand with a node. */
  static void each(Edit edit, Node child, @Nullable List<AlignmentItem> items) {
    edit.putEach(items, "/alignments", item -> new PutAlignment(child, item));
  }

  /** The link between these two, where it is there. */
  public static @Nullable Alignment find(Edit edit, Node child, AlignmentItem item) {
    return edit.data().all(Alignment.OF_CHILD, child).stream()
        .filter(
            link ->
                link.parentType() == item.parentType() && link.parentId().equals(item.parentId()))
        .findFirst()
        .orElse(null);
  }

  /** What is in other years is not looked at: nothing aligns to it. */
  private void referToParent(Edit edit, RecordKind<?> kind) {
    String cycle =
        child
            .objective(edit)
            .map(objective -> edit.nameOf(Cycle.KIND, objective.cycleId()))
            .orElse("its cycle");
    edit.reference(kind, item.parentId(), "/parentId", NOT_ABOVE, cycle);
  }

  @Override
  public void run(Edit edit) {
    if (put(edit)) {
      Approval.noteChange(edit, child);
    }
  }

  /**
   * Takes in a link that was there before, between what two objectives or key results continue: no
   * change of what waits for its approval.
   */
  public void follow(Edit edit) {
    put(edit);
  }

  /** Whether it is another link than before. */
  private boolean put(Edit edit) {
    if (item.parentType() != null) {
      referToParent(edit, edit.kinds().named(item.parentType().name()));
    }
    Alignment old = find(edit, child, item);
    Alignment link =
        edit.reading(Alignment.class, old, item)
            .with("id", old == null ? edit.newId() : old.id())
            .with("childType", child.type())
            .with("childId", child.id())
            .or("mode", AlignmentMode.CONTRIBUTES)
            .or("weight", 1.0)
            .make();
    if (link == null || !FIELDS.stream().allMatch(edit::isSound)) {
      Commitment.askReason(edit, child);
    }
    if (link == null) {
      return false;
    }
    if (!edit.isFirst(Alignment.KIND, link.link())) {
      edit.broken("/parentId", "DUPLICATE", "this link stands more than once in this input");
      return false;
    }
    edit.put(Alignment.KIND, link);
    edit.ask(Links.RULE, link.id());
    edit.ask(Feeds.OF_LINKS, link.id());
    boolean isChanged = !link.equals(old);
    if (isChanged) {
      link.parent().requireOpen(edit);
      Commitment.amend(edit, old, link);
    }
    return isChanged;
  }
}

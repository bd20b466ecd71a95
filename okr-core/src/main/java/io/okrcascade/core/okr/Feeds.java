package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds of every link that feeds a key result with values (SUM, MEAN, LATEST): only values of
 * the same type and unit are put together.
 */
final class Feeds {
  /** Of links. */
  static final Invariant OF_LINKS =
      (edit, links) ->
          links.forEach(
              (id, pointer) ->
                  edit.next()
                      .find(Alignment.KIND, id)
                      .ifPresent(link -> check(edit, link, pointer + "/parentId")));

  /** Of key results, whose links up and down may not fit any more. */
  private static final Invariant OF_KEY_RESULTS =
      (edit, keyResults) -> keyResults.forEach((id, pointer) -> checkLinksOf(edit, id, pointer));

  private static final Message VALUELESS =
      Message.invalid(
          "FEED", "“%s” has no value that “%s” could take: only measured key results feed it");
  private static final Message UNLIKE =
      Message.invalid(
          "FEED", "“%s” is %s, “%s” %s: only values of one kind and unit can be put together");

  private Feeds() {}

  /** Has the links of a key result asked, where it is measured otherwise than before. */
  static void ask(Edit edit, @Nullable KeyResult old, KeyResult changed) {
    if (old != null && (old.source() != changed.source() || !isAlike(old, changed))) {
      String field =
          old.source() != changed.source()
              ? "/source"
              : old.metric().type() != changed.metric().type() ? "/metric/type" : "/metric/unit";
      edit.within(field, () -> edit.ask(OF_KEY_RESULTS, changed.id()));
    }
  }

  private static void checkLinksOf(Edit edit, String keyResultId, String pointer) {
    Node node = new Node(NodeType.KEY_RESULT, keyResultId);
    Dataset next = edit.next();
    for (List<Alignment> links :
        List.of(next.all(Alignment.OF_CHILD, node), next.all(Alignment.OF_PARENT, node))) {
      links.forEach(link -> check(edit, link, pointer));
    }
  }

  private static void check(Edit edit, Alignment link, String pointer) {
    KeyResult parent = keyResult(edit, link.parent());
    if (link.mode() != AlignmentMode.CONTRIBUTES
        || parent == null
        || !parent.source().takesValues()) {
      return;
    }
    KeyResult child = keyResult(edit, link.child());
    if (child == null && link.childType() == NodeType.KEY_RESULT) {
      return; // one that is told is wrong, and told for that
    }
    if (child == null || child.source() == Source.CASCADE) {
      edit.brokenAt(pointer, VALUELESS, title(edit, link.child()), parent.title());
    } else if (!isAlike(child, parent) && isSound(edit, child) && isSound(edit, parent)) {
      edit.brokenAt(
          pointer, UNLIKE, child.title(), measure(child), parent.title(), measure(parent));
    }
  }

  private static boolean isSound(Edit edit, KeyResult keyResult) {
    return edit.isSound(KeyResult.KIND, keyResult.id(), "metric/type")
        && edit.isSound(KeyResult.KIND, keyResult.id(), "metric/unit");
  }

  private static boolean isAlike(KeyResult one, KeyResult other) {
    return one.metric().type() == other.metric().type()
        && Objects.equals(one.metric().comparedUnit(), other.metric().comparedUnit());
  }

  private static @Nullable KeyResult keyResult(Edit edit, Node node) {
    return node.type() == NodeType.KEY_RESULT
        ? edit.find(KeyResult.KIND, node.id()).orElse(null)
        : null;
  }

  private static String title(Edit edit, Node node) {
    KeyResult keyResult = keyResult(edit, node);
    return keyResult != null
        ? keyResult.title()
        : node.objective(edit).map(Objective::title).orElse(node.id());
  }

  private static String measure(KeyResult keyResult) {
    String unit = keyResult.metric().comparedUnit();
    String kind =
        switch (keyResult.metric().type()) {
          case NUMBER -> "a number";
          case PERCENT -> "a percentage";
          case CURRENCY -> "an amount";
          case BINARY -> "yes or no";
          case MILESTONES -> "a list of milestones";
        };
    return keyResult.metric().isNumeric()
        ? kind + (unit.isEmpty() ? " without a unit" : " in " + unit)
        : kind;
  }
}

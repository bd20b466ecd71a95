package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.SetContribution;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.PutAlignment;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The links of what was carried over before what it led to: they follow with that, where whoever
 * carries it over may write them.
 */
final class LateLinks {
  private final Edit edit;
  private final CarryOver carryOver;
  private final List<LeftOut> leftOut = new ArrayList<>();

  private LateLinks(Edit edit, CarryOver carryOver) {
    this.edit = edit;
    this.carryOver = carryOver;
  }

  /**
   * Links to all that was carried over just now.
   *
   * @return the links that could not be made, and why
   */
  static List<LeftOut> follow(Edit edit, CarryOver carryOver, Set<Node> carried) {
    LateLinks links = new LateLinks(edit, carryOver);
    carried.stream()
        .sorted(Comparator.comparing(Node::type).thenComparing(Node::id))
        .forEach(links::follow);
    return links.leftOut;
  }

  private void follow(Node parent) {
    edit.data().all(Alignment.OF_PARENT, parent).stream()
        .sorted(Comparator.comparing(Alignment::id))
        .forEach(link -> align(parent, link));
    if (parent.type() == NodeType.KEY_RESULT) {
      edit.data().all(Contribution.TO_KEY_RESULT, parent.id()).stream()
          .sorted(Comparator.comparing(Contribution::initiativeId))
          .forEach(contribution -> contribute(parent, contribution));
    }
  }

  private void align(Node parent, Alignment link) {
    Node child = new Node(link.childType(), carryOver.continued(link.childId()));
    AlignmentItem item =
        Copy.of(link, AlignmentItem.class)
            .with("parentId", carryOver.continued(parent.id()))
            .make();
    RecordKind<?> kind = edit.kinds().named(child.type().name());
    if (edit.data().row(kind, child.id()) != null && PutAlignment.find(edit, child, item) == null) {
      make("ALIGNMENT", kind, link.childId(), parent, new AlignNode(child, said(item)));
    }
  }

  private void contribute(Node parent, Contribution contribution) {
    String initiativeId = carryOver.continued(contribution.initiativeId());
    String keyResultId = carryOver.continued(parent.id());
    String id = RecordKind.pairId(initiativeId, keyResultId);
    if (edit.data().row(Initiative.KIND, initiativeId) != null
        && edit.data().row(Contribution.KIND, id) == null) {
      ContributionItem item =
          Copy.of(contribution, ContributionItem.class).with("keyResultId", keyResultId).make();
      make(
          "CONTRIBUTION",
          Initiative.KIND,
          contribution.initiativeId(),
          parent,
          new SetContribution(initiativeId, keyResultId, Match.ANY, said(item)));
    }
  }

  private <I> Input<I> said(I item) {
    return new Input<>(item, List.of(), edit.reason());
  }

  private void make(String what, RecordKind<?> kind, String id, Node parent, UseCase<?> act) {
    String told = "the link to “%s” did not follow: %s";
    edit.attempt(act)
        .map(why -> told.formatted(parent.title(edit.data()), why))
        .map(why -> new LeftOut(kind.name(), id, edit.data().nameOf(kind, id), what, why))
        .ifPresent(leftOut::add);
  }
}

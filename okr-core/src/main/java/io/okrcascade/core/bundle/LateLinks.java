package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.PutContribution;
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
import java.util.function.Consumer;

/**
 * The links of what was carried over before what it led to: they follow with that, whoever carries
 * it over, as the teams of both wanted them.
 */
final class LateLinks {
  private static final String FOLLOWS = "what this led to was carried over";
  private static final String DID_NOT = "the link to “%s” did not follow: %s";

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
    boolean isLive =
        child.objective(edit.data()).filter(it -> it.isLive() && !it.archived()).isPresent();
    if (carryOver.before().has(link.child())
        && isLive
        && PutAlignment.find(edit, child, item) == null) {
      make(
          "ALIGNMENT",
          link.childType().name(),
          link.childId(),
          parent,
          new PutAlignment(child, item)::follow);
    }
  }

  private void contribute(Node parent, Contribution contribution) {
    String initiativeId = carryOver.continued(contribution.initiativeId());
    String keyResultId = carryOver.continued(parent.id());
    String id = RecordKind.pairId(initiativeId, keyResultId);
    boolean isLive =
        edit.data()
            .find(Initiative.KIND, initiativeId)
            .filter(it -> it.state().isLive())
            .isPresent();
    boolean isOurs =
        edit.data()
            .find(Initiative.KIND, contribution.initiativeId())
            .filter(carryOver.before()::has)
            .isPresent();
    if (isOurs && isLive && edit.data().row(Contribution.KIND, id) == null) {
      ContributionItem item =
          Copy.of(contribution, ContributionItem.class).with("keyResultId", keyResultId).make();
      make(
          "CONTRIBUTION",
          Initiative.KIND.name(),
          contribution.initiativeId(),
          parent,
          new PutContribution(initiativeId, item)::run);
    }
  }

  private void make(String what, String type, String id, Node parent, Consumer<Edit> link) {
    UseCase<Boolean> act =
        acting -> {
          link.accept(acting);
          return true;
        };
    RecordKind<?> kind = edit.kinds().named(type);
    if (!edit.hasReason()) {
      edit.giveReason(FOLLOWS); // what is committed by now changes for a reason
    }
    edit.attempt(act)
        .map(why -> DID_NOT.formatted(parent.title(edit.data()), why))
        .map(why -> new LeftOut(type, id, edit.data().nameOf(kind, id), what, why))
        .ifPresent(leftOut::add);
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.testing.NaiveCascade;
import io.okrcascade.core.testing.RandomCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of exposure written down once more, the plainest way: every path is walked by itself,
 * always upwards. Slow, for small companies.
 */
final class NaiveExposure {
  private final RandomCompany company;
  private final Map<String, Objective> objectives = new HashMap<>();
  private final Map<String, KeyResult> keyResults = new HashMap<>();
  private final Map<String, Initiative> initiatives = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final NaiveCascade rules;

  NaiveExposure(RandomCompany company) {
    this.company = company;
    company.objectives().forEach(o -> objectives.put(o.id(), o));
    company.keyResults().forEach(k -> keyResults.put(k.id(), k));
    company.initiatives().forEach(i -> initiatives.put(i.id(), i));
    rules = new NaiveCascade(company, LocalDate.of(2026, 1, 1)); // the plan is that of any day
    objectives.keySet().forEach(id -> nodes.add(new Node(NodeType.OBJECTIVE, id)));
    keyResults.keySet().forEach(id -> nodes.add(new Node(NodeType.KEY_RESULT, id)));
  }

  Map<Node, Double> up(String initiativeId) {
    Map<Node, Double> shares = new HashMap<>();
    for (Contribution contribution : company.contributions()) {
      Node node = new Node(NodeType.KEY_RESULT, contribution.keyResultId());
      if (contribution.initiativeId().equals(initiativeId)
          && isLive(initiatives.get(initiativeId))
          && isLive(node)
          && strength(contribution) > 0) {
        double all = 0;
        for (Contribution other : company.contributions()) {
          if (other.keyResultId().equals(contribution.keyResultId())
              && isLive(initiatives.get(other.initiativeId()))) {
            all += strength(other);
          }
        }
        give(node, strength(contribution) / all, shares);
      }
    }
    return shares;
  }

  /** Without the start itself. */
  Map<Node, Double> up(Node start) {
    Map<Node, Double> shares = new HashMap<>();
    if (isLive(start)) {
      handOn(start, 1, shares);
    }
    return shares;
  }

  private void give(Node node, double share, Map<Node, Double> shares) {
    shares.merge(node, share, Double::sum);
    handOn(node, share, shares);
  }

  private void handOn(Node node, double share, Map<Node, Double> shares) {
    for (Node parent : nodes) {
      Map<Node, Double> parts = rules.madeOf(parent);
      if (isLive(parent) && parts.containsKey(node)) {
        double all = parts.values().stream().mapToDouble(weight -> weight).sum();
        give(parent, share * parts.get(node) / all, shares);
      }
    }
  }

  private boolean isLive(Node node) {
    if (node.type() == NodeType.KEY_RESULT) {
      KeyResult keyResult = keyResults.get(node.id());
      return keyResult.state() != KeyResultState.DROPPED
          && isLive(new Node(NodeType.OBJECTIVE, keyResult.objectiveId()));
    }
    Objective objective = objectives.get(node.id());
    return objective.state() != ObjectiveState.DROPPED && !objective.archived();
  }

  private static boolean isLive(Initiative initiative) {
    return initiative.state() != InitiativeState.DROPPED
        && initiative.state() != InitiativeState.POSTPONED;
  }

  private static double strength(Contribution contribution) {
    double impact =
        switch (contribution.impact()) {
          case MINIMAL -> 0.25;
          case LOW -> 0.5;
          case MEDIUM -> 1;
          case HIGH -> 2;
          case MASSIVE -> 3;
        };
    return impact * contribution.confidence();
  }
}

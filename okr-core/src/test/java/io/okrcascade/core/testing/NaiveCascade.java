package io.okrcascade.core.testing;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the numbers written down once more, the plainest way: maps, recursion, decimals of
 * 34 digits. Slow, for small cascades; what the real one says is held against it.
 */
public final class NaiveCascade {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** What a key result or objective stands at; null stands for "not shown". */
  public record Numbers(
      BigDecimal progress,
      @Nullable BigDecimal attainment,
      boolean hasData,
      @Nullable BigDecimal value,
      @Nullable BigDecimal cascadeProgress,
      @Nullable BigDecimal divergence) {}

  /** Something that is averaged. */
  private record Part(Node node, BigDecimal weight) {}

  private final RandomCompany company;
  private final LocalDate asOf;
  private final Map<String, Cycle> cycles = new HashMap<>();
  private final Map<String, Objective> objectives = new HashMap<>();
  private final Map<String, KeyResult> keyResults = new HashMap<>();
  private final Map<Node, Numbers> known = new HashMap<>();

  public NaiveCascade(RandomCompany company, LocalDate asOf) {
    this.company = company;
    this.asOf = asOf;
    company.cycles().forEach(c -> cycles.put(c.id(), c));
    company.objectives().forEach(o -> objectives.put(o.id(), o));
    company.keyResults().forEach(k -> keyResults.put(k.id(), k));
  }

  // ---- who counts ----

  private boolean isLive(Node node) {
    if (node.type() == NodeType.KEY_RESULT) {
      KeyResult keyResult = keyResults.get(node.id());
      return keyResult.state() != KeyResultState.DROPPED
          && isLive(new Node(NodeType.OBJECTIVE, keyResult.objectiveId()));
    }
    Objective objective = objectives.get(node.id());
    return objective.state() != ObjectiveState.DROPPED && !objective.archived();
  }

  /** Live children that contribute with a weight above 0. */
  private List<Part> contributing(Node parent) {
    List<Part> parts = new ArrayList<>();
    for (Alignment link : company.alignments()) {
      Node child = new Node(link.childType(), link.childId());
      if (new Node(link.parentType(), link.parentId()).equals(parent)
          && link.mode() == AlignmentMode.CONTRIBUTES
          && link.weight() > 0
          && isLive(child)) {
        parts.add(new Part(child, new BigDecimal(link.weight())));
      }
    }
    return parts;
  }

  /** All that an objective averages. */
  private List<Part> averaged(Node objective) {
    List<Part> parts = contributing(objective);
    for (KeyResult keyResult : company.keyResults()) {
      Node node = new Node(NodeType.KEY_RESULT, keyResult.id());
      if (keyResult.objectiveId().equals(objective.id())
          && keyResult.weight() > 0
          && isLive(node)) {
        parts.add(new Part(node, new BigDecimal(keyResult.weight())));
      }
    }
    return parts;
  }

  // ---- progress ----

  public Numbers of(NodeType type, String id) {
    return of(new Node(type, id));
  }

  private Numbers of(Node node) {
    Numbers numbers = known.get(node);
    if (numbers == null) {
      numbers =
          node.type() == NodeType.OBJECTIVE
              ? ofObjective(node)
              : ofKeyResult(node, keyResults.get(node.id()));
      known.put(node, numbers);
    }
    return numbers;
  }

  private Numbers ofObjective(Node node) {
    List<Part> parts = averaged(node);
    BigDecimal mean = mean(parts);
    return new Numbers(
        mean == null ? BigDecimal.ZERO : mean, null, anyData(parts), null, null, null);
  }

  private @Nullable BigDecimal mean(List<Part> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Part part : parts) {
      sum = sum.add(part.weight.multiply(of(part.node).progress));
      weights = weights.add(part.weight);
    }
    return parts.isEmpty() ? null : sum.divide(weights, DIGITS);
  }

  private boolean anyData(List<Part> parts) {
    boolean any = false;
    for (Part part : parts) {
      any = any || of(part.node).hasData;
    }
    return any;
  }

  private Numbers ofKeyResult(Node node, KeyResult keyResult) {
    List<Part> children = contributing(node);
    BigDecimal fromChildren = mean(children);
    BigDecimal value = null;
    BigDecimal progress = BigDecimal.ZERO;
    BigDecimal attainment = BigDecimal.ZERO;
    boolean hasData = false;
    if (keyResult.source() == Source.CASCADE) {
      if (fromChildren != null) {
        progress = fromChildren;
        attainment = fromChildren;
        hasData = anyData(children);
      }
    } else if (keyResult.source() == Source.SUM) {
      for (Part child : children) {
        BigDecimal part = child.node.type() == NodeType.KEY_RESULT ? of(child.node).value : null;
        if (part != null) {
          value = value == null ? part : value.add(part);
        }
      }
      if (value != null) {
        hasData = true;
        attainment = share(keyResult, value);
        progress = clamp(attainment);
      }
    } else if (keyResult.metric().type() == MetricType.MILESTONES) {
      BigDecimal done = BigDecimal.ZERO;
      BigDecimal all = BigDecimal.ZERO;
      hasData = latest(keyResult.id()) != null;
      for (Milestone milestone : keyResult.metric().milestones()) {
        BigDecimal weight = new BigDecimal(milestone.weight());
        all = all.add(weight);
        if (milestone.doneOn() != null && !milestone.doneOn().isAfter(asOf)) {
          done = done.add(weight);
          hasData = true; // a milestone with its day of completion tells as much as a check-in
        }
      }
      progress = done.divide(all, DIGITS);
      attainment = progress;
    } else {
      CheckIn latest = latest(keyResult.id());
      if (latest != null) {
        hasData = true;
        value = latest.value();
        if (keyResult.metric().type() == MetricType.BINARY) {
          progress = value.compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
          attainment = progress;
        } else {
          attainment = share(keyResult, value);
          Direction direction = keyResult.metric().direction();
          boolean met =
              direction == Direction.MAINTAIN_AT_LEAST
                      && value.compareTo(keyResult.metric().target()) >= 0
                  || direction == Direction.MAINTAIN_AT_MOST
                      && value.compareTo(keyResult.metric().target()) <= 0;
          progress = met ? BigDecimal.ONE : clamp(attainment);
        }
      }
    }
    BigDecimal divergence =
        keyResult.source() == Source.CHECK_INS && hasData && anyData(children)
            ? fromChildren.subtract(progress)
            : null;
    return new Numbers(progress, attainment, hasData, value, fromChildren, divergence);
  }

  private static BigDecimal share(KeyResult keyResult, BigDecimal value) {
    BigDecimal baseline = keyResult.metric().baseline();
    BigDecimal target = keyResult.metric().target();
    return value.subtract(baseline).divide(target.subtract(baseline), DIGITS);
  }

  private static BigDecimal clamp(BigDecimal share) {
    return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  private List<CheckIn> checkInsInOrder(String keyResultId) {
    return company.checkIns().stream()
        .filter(c -> c.keyResultId().equals(keyResultId) && !c.on().isAfter(asOf))
        .sorted(
            Comparator.comparing(CheckIn::on)
                .thenComparing(CheckIn::writtenAt)
                .thenComparing(CheckIn::id))
        .toList();
  }

  private @Nullable CheckIn latest(String keyResultId) {
    List<CheckIn> all = checkInsInOrder(keyResultId);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Progress of a team in a cycle; null where nothing is to be averaged. */
  public @Nullable BigDecimal team(String teamId, String cycleId) {
    return mean(ofTeam(teamId, cycleId));
  }

  public boolean teamHasData(String teamId, String cycleId) {
    return anyData(ofTeam(teamId, cycleId));
  }

  private List<Part> ofTeam(String teamId, String cycleId) {
    return objectives.values().stream()
        .filter(o -> o.teamId().equals(teamId) && o.cycleId().equals(cycleId) && o.weight() > 0)
        .map(o -> new Part(new Node(NodeType.OBJECTIVE, o.id()), new BigDecimal(o.weight())))
        .filter(part -> isLive(part.node))
        .toList();
  }

  // ---- status ----

  public BigDecimal expected(String cycleId) {
    Cycle cycle = cycles.get(cycleId);
    long days = ChronoUnit.DAYS.between(cycle.startsOn(), cycle.endsOn()) + 1;
    long over = ChronoUnit.DAYS.between(cycle.startsOn(), asOf);
    return clamp(BigDecimal.valueOf(over).divide(BigDecimal.valueOf(days), DIGITS));
  }

  public @Nullable BigDecimal confidence(String keyResultId) {
    BigDecimal last = null;
    if (keyResults.get(keyResultId).source() == Source.CHECK_INS) {
      for (CheckIn checkIn : checkInsInOrder(keyResultId)) {
        last = checkIn.confidence() == null ? last : BigDecimal.valueOf(checkIn.confidence());
      }
    }
    return last;
  }

  public Status statusOf(BigDecimal progress, boolean hasData, String cycleId) {
    if (asOf.isBefore(cycles.get(cycleId).startsOn())) {
      return Status.NOT_STARTED;
    }
    return hasData ? byPace(progress, expected(cycleId)) : Status.NO_DATA;
  }

  private static Status byPace(BigDecimal progress, BigDecimal expected) {
    if (atLeast(progress, "1")) {
      return Status.DONE;
    }
    if (expected.signum() == 0) {
      return Status.ON_TRACK;
    }
    return graded(progress.divide(expected, DIGITS), "0.9", "0.6");
  }

  private static Status graded(BigDecimal number, String onTrack, String atRisk) {
    return atLeast(number, onTrack)
        ? Status.ON_TRACK
        : atLeast(number, atRisk) ? Status.AT_RISK : Status.OFF_TRACK;
  }

  /** Thirds and the like are cut after 34 digits: of these, 20 are looked at. */
  private static boolean atLeast(BigDecimal number, String bar) {
    return number.setScale(20, RoundingMode.HALF_UP).compareTo(new BigDecimal(bar)) >= 0;
  }

  public Status statusOfKeyResult(String id) {
    KeyResult keyResult = keyResults.get(id);
    Numbers numbers = of(NodeType.KEY_RESULT, id);
    String cycle = objectives.get(keyResult.objectiveId()).cycleId();
    Status byPace = statusOf(numbers.progress, numbers.hasData, cycle);
    if (byPace == Status.NOT_STARTED || byPace == Status.NO_DATA) {
      return byPace;
    }
    BigDecimal confidence = confidence(id);
    Status byConfidence = confidence == null ? Status.ON_TRACK : graded(confidence, "0.7", "0.4");
    MetricType type = keyResult.metric().type();
    Direction direction = keyResult.metric().direction();
    if (type != MetricType.BINARY
        && type != MetricType.MILESTONES
        && (direction == Direction.MAINTAIN_AT_LEAST || direction == Direction.MAINTAIN_AT_MOST)) {
      Status line =
          atLeast(numbers.progress, "1")
              ? Status.ON_TRACK
              : atLeast(numbers.progress, "0.5") ? Status.AT_RISK : Status.OFF_TRACK;
      return worse(line, byConfidence);
    }
    if (byPace == Status.DONE) {
      return Status.DONE; // what is reached is reached; confidence is about what is still to come
    }
    return type == MetricType.BINARY ? byConfidence : worse(byPace, byConfidence);
  }

  private static Status worse(Status a, Status b) {
    List<Status> order = List.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK);
    return order.get(Math.max(order.indexOf(a), order.indexOf(b)));
  }

  // ---- strategic weight ----

  /** Shares of a team's success by node; what is not there carries nothing. */
  public Map<Node, BigDecimal> weights(String teamId, String cycleId) {
    Set<String> scope = new HashSet<>();
    for (String id = cycleId; id != null; id = cycles.get(id).parentId()) {
      scope.add(id);
    }
    List<Part> roots =
        objectives.values().stream()
            .filter(o -> o.teamId().equals(teamId))
            .map(o -> new Part(new Node(NodeType.OBJECTIVE, o.id()), new BigDecimal(o.weight())))
            .filter(part -> isIn(scope, part.node))
            .toList();
    Map<Node, BigDecimal> shares = new HashMap<>();
    split(BigDecimal.ONE, roots, scope, shares);
    return shares;
  }

  private boolean isIn(Set<String> scope, Node node) {
    String objective =
        node.type() == NodeType.OBJECTIVE ? node.id() : keyResults.get(node.id()).objectiveId();
    return isLive(node) && scope.contains(objectives.get(objective).cycleId());
  }

  /** Walks every path down, each with its own share. */
  private void split(
      BigDecimal share, List<Part> parts, Set<String> scope, Map<Node, BigDecimal> shares) {
    List<Part> within =
        parts.stream().filter(p -> p.weight.signum() > 0 && isIn(scope, p.node)).toList();
    BigDecimal all = within.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Part part : within) {
      BigDecimal own = share.multiply(part.weight).divide(all, DIGITS);
      shares.merge(part.node, own, BigDecimal::add);
      boolean objective = part.node.type() == NodeType.OBJECTIVE;
      split(own, objective ? averaged(part.node) : contributing(part.node), scope, shares);
    }
  }
}

package io.okrcascade.core.testing;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import io.okrcascade.core.org.TeamLevel;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the numbers written down once more, the plainest way: maps, recursion, decimals of
 * 34 digits. Slow, for small cascades; what the real one says is held against it.
 */
public final class NaiveCascade {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal ONE = BigDecimal.ONE;

  /** How many terms have data. */
  public record Terms(int withData, int of) {}

  /** What a key result, objective or team stands at; null stands for "not shown". */
  public record Numbers(
      BigDecimal progress,
      BigDecimal expected,
      boolean hasData,
      @Nullable BigDecimal attainment,
      @Nullable BigDecimal value,
      @Nullable BigDecimal cascadeProgress,
      @Nullable BigDecimal divergence,
      @Nullable BigDecimal confidence,
      @Nullable Terms reported,
      Status status,
      StatusReason reason,
      boolean onlyMaintains) {}

  /** What a team stands at, and where. */
  public record TeamNumbers(String cycleId, Numbers numbers) {}

  /** Something that is averaged. */
  private record Part(Node node, BigDecimal weight) {}

  private final RandomCompany company;
  private final LocalDate asOf;
  private final Map<String, Cycle> cycles = new HashMap<>();
  private final Map<String, Objective> objectives = new HashMap<>();
  private final Map<String, KeyResult> keyResults = new HashMap<>();
  private final Set<String> companies = new HashSet<>();
  private final Map<Node, Numbers> known = new HashMap<>();
  private final Map<Node, Map<Node, Double>> made = new HashMap<>();

  public NaiveCascade(RandomCompany company, LocalDate asOf) {
    this.company = company;
    this.asOf = asOf;
    company.cycles().forEach(c -> cycles.put(c.id(), c));
    company.objectives().forEach(o -> objectives.put(o.id(), o));
    company.keyResults().forEach(k -> keyResults.put(k.id(), k));
    company.teams().stream()
        .filter(team -> team.level() == TeamLevel.COMPANY)
        .forEach(team -> companies.add(team.id()));
  }

  // ---- who counts ----

  private Objective objectiveOf(Node node) {
    return objectives.get(
        node.type() == NodeType.OBJECTIVE ? node.id() : keyResults.get(node.id()).objectiveId());
  }

  private Cycle cycleOf(Node node) {
    return cycles.get(objectiveOf(node).cycleId());
  }

  /** Dropped ones leave every mean. */
  private boolean isLive(Node node) {
    Objective objective = objectiveOf(node);
    return objective.state() != ObjectiveState.DROPPED
        && !objective.archived()
        && (node.type() == NodeType.OBJECTIVE
            || keyResults.get(node.id()).state() != KeyResultState.DROPPED);
  }

  /** APPROVED, or neither its own cycle nor the parent's is ACTIVE or later. */
  private boolean countsUpward(Node child, Node parent) {
    return objectiveOf(child).state() == ObjectiveState.APPROVED
        || (isBeingPlanned(cycleOf(child)) && isBeingPlanned(cycleOf(parent)));
  }

  private static boolean isBeingPlanned(Cycle cycle) {
    return List.of(Phase.DRAFT, Phase.REFINE, Phase.VALIDATE, Phase.REVIEW).contains(cycle.phase());
  }

  private boolean hasBegun(Cycle cycle) {
    return !asOf.isBefore(cycle.startsOn());
  }

  /** Whether all links of an objective and its key results hand something upward, and reason. */
  public boolean isNotApproved(String objectiveId) {
    Objective objective = objectives.get(objectiveId);
    Node own = new Node(NodeType.OBJECTIVE, objectiveId);
    if (!isLive(own) || objective.state() == ObjectiveState.APPROVED) {
      return false;
    }
    if (!isBeingPlanned(cycleOf(own))) {
      return true;
    }
    return company.alignments().stream()
        .filter(link -> link.mode() == AlignmentMode.CONTRIBUTES)
        .filter(link -> objectiveOf(link.child()).equals(objective))
        .anyMatch(link -> !isBeingPlanned(cycleOf(link.parent())));
  }

  /** Children that count in a parent with a weight above 0, of the plan. */
  private List<Part> contributing(Node parent) {
    List<Part> parts = new ArrayList<>();
    for (Alignment link : company.alignments()) {
      if (link.parent().equals(parent)
          && link.mode() == AlignmentMode.CONTRIBUTES
          && link.weight() > 0
          && isLive(link.child())
          && countsUpward(link.child(), parent)) {
        parts.add(new Part(link.child(), BigDecimal.valueOf(link.weight())));
      }
    }
    return parts;
  }

  private List<Part> ownKeyResults(Node objective) {
    List<Part> parts = new ArrayList<>();
    for (KeyResult keyResult : company.keyResults()) {
      Node node = new Node(NodeType.KEY_RESULT, keyResult.id());
      if (keyResult.objectiveId().equals(objective.id())
          && keyResult.weight() > 0
          && isLive(node)) {
        parts.add(new Part(node, BigDecimal.valueOf(keyResult.weight())));
      }
    }
    return parts;
  }

  /** Those that are terms on the day: a child whose cycle has not begun is none. */
  private List<Part> termsOfTheDay(Node parent) {
    List<Part> parts = new ArrayList<>();
    if (parent.type() == NodeType.OBJECTIVE) {
      parts.addAll(ownKeyResults(parent));
    }
    for (Part part : contributing(parent)) {
      if (hasBegun(cycleOf(part.node)) || !hasBegun(cycleOf(parent))) {
        parts.add(part);
      }
    }
    return parts;
  }

  // ---- what is averaged ----

  public Numbers of(NodeType type, String id) {
    return of(new Node(type, id));
  }

  private Numbers of(Node node) {
    Numbers numbers = known.get(node);
    if (numbers == null) {
      numbers =
          node.type() == NodeType.OBJECTIVE
              ? averaged(termsOfTheDay(node), cycleOf(node), null)
              : ofKeyResult(node, keyResults.get(node.id()));
      known.put(node, numbers);
    }
    return numbers;
  }

  /** An objective, a team or, with a confidence that may count, a CASCADE key result. */
  private Numbers averaged(List<Part> parts, Cycle cycle, @Nullable BigDecimal confidence) {
    BigDecimal progress = mean(parts, part -> of(part.node).progress);
    BigDecimal expected = mean(parts, part -> of(part.node).expected);
    boolean hasData = parts.stream().anyMatch(part -> of(part.node).hasData);
    boolean onlyMaintains =
        !parts.isEmpty() && parts.stream().allMatch(part -> of(part.node).onlyMaintains);
    Status status;
    StatusReason reason;
    if (!hasBegun(cycle)) {
      status = Status.NOT_STARTED;
      reason = StatusReason.NOT_STARTED;
    } else if (!hasData) {
      status = Status.NO_DATA;
      reason = StatusReason.UNREPORTED;
    } else if (onlyMaintains) {
      boolean done = isOne(progress) && asOf.isAfter(cycle.endsOn());
      status = done ? Status.DONE : held(progress);
      reason = done ? StatusReason.DONE : StatusReason.HELD;
    } else if (isOne(progress)) {
      status = Status.DONE;
      reason = StatusReason.DONE;
    } else if (expected.signum() == 0) {
      status = Status.ON_TRACK;
      reason = StatusReason.CHILDREN;
      List<Status> said =
          parts.stream()
              .map(part -> of(part.node).status)
              .filter(s -> s != Status.NO_DATA && s != Status.NOT_STARTED)
              .toList();
      if (!said.isEmpty()) {
        status = said.stream().max(Comparator.comparing(NaiveCascade::badness)).orElseThrow();
      }
    } else {
      status = graded(progress.divide(expected, DIGITS), "0.9", "0.6");
      reason = StatusReason.PACE;
    }
    if (confidence != null
        && badness(status) > 0
        && badness(graded(confidence, "0.7", "0.4")) > badness(status)) {
      status = graded(confidence, "0.7", "0.4");
      reason = StatusReason.CONFIDENCE;
    }
    int withData = (int) parts.stream().filter(part -> of(part.node).hasData).count();
    return new Numbers(
        progress,
        expected,
        hasData,
        null,
        null,
        null,
        null,
        confidence,
        new Terms(withData, parts.size()),
        status,
        reason,
        onlyMaintains);
  }

  private interface Of {
    BigDecimal part(Part part);
  }

  /** Nothing to average: 0. */
  private static BigDecimal mean(List<Part> parts, Of of) {
    BigDecimal sum = ZERO;
    BigDecimal weights = ZERO;
    for (Part part : parts) {
      sum = sum.add(part.weight.multiply(of.part(part)));
      weights = weights.add(part.weight);
    }
    return parts.isEmpty() ? ZERO : sum.divide(weights, DIGITS);
  }

  /** How bad a status is; 0 for DONE, which stands, and for those that say nothing. */
  private static int badness(Status status) {
    return List.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK).indexOf(status) + 1;
  }

  private static boolean isOne(BigDecimal progress) {
    return atLeast(progress, "1");
  }

  private static Status held(BigDecimal progress) {
    return isOne(progress)
        ? Status.ON_TRACK
        : atLeast(progress, "0.5") ? Status.AT_RISK : Status.OFF_TRACK;
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

  // ---- key results ----

  private Numbers ofKeyResult(Node node, KeyResult keyResult) {
    List<Part> children = termsOfTheDay(node);
    BigDecimal fromChildren =
        children.isEmpty() ? null : mean(children, part -> of(part.node).progress);
    BigDecimal confidence = confidence(keyResult.id());
    Cycle cycle = cycleOf(node);
    if (keyResult.source() == Source.CASCADE) {
      Numbers mean = averaged(children, cycle, confidence);
      return new Numbers(
          mean.progress,
          mean.expected,
          mean.hasData,
          null,
          null,
          fromChildren,
          null,
          confidence,
          mean.reported,
          mean.status,
          mean.reason,
          mean.onlyMaintains);
    }
    BigDecimal value = value(node, keyResult, children);
    Metric metric = keyResult.metric();
    BigDecimal progress = ZERO;
    BigDecimal attainment = null;
    boolean hasData = value != null;
    if (metric.type() == MetricType.MILESTONES) {
      progress = shareDone(metric.milestones());
      hasData =
          !checkInsInOrder(keyResult.id()).isEmpty()
              || metric.milestones().stream().anyMatch(this::isDone);
    } else if (metric.type() == MetricType.BINARY) {
      progress = value != null && value.compareTo(ONE) >= 0 ? ONE : ZERO;
    } else if (!isComplete(metric)) {
      hasData = false;
    } else if (value != null) {
      progress = progress(metric, value);
      if (metric.baseline().compareTo(metric.target()) != 0) {
        attainment = share(metric, value);
      }
    }
    BigDecimal expected = expected(metric, cycle, progress);
    boolean maintains = maintains(metric);
    Status status;
    StatusReason reason = StatusReason.PACE;
    Status said = confidence == null ? null : graded(confidence, "0.7", "0.4");
    boolean over = asOf.isAfter(cycle.endsOn());
    if (!hasBegun(cycle)) {
      status = Status.NOT_STARTED;
      reason = StatusReason.NOT_STARTED;
    } else if (metric.type() == MetricType.BINARY && !isOne(progress) && !over) {
      boolean silent = value == null && said == null;
      status = silent ? Status.NO_DATA : said == null ? Status.ON_TRACK : said;
      reason =
          silent
              ? StatusReason.UNREPORTED
              : said == null ? StatusReason.PACE : StatusReason.CONFIDENCE;
    } else if (!hasData) {
      status = Status.NO_DATA;
      reason = StatusReason.UNREPORTED;
    } else if (isOne(progress) && (!maintains || over)) {
      status = Status.DONE;
      reason = StatusReason.DONE;
    } else {
      if (maintains) {
        status = held(progress);
        reason = StatusReason.HELD;
      } else {
        status =
            expected.signum() == 0
                ? Status.ON_TRACK
                : graded(progress.divide(expected, DIGITS), "0.9", "0.6");
      }
      if (said != null && badness(said) > badness(status)) {
        status = said;
        reason = StatusReason.CONFIDENCE;
      }
    }
    boolean diverges =
        keyResult.source() == Source.CHECK_INS
            && hasData
            && children.stream().anyMatch(part -> of(part.node).hasData);
    int withValue = (int) children.stream().filter(p -> of(p.node).value != null).count();
    return new Numbers(
        progress,
        expected,
        hasData,
        attainment,
        value,
        fromChildren,
        diverges ? fromChildren.subtract(progress) : null,
        confidence,
        keyResult.source() == Source.CHECK_INS ? null : new Terms(withValue, children.size()),
        status,
        reason,
        maintains);
  }

  private @Nullable BigDecimal value(Node node, KeyResult keyResult, List<Part> children) {
    List<Part> withValue = children.stream().filter(p -> of(p.node).value != null).toList();
    if (keyResult.source() != Source.CHECK_INS && withValue.isEmpty()) {
      return null;
    }
    return switch (keyResult.source()) {
      case CHECK_INS -> {
        BigDecimal latest = null;
        for (CheckIn checkIn : checkInsInOrder(keyResult.id())) {
          latest = checkIn.value() == null ? latest : checkIn.value();
        }
        yield latest;
      }
      case SUM ->
          withValue.stream().map(p -> of(p.node).value).reduce(BigDecimal::add).orElseThrow();
      case MEAN -> mean(withValue, part -> Objects.requireNonNull(of(part.node).value));
      case LATEST -> {
        LocalDate last =
            withValue.stream()
                .map(part -> cycleOf(part.node).startsOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        yield mean(
            withValue.stream().filter(p -> cycleOf(p.node).startsOn().equals(last)).toList(),
            part -> Objects.requireNonNull(of(part.node).value));
      }
      case CASCADE -> throw new IllegalArgumentException(node.toString());
    };
  }

  private boolean isDone(Milestone milestone) {
    return milestone.doneOn() != null && !milestone.doneOn().isAfter(asOf);
  }

  private BigDecimal shareDone(List<Milestone> milestones) {
    BigDecimal done = ZERO;
    BigDecimal all = ZERO;
    for (Milestone milestone : milestones) {
      BigDecimal weight = BigDecimal.valueOf(milestone.weight());
      all = all.add(weight);
      done = isDone(milestone) ? done.add(weight) : done;
    }
    return done.divide(all, DIGITS);
  }

  private static boolean maintains(Metric metric) {
    return metric.type() != MetricType.BINARY
        && metric.type() != MetricType.MILESTONES
        && (metric.direction() == Direction.MAINTAIN_AT_LEAST
            || metric.direction() == Direction.MAINTAIN_AT_MOST);
  }

  private static boolean isComplete(Metric metric) {
    return metric.baseline() != null
        && metric.target() != null
        && (maintains(metric) || metric.baseline().compareTo(metric.target()) != 0);
  }

  private static BigDecimal progress(Metric metric, BigDecimal value) {
    // A mean of 34 digits may miss by its last one what it is.
    int beyond = value.setScale(20, RoundingMode.HALF_UP).compareTo(metric.target().setScale(20));
    boolean held =
        metric.direction() == Direction.MAINTAIN_AT_LEAST && beyond >= 0
            || metric.direction() == Direction.MAINTAIN_AT_MOST && beyond <= 0;
    if (held) {
      return ONE;
    }
    return metric.baseline().compareTo(metric.target()) == 0 ? ZERO : clamp(share(metric, value));
  }

  private static BigDecimal share(Metric metric, BigDecimal value) {
    return value
        .subtract(metric.baseline())
        .divide(metric.target().subtract(metric.baseline()), DIGITS);
  }

  private static BigDecimal clamp(BigDecimal share) {
    return share.max(ZERO).min(ONE);
  }

  private List<CheckIn> checkInsInOrder(String keyResultId) {
    return company.checkIns().stream()
        .filter(c -> c.keyResultId().equals(keyResultId) && !c.on().isAfter(asOf))
        .filter(c -> c.voided() == null)
        .sorted(
            Comparator.comparing(CheckIn::on)
                .thenComparing(CheckIn::writtenAt)
                .thenComparing(CheckIn::id))
        .toList();
  }

  private @Nullable BigDecimal confidence(String keyResultId) {
    BigDecimal last = null;
    for (CheckIn checkIn : checkInsInOrder(keyResultId)) {
      last = checkIn.confidence() == null ? last : BigDecimal.valueOf(checkIn.confidence());
    }
    return last;
  }

  // ---- pace ----

  private BigDecimal expected(Metric metric, Cycle cycle, BigDecimal progress) {
    if (!hasBegun(cycle)) {
      return ZERO;
    }
    if (maintains(metric)) {
      return ONE;
    }
    if (metric.type() == MetricType.BINARY) {
      return asOf.isAfter(cycle.endsOn()) ? ONE : progress;
    }
    if (!metric.plan().isEmpty() && isComplete(metric)) {
      return clamp(share(metric, planned(metric, cycle)));
    }
    long days = ChronoUnit.DAYS.between(cycle.startsOn(), cycle.endsOn()) + 1;
    return clamp(BigDecimal.valueOf(daysTo(cycle, asOf)).divide(BigDecimal.valueOf(days), DIGITS));
  }

  private static long daysTo(Cycle cycle, LocalDate day) {
    return ChronoUnit.DAYS.between(cycle.startsOn(), day);
  }

  /** Finds the points on both sides of the day. */
  private BigDecimal planned(Metric metric, Cycle cycle) {
    List<PlanPoint> points = new ArrayList<>(metric.plan());
    if (points.stream().noneMatch(point -> point.on().equals(cycle.startsOn()))) {
      points.add(new PlanPoint(cycle.startsOn(), metric.baseline()));
    }
    PlanPoint before =
        points.stream()
            .filter(point -> !point.on().isAfter(asOf))
            .max(Comparator.comparing(PlanPoint::on))
            .orElseThrow();
    return points.stream()
        .filter(point -> point.on().isAfter(asOf))
        .min(Comparator.comparing(PlanPoint::on))
        .map(
            after ->
                before
                    .value()
                    .add(
                        after
                            .value()
                            .subtract(before.value())
                            .multiply(
                                BigDecimal.valueOf(
                                    daysTo(cycle, asOf) - daysTo(cycle, before.on())))
                            .divide(
                                BigDecimal.valueOf(
                                    daysTo(cycle, after.on()) - daysTo(cycle, before.on())),
                                DIGITS)))
        .orElse(before.value());
  }

  // ---- teams ----

  /** A team without live objectives shows those of the nearest ancestor cycle that has some. */
  public TeamNumbers team(String teamId, String cycleId) {
    for (String id = cycleId; id != null; id = cycles.get(id).parentId()) {
      List<Part> parts = ofTeam(teamId, id);
      if (!parts.isEmpty()) {
        List<Part> weighing = parts.stream().filter(p -> p.weight.signum() > 0).toList();
        return new TeamNumbers(id, averaged(weighing, cycles.get(id), null));
      }
    }
    return new TeamNumbers(cycleId, averaged(List.of(), cycles.get(cycleId), null));
  }

  private List<Part> ofTeam(String teamId, String cycleId) {
    return objectives.values().stream()
        .filter(o -> o.teamId().equals(teamId) && o.cycleId().equals(cycleId))
        .filter(o -> isLive(new Node(NodeType.OBJECTIVE, o.id())) && standsForTeam(o))
        .map(o -> new Part(new Node(NodeType.OBJECTIVE, o.id()), BigDecimal.valueOf(o.weight())))
        .toList();
  }

  /** Of the company's own only APPROVED ones once the cycle is ACTIVE. */
  private boolean standsForTeam(Objective objective) {
    return !companies.contains(objective.teamId())
        || objective.state() == ObjectiveState.APPROVED
        || isBeingPlanned(cycles.get(objective.cycleId()));
  }

  // ---- strategic weight ----

  /** Shares of a team's success by node; what is not there carries nothing. */
  public Map<Node, BigDecimal> weights(String teamId, String cycleId) {
    Set<String> scope = new HashSet<>();
    List<Part> roots = new ArrayList<>();
    for (String id = cycleId; id != null; id = cycles.get(id).parentId()) {
      scope.add(id);
      roots.addAll(ofTeam(teamId, id));
    }
    Map<Node, BigDecimal> shares = new HashMap<>();
    split(ONE, roots, scope, shares);
    return shares;
  }

  /** Walks every path down, each with its own share. */
  private void split(
      BigDecimal share, List<Part> parts, Set<String> scope, Map<Node, BigDecimal> shares) {
    List<Part> within =
        parts.stream()
            .filter(p -> p.weight.signum() > 0 && scope.contains(cycleOf(p.node).id()))
            .toList();
    BigDecimal all = within.stream().map(Part::weight).reduce(ZERO, BigDecimal::add);
    for (Part part : within) {
      BigDecimal own = share.multiply(part.weight).divide(all, DIGITS);
      shares.merge(part.node, own, BigDecimal::add);
      List<Part> below = new ArrayList<>(contributing(part.node));
      if (part.node.type() == NodeType.OBJECTIVE) {
        below.addAll(ownKeyResults(part.node));
      }
      split(own, below, scope, shares);
    }
  }

  // ---- what exposure asks ----

  /** What a parent is made of, with its weights, in the plan. */
  public Map<Node, Double> madeOf(Node parent) {
    return made.computeIfAbsent(
        parent,
        node -> {
          List<Part> all = new ArrayList<>(contributing(node));
          if (node.type() == NodeType.OBJECTIVE) {
            all.addAll(ownKeyResults(node));
          }
          Map<Node, Double> parts = new HashMap<>();
          all.forEach(part -> parts.merge(part.node, part.weight.doubleValue(), Double::sum));
          return parts;
        });
  }
}

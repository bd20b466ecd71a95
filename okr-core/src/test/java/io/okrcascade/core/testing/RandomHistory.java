package io.okrcascade.core.testing;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes upon writes to a made-up company, the same for the same seed: everything that people do to
 * check-ins, key results, objectives and alignments, now and then to a cycle or a team. After each
 * the company's lists are as if the records had always been so; no write closes a circle.
 */
public final class RandomHistory {
  /** Of an id that was deleted and comes again every so often. */
  private static final int NAMES = 40;

  private final RandomCompany company;

  /** Where new contents come from. */
  private final RandomCompany donor;

  private final Random random;
  private final Set<String> done = new TreeSet<>();
  private List<Change<?>> write = new ArrayList<>();
  private int number;

  public RandomHistory(RandomCompany company, long seed, Sizes sizes) {
    this.company = company;
    donor = RandomCompany.of(seed + 77_000, sizes);
    random = new Random(seed);
  }

  /** What was done so far, by name. */
  public Set<String> done() {
    return done;
  }

  /** The next write: some changes, among which a record may stand several times. */
  public List<Change<?>> next() {
    write = new ArrayList<>();
    for (int acts = 1 + random.nextInt(3); acts > 0; acts--) {
      act();
    }
    return write;
  }

  private void act() {
    int chance = random.nextInt(1_000);
    if (chance < 300) {
      checkIn();
    } else if (chance < 400) {
      changeCheckIn();
    } else if (chance < 500) {
      createKeyResult();
    } else if (chance < 580) {
      changeKeyResult();
    } else if (chance < 620) {
      deleteKeyResult();
    } else if (chance < 670) {
      createObjective();
    } else if (chance < 750) {
      changeObjective();
    } else if (chance < 780) {
      deleteObjective();
    } else if (chance < 890) {
      createLink();
    } else if (chance < 940) {
      changeLink();
    } else if (chance < 997) {
      deleteLink();
    } else {
      changeFrame();
    }
  }

  // ---- check-ins ----

  private void checkIn() {
    if (company.keyResults().isEmpty() || donor.checkIns().isEmpty()) {
      return;
    }
    CheckIn content = Copy.of(oneOf(donor.checkIns())).with("id", "c-new-" + number++).make();
    putCheckIn("check-in", content, oneOf(company.keyResults()));
  }

  /** Milestones are reached; they have no value. */
  private void putCheckIn(String what, CheckIn content, KeyResult keyResult) {
    Copy<CheckIn> copy = Copy.of(content).with("keyResultId", keyResult.id());
    if (isMilestones(keyResult)) {
      copy.with("value", null);
    }
    put(what, CheckIn.KIND, company.checkIns(), copy.make());
  }

  private static boolean isMilestones(KeyResult keyResult) {
    return keyResult.metric().type() == MetricType.MILESTONES;
  }

  private void changeCheckIn() {
    if (company.checkIns().isEmpty()) {
      return;
    }
    CheckIn old = oneOf(company.checkIns());
    switch (random.nextInt(3)) {
      case 0 -> remove("check-in deleted", CheckIn.KIND, company.checkIns(), old);
      case 1 ->
          put(
              "check-in taken back",
              CheckIn.KIND,
              company.checkIns(),
              Copy.of(old).with("voided", new Voided(old.on(), null, "A typo")).make());
      default -> {
        KeyResult keyResult = find(KeyResult.KIND, company.keyResults(), old.keyResultId());
        CheckIn content = Copy.of(oneOf(donor.checkIns())).with("id", old.id()).make();
        putCheckIn("check-in changed", content, Objects.requireNonNull(keyResult));
      }
    }
  }

  // ---- key results ----

  private void createKeyResult() {
    if (company.objectives().isEmpty() || donor.keyResults().isEmpty()) {
      return;
    }
    String id = "k-new-" + random.nextInt(NAMES);
    if (find(KeyResult.KIND, company.keyResults(), id) == null) {
      putKeyResult("key result", id, oneOf(company.objectives()).id());
    }
  }

  private void changeKeyResult() {
    if (company.keyResults().isEmpty()) {
      return;
    }
    KeyResult old = oneOf(company.keyResults());
    Node objective = new Node(NodeType.OBJECTIVE, oneOf(company.objectives()).id());
    Node node = new Node(NodeType.KEY_RESULT, old.id());
    if (random.nextInt(3) > 0) {
      putKeyResult("key result changed", old.id(), old.objectiveId());
    } else if (!reaches(objective, node)) {
      putKeyResult("key result moved", old.id(), objective.id());
    }
  }

  private void putKeyResult(String what, String id, String objectiveId) {
    KeyResult old = find(KeyResult.KIND, company.keyResults(), id);
    KeyResult content = oneOf(donor.keyResults());
    if (old == null || isMilestones(old) == isMilestones(content)) {
      putKeyResult(what, Copy.of(content).with("id", id).with("objectiveId", objectiveId).make());
    }
  }

  /** Plans lie in the cycle of their objective; one that does not is given up. */
  private void putKeyResult(String what, KeyResult content) {
    Objective objective =
        Objects.requireNonNull(find(Objective.KIND, company.objectives(), content.objectiveId()));
    Cycle cycle = Objects.requireNonNull(find(Cycle.KIND, company.cycles(), objective.cycleId()));
    Metric metric = content.metric();
    boolean fits = metric.plan().stream().allMatch(point -> cycle.contains(point.on()));
    KeyResult fitting =
        fits ? content : content.withMetric(Copy.of(metric).with("plan", List.of()).make());
    put(what, KeyResult.KIND, company.keyResults(), fitting);
  }

  private void deleteKeyResult() {
    if (!company.keyResults().isEmpty()) {
      delete(oneOf(company.keyResults()));
    }
  }

  private void delete(KeyResult keyResult) {
    deleteLinksOf(new Node(NodeType.KEY_RESULT, keyResult.id()));
    for (CheckIn checkIn : List.copyOf(company.checkIns())) {
      if (checkIn.keyResultId().equals(keyResult.id())) {
        remove("check-in deleted", CheckIn.KIND, company.checkIns(), checkIn);
      }
    }
    remove("key result deleted", KeyResult.KIND, company.keyResults(), keyResult);
  }

  // ---- objectives ----

  private void createObjective() {
    String id = "o-new-" + random.nextInt(NAMES);
    if (find(Objective.KIND, company.objectives(), id) == null) {
      putObjective("objective", id);
      for (int keyResults = random.nextInt(3); keyResults > 0; keyResults--) {
        String keyResult = "k-new-" + random.nextInt(NAMES);
        if (find(KeyResult.KIND, company.keyResults(), keyResult) == null) {
          putKeyResult("key result", keyResult, id);
        }
      }
    }
  }

  private void changeObjective() {
    if (company.objectives().isEmpty()) {
      return;
    }
    Objective old = oneOf(company.objectives());
    if (random.nextBoolean()) {
      putObjective("objective changed", old.id());
    } else {
      ObjectiveState state = ObjectiveState.values()[random.nextInt(4)];
      put("state changed", Objective.KIND, company.objectives(), old.withState(state));
    }
  }

  private void putObjective(String what, String id) {
    put(
        what,
        Objective.KIND,
        company.objectives(),
        Copy.of(oneOf(donor.objectives())).with("id", id).make());
    for (KeyResult keyResult : List.copyOf(company.keyResults())) {
      if (keyResult.objectiveId().equals(id)) {
        putKeyResult("key result changed", keyResult);
      }
    }
  }

  private void deleteObjective() {
    if (company.objectives().size() < 2) {
      return;
    }
    Objective objective = oneOf(company.objectives());
    for (KeyResult keyResult : List.copyOf(company.keyResults())) {
      if (keyResult.objectiveId().equals(objective.id())) {
        delete(keyResult);
      }
    }
    deleteLinksOf(new Node(NodeType.OBJECTIVE, objective.id()));
    remove("objective deleted", Objective.KIND, company.objectives(), objective);
  }

  // ---- alignments ----

  private void createLink() {
    Node child = anyNode();
    Node parent = anyNode();
    boolean known =
        company.alignments().stream()
            .anyMatch(link -> link.child().equals(child) && link.parent().equals(parent));
    if (!known && mayLink(child, parent)) {
      putLink("link", "l-new-" + number++, child, parent);
    }
  }

  /** Whether it closes no circle, and values are handed to what takes them. */
  private boolean mayLink(Node child, Node parent) {
    KeyResult to = find(KeyResult.KIND, company.keyResults(), parent.id());
    boolean takesValues =
        parent.type() == NodeType.KEY_RESULT && to != null && to.source().takesValues();
    return !reaches(parent, child) && (!takesValues || child.type() == NodeType.KEY_RESULT);
  }

  private void changeLink() {
    if (!company.alignments().isEmpty()) {
      Alignment old = oneOf(company.alignments());
      putLink("link changed", old.id(), old.child(), old.parent());
    }
  }

  private void putLink(String what, String id, Node child, Node parent) {
    put(
        what,
        Alignment.KIND,
        company.alignments(),
        new Alignment(
            id,
            child.type(),
            child.id(),
            parent.type(),
            parent.id(),
            random.nextInt(5) > 0 ? AlignmentMode.CONTRIBUTES : AlignmentMode.SUPPORTS,
            List.of(1.0, 1.0, 0.0, 0.5, 2.75).get(random.nextInt(5))));
  }

  private void deleteLink() {
    if (!company.alignments().isEmpty()) {
      Alignment old = oneOf(company.alignments());
      remove("link deleted", Alignment.KIND, company.alignments(), old);
      // Often another one takes its place at once.
      if (random.nextBoolean()) {
        putLink("link replaced", "l-new-" + number++, old.child(), old.parent());
      }
    }
  }

  private void deleteLinksOf(Node node) {
    for (Alignment link : List.copyOf(company.alignments())) {
      if (link.child().equals(node) || link.parent().equals(node)) {
        remove("link deleted", Alignment.KIND, company.alignments(), link);
      }
    }
  }

  private Node anyNode() {
    int at = random.nextInt(company.objectives().size() + company.keyResults().size());
    return at < company.objectives().size()
        ? new Node(NodeType.OBJECTIVE, company.objectives().get(at).id())
        : new Node(
            NodeType.KEY_RESULT, company.keyResults().get(at - company.objectives().size()).id());
  }

  /** Whether one is computed, over however many steps, from the other, or is the other. */
  private boolean reaches(Node from, Node to) {
    Set<Node> met = new HashSet<>();
    List<Node> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      if (node.equals(to)) {
        return true;
      }
      if (met.add(node)) {
        company.alignments().stream()
            .filter(link -> link.child().equals(node))
            .forEach(link -> open.add(link.parent()));
        KeyResult own =
            node.type() == NodeType.KEY_RESULT
                ? find(KeyResult.KIND, company.keyResults(), node.id())
                : null;
        if (own != null) {
          open.add(new Node(NodeType.OBJECTIVE, own.objectiveId()));
        }
      }
    }
    return false;
  }

  // ---- cycles and teams ----

  private void changeFrame() {
    if (random.nextBoolean()) {
      Cycle cycle = oneOf(company.cycles());
      Phase phase = Phase.values()[random.nextInt(Phase.values().length)];
      put("phase moved", Cycle.KIND, company.cycles(), cycle.withPhase(phase));
    } else {
      Team team = oneOf(company.teams());
      put(
          "team changed",
          Team.KIND,
          company.teams(),
          Copy.of(team).with("name", "Team " + number++).make());
    }
  }

  // ---- the lists and the changes ----

  private static <T extends Record> @Nullable T find(
      RecordKind<T> kind, List<T> records, String id) {
    return records.stream().filter(record -> kind.idOf(record).equals(id)).findFirst().orElse(null);
  }

  private <T extends Record> void put(String what, RecordKind<T> kind, List<T> records, T content) {
    T old = find(kind, records, kind.idOf(content));
    if (old == null) {
      records.add(content);
    } else {
      records.set(records.indexOf(old), content);
    }
    note(what, kind, old, content);
  }

  private <T extends Record> void remove(
      String what, RecordKind<T> kind, List<T> records, T content) {
    records.remove(content);
    note(what, kind, content, null);
  }

  private <T extends Record> void note(
      String what, RecordKind<T> kind, @Nullable T before, @Nullable T after) {
    done.add(what);
    write.add(new Change<>(kind, row(before), row(after)));
  }

  private static <T extends Record> @Nullable Versioned<T> row(@Nullable T content) {
    return content == null ? null : Versioned.first(content, Instant.EPOCH);
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}

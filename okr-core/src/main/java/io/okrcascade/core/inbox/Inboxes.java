package io.okrcascade.core.inbox;

import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.audit.Finding;
import io.okrcascade.core.audit.Freshness;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.Side;
import io.okrcascade.core.inbox.InboxAnswer.InboxItem;
import io.okrcascade.core.inbox.InboxAnswer.Kind;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Approval;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Move;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.SubjectType;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what waits for a person in the cycles that are under way: of the teams that the person is a
 * member of, where they may approve or asked for it, and where somebody spoke to them.
 */
public final class Inboxes {
  private final Person person;
  private final LocalDate today;
  private final ZoneId zone;
  private final Set<String> teams = new HashSet<>();
  private final List<InboxItem> items = new ArrayList<>();
  private final @Nullable Instant seenAt;

  /**
   * @param zone whose days are meant
   * @param seenAt what was told up to this moment was seen; null where none were
   */
  public Inboxes(Person person, LocalDate today, ZoneId zone, @Nullable Instant seenAt) {
    this.person = person;
    this.today = today;
    this.zone = zone;
    this.seenAt = seenAt;
    person.memberships().forEach(membership -> teams.add(membership.teamId()));
  }

  /**
   * Looks through one family.
   *
   * @param scores of the family today
   * @param findings of a cycle's audit, by its id
   */
  public void look(Dataset data, Scores scores, Function<String, List<Finding>> findings) {
    for (Dependency dependency : data.all(Dependency.KIND)) {
      look(data, Negotiation.of(data, dependency));
    }
    Permissions permissions = new Permissions(person, Organization.of(data));
    for (Cycle cycle : CycleTree.of(data).all()) {
      if (cycle.phase() != Phase.CLOSED) {
        look(data, scores, permissions, cycle);
      }
    }
    for (Comment comment : data.all(Comment.KIND)) {
      look(data, comment);
    }
    lastOwners(data).forEach((ref, left) -> look(data, left, ref));
    if (!teams.isEmpty()) {
      for (Cycle cycle : CycleTree.of(data).all()) {
        if (cycle.phase() != Phase.CLOSED
            && !cycle.startsOn().isAfter(today)
            && hasRecords(data, cycle)) {
          findings.apply(cycle.id()).forEach(finding -> look(finding, cycle));
        }
      }
    }
  }

  /** The organization's cycles come with every family; only those of this one have records here. */
  private static boolean hasRecords(Dataset data, Cycle cycle) {
    return !data.all(Objective.OF_CYCLE, cycle.id()).isEmpty();
  }

  private void look(Dataset data, Negotiation negotiation) {
    Dependency dependency = negotiation.dependency();
    Initiative initiative = data.find(Initiative.KIND, dependency.initiativeId()).orElseThrow();
    Cycle cycle = CycleTree.of(data).cycle(initiative.cycleId());
    Side side = negotiation.waitsFor();
    boolean isAsked = side == Side.PROVIDER && teams.contains(dependency.providerTeamId());
    boolean isNeeded = side == Side.CONSUMER && teams.contains(initiative.teamId());
    if (!initiative.state().isRanked() || cycle.phase() == Phase.CLOSED || !(isAsked || isNeeded)) {
      return;
    }
    LocalDate since =
        negotiation
            .latest()
            .map(DependencyResponse::on)
            .or(() -> Optional.ofNullable(dependency.identifiedOn()))
            .orElse(cycle.startsOn());
    String other = name(data, isAsked ? initiative.teamId() : dependency.providerTeamId());
    add(
        isAsked ? Kind.DEPENDENCY_TO_ANSWER : Kind.ANSWER_TO_REACT,
        new Subject(
            SubjectType.DEPENDENCY,
            dependency.id(),
            isAsked ? dependency.providerTeamId() : initiative.teamId(),
            cycle.id()),
        since,
        isAsked
            ? Said.say(
                "“%s” of %s needs this of you: %s", initiative.title(), other, dependency.need())
            : Said.say(
                "What “%s” needs of %s %s",
                initiative.title(),
                other,
                Said.of(dependency.state().inWords(), dependency.state().name())),
        dependency.neededBy(),
        steps(dependency.state(), isAsked ? Side.PROVIDER : Side.CONSUMER));
  }

  /** To where a side may move a dependency. */
  private static List<String> steps(DependencyState state, Side side) {
    return Arrays.stream(DependencyState.values())
        .filter(next -> state.whoMayTurnTo(next).contains(side))
        .map(Enum::name)
        .toList();
  }

  private static String name(Dataset data, String teamId) {
    return data.find(Team.KIND, teamId).map(Team::name).orElse(teamId);
  }

  private void look(Dataset data, Scores scores, Permissions permissions, Cycle cycle) {
    boolean isRunning = cycle.contains(today);
    for (Objective objective : data.all(Objective.OF_CYCLE, cycle.id())) {
      if (!objective.archived()) {
        lookAtProposal(data, permissions, objective, cycle);
      }
      lookAtAmendments(data, permissions, objective);
      // Nothing is due in a cycle that is not under way, of which there are more every year.
      for (KeyResult own :
          isRunning ? data.all(KeyResult.OF_OBJECTIVE, objective.id()) : List.<KeyResult>of()) {
        look(scores, objective, own);
      }
    }
  }

  /** Who may approve is asked, and who asked is told. */
  private void lookAtProposal(
      Dataset data, Permissions permissions, Objective objective, Cycle cycle) {
    Move moved = objective.moved();
    LocalDate since =
        moved != null
            ? LocalDate.ofInstant(moved.at(), zone)
            : untilToday(Objects.requireNonNullElse(objective.createdOn(), cycle.startsOn()));
    if (objective.state() == ObjectiveState.PROPOSED) {
      if (Approval.isOpenTo(permissions, person.id(), objective)) {
        add(
            Kind.APPROVAL_ASKED,
            objective,
            since,
            Said.say(
                "%s asks you to approve “%s”", name(data, objective.teamId()), objective.title()),
            ObjectiveState.APPROVED,
            ObjectiveState.DRAFT);
      }
      return;
    }
    if (moved == null
        || moved.from() != ObjectiveState.PROPOSED
        || !person.id().equals(objective.proposedById())
        || person.id().equals(moved.byId())
        || !isUnseen(moved.at())) {
      return;
    }
    String by = nameOf(data, moved.byId());
    if (objective.state() == ObjectiveState.APPROVED) {
      add(Kind.APPROVED, objective, since, Said.say("%s approved “%s”", by, objective.title()));
    } else if (objective.state() == ObjectiveState.DRAFT) {
      add(
          Kind.SENT_BACK,
          objective,
          since,
          because("%s sent “%s” back", by, objective.title(), moved.word()),
          ObjectiveState.PROPOSED);
    }
  }

  /** What was proposed before its cycle begins has not waited since a day to come. */
  private LocalDate untilToday(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }

  /** One item for each act of somebody else. */
  private void lookAtAmendments(Dataset data, Permissions permissions, Objective objective) {
    Collection<Amendment> amendments = data.all(Amendment.OF_OBJECTIVE, objective.id());
    if (amendments.isEmpty() || !permissions.mayApprove(objective.teamId())) {
      return;
    }
    List<Amendment> unseen =
        amendments.stream()
            .filter(amendment -> !person.id().equals(amendment.byId()))
            .filter(amendment -> isUnseen(amendment.writtenAt()))
            .toList();
    for (AmendedAct act : AmendedAct.of(unseen)) {
      Amendment first = act.first();
      add(
          Kind.AMENDED,
          first.id(),
          subject(objective),
          first.on(),
          act.said(data, nameOf(data, first.byId()), objective),
          null,
          List.of());
    }
  }

  private boolean isUnseen(Instant at) {
    return seenAt == null || at.isAfter(seenAt);
  }

  private static String nameOf(Dataset data, @Nullable String personId) {
    return data.find(Person.KIND, personId).map(Person::name).orElse("Somebody");
  }

  private void add(
      Kind kind, Objective objective, LocalDate since, Said said, ObjectiveState... steps) {
    List<String> actions = Arrays.stream(steps).map(Enum::name).toList();
    add(kind, subject(objective), since, said, null, actions);
  }

  private static Subject subject(Objective objective) {
    return new Subject(
        SubjectType.OBJECTIVE, objective.id(), objective.teamId(), objective.cycleId());
  }

  private void add(
      Kind kind,
      Subject subject,
      LocalDate since,
      Said said,
      @Nullable LocalDate neededBy,
      List<String> actions) {
    add(kind, "", subject, since, said, neededBy, actions);
  }

  /**
   * @param which of several that tell of a subject; empty where there is one at most
   */
  private void add(
      Kind kind,
      String which,
      Subject subject,
      LocalDate since,
      Said said,
      @Nullable LocalDate neededBy,
      List<String> actions) {
    items.add(
        new InboxItem(
            kind + "." + subject.type + "." + subject.id + (which.isEmpty() ? "" : "." + which),
            kind,
            subject.type,
            subject.id,
            subject.teamId,
            subject.cycleId,
            since,
            null,
            said.text(),
            said.values(),
            neededBy,
            null,
            actions));
  }

  private void look(Scores scores, Objective objective, KeyResult keyResult) {
    String ownerId = keyResult.ownerIdIn(objective);
    boolean isMine =
        ownerId == null ? teams.contains(objective.teamId()) : ownerId.equals(person.id());
    if (!isMine) {
      return;
    }
    Freshness freshness = new Freshness(scores);
    int node = scores.cascade().require(NodeType.KEY_RESULT, keyResult.id());
    if (freshness.isDue(node)) {
      add(
          Kind.CHECK_IN_DUE,
          new Subject(
              SubjectType.KEY_RESULT, keyResult.id(), objective.teamId(), objective.cycleId()),
          freshness.dueOn(node),
          Said.say("“%s” waits for a check-in", keyResult.title()),
          null,
          List.of("CHECK_IN"));
    }
  }

  /** Who left it last, of all that was left behind: it waits once for somebody else. */
  private static Map<Ref, Person> lastOwners(Dataset data) {
    Comparator<Person> byDay =
        Comparator.comparing(Person::leftOn, Comparator.nullsFirst(Comparator.naturalOrder()));
    Map<Ref, Person> owners = new HashMap<>();
    for (Person left : data.all(Person.KIND)) {
      left.leftBehind().forEach(ref -> owners.merge(ref, left, BinaryOperator.maxBy(byDay)));
    }
    return owners;
  }

  private void look(Dataset data, Person left, Ref ref) {
    switch (ref.kind()) {
      case "OBJECTIVE" ->
          data.find(Objective.KIND, ref.id())
              .filter(it -> it.ownerId() == null && it.isLive())
              .ifPresent(it -> addLeft(data, left, ref, it.title(), it.teamId(), it.cycleId()));
      case "KEY_RESULT" ->
          data.find(KeyResult.KIND, ref.id())
              .filter(it -> it.state() == KeyResultState.ACTIVE)
              .ifPresent(it -> addLeft(data, left, ref, it));
      case "INITIATIVE" ->
          data.find(Initiative.KIND, ref.id())
              .filter(it -> it.ownerId() == null && it.state().isRanked())
              .ifPresent(it -> addLeft(data, left, ref, it.title(), it.teamId(), it.cycleId()));
      default -> {} // a programme is no team's
    }
  }

  private void addLeft(Dataset data, Person left, Ref ref, KeyResult keyResult) {
    data.find(Objective.KIND, keyResult.objectiveId())
        .filter(it -> it.isLive() && keyResult.ownerIdIn(it) == null)
        .ifPresent(it -> addLeft(data, left, ref, keyResult.title(), it.teamId(), it.cycleId()));
  }

  private void addLeft(
      Dataset data, Person left, Ref ref, String title, String teamId, String cycleId) {
    if (person.leads(teamId) && CycleTree.of(data).cycle(cycleId).phase() != Phase.CLOSED) {
      add(
          Kind.OWNER_LEFT,
          new Subject(SubjectType.valueOf(ref.kind()), ref.id(), teamId, cycleId),
          Objects.requireNonNullElse(left.leftOn(), today),
          Said.say("“%s” was owned by %s, who left: name somebody else", title, left.name()),
          null,
          List.of("OWNER"));
    }
  }

  /** A mention waits until the person looked, or answered on the same subject. */
  private void look(Dataset data, Comment comment) {
    if (!isUnseen(comment.writtenAt())
        || person.id().equals(comment.byId())
        || !CommentAnswer.mentions(data, comment).contains(person.id())
        || hasAnswered(data, comment)) {
      return;
    }
    Subject subject = subjectOf(data, comment);
    Said said = Said.say("%s: %s", nameOf(data, comment.byId()), comment.text());
    items.add(
        new InboxItem(
            Kind.MENTION + "." + comment.id(),
            Kind.MENTION,
            subject.type,
            subject.id,
            subject.teamId,
            subject.cycleId,
            LocalDate.ofInstant(comment.writtenAt(), zone),
            null,
            said.text(),
            said.values(),
            null,
            null,
            List.of("COMMENT")));
  }

  private boolean hasAnswered(Dataset data, Comment comment) {
    return data.all(Comment.ON, comment.subject()).stream()
        .anyMatch(
            other -> person.id().equals(other.byId()) && Comment.ORDER.compare(other, comment) > 0);
  }

  private record Subject(SubjectType type, String id, String teamId, String cycleId) {}

  private static Subject subjectOf(Dataset data, Comment comment) {
    SubjectType type = SubjectType.valueOf(comment.subjectType().name());
    String id = comment.subjectId();
    return switch (comment.subjectType()) {
      case OBJECTIVE -> subject(data, type, new Node(NodeType.OBJECTIVE, id));
      case KEY_RESULT -> subject(data, type, new Node(NodeType.KEY_RESULT, id));
      case INITIATIVE -> subject(data, type, id, id);
      case DEPENDENCY ->
          subject(data, type, id, data.find(Dependency.KIND, id).orElseThrow().initiativeId());
    };
  }

  private static Subject subject(Dataset data, SubjectType type, Node node) {
    Objective objective = node.objective(data).orElseThrow();
    return new Subject(type, node.id(), objective.teamId(), objective.cycleId());
  }

  private static Subject subject(Dataset data, SubjectType type, String id, String initiativeId) {
    Initiative initiative = data.find(Initiative.KIND, initiativeId).orElseThrow();
    return new Subject(type, id, initiative.teamId(), initiative.cycleId());
  }

  private void look(Finding finding, Cycle cycle) {
    if (!finding.waived() && teams.contains(finding.subject().teamId())) {
      items.add(
          new InboxItem(
              Kind.FINDING + "." + finding.id(),
              Kind.FINDING,
              finding.subject().type(),
              finding.subject().id(),
              finding.subject().teamId(),
              cycle.id(),
              today,
              finding.code(),
              finding.message(),
              finding.params(),
              null,
              finding.advice(),
              List.of()));
    }
  }

  /** With the word that was given for it, where there is one. */
  private static Said because(String sentence, String who, String what, @Nullable String word) {
    return word == null
        ? Said.say(sentence, who, what)
        : Said.say(sentence + ": %s", who, what, word);
  }

  /** What was found. */
  public InboxAnswer answer() {
    items.sort(
        Comparator.comparing(InboxItem::kind)
            .thenComparing(InboxItem::since)
            .thenComparing(InboxItem::subjectId)
            .thenComparing(InboxItem::id));
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    return new InboxAnswer(counts, List.copyOf(items));
  }
}

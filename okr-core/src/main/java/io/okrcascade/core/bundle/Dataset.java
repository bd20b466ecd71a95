package io.okrcascade.core.bundle;

import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cycles;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.DependencyAnswer;
import io.okrcascade.core.initiative.Negotiation;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.ProgrammeUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All records of an organization and of one or more cycle families, by kind and id. Immutable; a
 * changed one shares with the old what did not change. It is what a bundle describes, a database
 * keeps, and a cascade is computed from.
 */
public final class Dataset {
  public static final Dataset EMPTY = new Dataset(Map.of());

  private final Map<RecordType<?>, Map<String, Versioned<?>>> tables;
  private final Map<String, Object> derived = new ConcurrentHashMap<>();

  private Dataset(Map<RecordType<?>, Map<String, Versioned<?>>> tables) {
    this.tables = tables;
  }

  /** The records of a kind, in no particular order. */
  @SuppressWarnings("unchecked") // a table holds records of its own kind only
  public <T extends Record> Collection<Versioned<T>> rows(RecordType<T> type) {
    return (Collection<Versioned<T>>) (Collection<?>) table(type).values();
  }

  /** The contents of the records of a kind, in no particular order. */
  public <T extends Record> List<T> all(RecordType<T> type) {
    List<T> all = new ArrayList<>(table(type).size());
    rows(type).forEach(row -> all.add(row.content()));
    return all;
  }

  @SuppressWarnings("unchecked") // a table holds records of its own kind only
  public <T extends Record> @Nullable Versioned<T> row(RecordType<T> type, String id) {
    return (Versioned<T>) table(type).get(id);
  }

  public <T extends Record> Optional<T> find(RecordType<T> type, @Nullable String id) {
    Versioned<T> row = id == null ? null : row(type, id);
    return row == null ? Optional.empty() : Optional.of(row.content());
  }

  private Map<String, Versioned<?>> table(RecordType<?> type) {
    return tables.getOrDefault(type, Map.of());
  }

  /** The dataset after these changes. Applying the same changes again changes nothing. */
  public Dataset with(Collection<? extends Change<?>> changes) {
    Map<RecordType<?>, Map<String, Versioned<?>>> next = new HashMap<>(tables);
    Map<RecordType<?>, Map<String, Versioned<?>>> copied = new HashMap<>();
    for (Change<?> change : changes) {
      Map<String, Versioned<?>> table =
          copied.computeIfAbsent(change.type(), type -> new HashMap<>(table(type)));
      Versioned<?> after = change.after();
      if (after == null) {
        table.remove(change.id());
      } else {
        table.put(change.id(), after);
      }
    }
    next.putAll(copied);
    return new Dataset(next);
  }

  /** A dataset with the records of both; where both hold one, the other's counts. */
  public Dataset and(Dataset other) {
    Map<RecordType<?>, Map<String, Versioned<?>>> next = new HashMap<>(tables);
    other.tables.forEach(
        (type, rows) ->
            next.merge(
                type,
                rows,
                (mine, theirs) -> {
                  Map<String, Versioned<?>> both = new HashMap<>(mine);
                  both.putAll(theirs);
                  return both;
                }));
    return new Dataset(next);
  }

  /** The same without the records of other kinds than these. */
  public Dataset only(Collection<RecordType<?>> types) {
    Map<RecordType<?>, Map<String, Versioned<?>>> kept = new HashMap<>(tables);
    kept.keySet().retainAll(types);
    return new Dataset(kept);
  }

  /** A dataset of rows of one kind. */
  public static <T extends Record> Dataset of(RecordType<T> type, Collection<Versioned<T>> rows) {
    Map<String, Versioned<?>> table = new HashMap<>(rows.size() * 2);
    rows.forEach(row -> table.put(type.idOf().apply(row.content()), row));
    return new Dataset(Map.of(type, table));
  }

  // ---- looked up often, computed once ----

  public Organization organization() {
    return once("organization", d -> new Organization(d.all(RecordType.TEAM)));
  }

  public Cycles cycles() {
    return once("cycles", d -> new Cycles(d.all(RecordType.CYCLE)));
  }

  /** Check-ins by key result, in no particular order. */
  public List<CheckIn> checkInsOf(String keyResultId) {
    return grouped("checkIns", RecordType.CHECK_IN, CheckIn::keyResultId, keyResultId);
  }

  public List<KeyResult> keyResultsOf(String objectiveId) {
    return grouped("keyResults", RecordType.KEY_RESULT, KeyResult::objectiveId, objectiveId);
  }

  /** Alignments of which the node is the child. */
  public List<Alignment> alignmentsUp(NodeType type, String id) {
    return grouped("up", RecordType.ALIGNMENT, a -> a.childType() + a.childId(), type + id);
  }

  /** Alignments of which the node is the parent. */
  public List<Alignment> alignmentsDown(NodeType type, String id) {
    return grouped("down", RecordType.ALIGNMENT, a -> a.parentType() + a.parentId(), type + id);
  }

  public List<Amendment> amendmentsOf(String objectiveId) {
    return grouped("amendments", RecordType.AMENDMENT, Amendment::objectiveId, objectiveId);
  }

  public List<Contribution> contributionsOf(String initiativeId) {
    return grouped("of", RecordType.CONTRIBUTION, Contribution::initiativeId, initiativeId);
  }

  public List<Contribution> contributionsTo(String keyResultId) {
    return grouped("to", RecordType.CONTRIBUTION, Contribution::keyResultId, keyResultId);
  }

  /** What an initiative needs from other teams. */
  public List<Dependency> dependenciesOf(String initiativeId) {
    return grouped("needs", RecordType.DEPENDENCY, Dependency::initiativeId, initiativeId);
  }

  /** A dependency with all that was said about it. */
  public Negotiation negotiation(Dependency dependency) {
    return Negotiation.of(dependency, answersOf(dependency.id()));
  }

  /** What was said about a dependency, in no particular order. */
  public List<DependencyAnswer> answersOf(String dependencyId) {
    return grouped(
        "answers", RecordType.DEPENDENCY_ANSWER, DependencyAnswer::dependencyId, dependencyId);
  }

  /** The weekly reports of a team, in no particular order. */
  public List<MaintenanceReport> maintenanceOf(String teamId) {
    return grouped("maintenance", RecordType.MAINTENANCE, MaintenanceReport::teamId, teamId);
  }

  /** The weekly updates of a programme, in no particular order. */
  public List<ProgrammeUpdate> updatesOf(String programmeId) {
    return grouped(
        "updates", RecordType.PROGRAMME_UPDATE, ProgrammeUpdate::programmeId, programmeId);
  }

  public List<Comment> commentsOn(CommentSubject type, String id) {
    return grouped("comments", RecordType.COMMENT, c -> c.subjectType() + c.subjectId(), type + id);
  }

  /** The template for the briefings of a team: of its kind, else the default. */
  public BriefingTemplate templateFor(String teamId) {
    TeamKind kind = find(RecordType.TEAM, teamId).map(Team::kind).orElse(null);
    return find(RecordType.BRIEFING_TEMPLATE, kind == null ? null : kind.name())
        .or(() -> find(RecordType.BRIEFING_TEMPLATE, BriefingTemplate.DEFAULT_ID))
        .orElse(BriefingTemplate.SHIPPED);
  }

  private <T extends Record> List<T> grouped(
      String name, RecordType<T> type, Function<T, String> by, String key) {
    Map<String, List<T>> groups =
        once(
            "by " + name,
            d -> {
              Map<String, List<T>> all = new HashMap<>();
              for (T content : d.all(type)) {
                all.computeIfAbsent(by.apply(content), k -> new ArrayList<>(4)).add(content);
              }
              return all;
            });
    return groups.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked") // a name is always used with the same function
  private <V> V once(String name, Function<Dataset, V> compute) {
    Object known = derived.get(name);
    if (known == null) {
      known = compute.apply(this);
      derived.put(name, known);
    }
    return (V) known;
  }
}

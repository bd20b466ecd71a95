package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.Candidate;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.okr.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle continues in the next one, as a bundle of new records: objectives that did not
 * reach what they were for, with the key results that are unfinished, and initiatives that were
 * postponed or never delivered. The new ids follow from the old ones, so that carrying over twice
 * is carrying over once.
 */
public final class CarryOver {
  private static final Message NO_NEXT_CYCLE =
      Message.conflict("NO_NEXT_CYCLE", "no cycle follows %s; create it first");
  private static final Message UNKNOWN = Message.invalid("UNKNOWN", "no later cycle is named %s");

  private static final int LONGEST_ID = 64;

  private final Unfinished unfinished;
  private final Cycle to;
  private final CarriedBefore before;

  public CarryOver(Unfinished unfinished, Cycle to) {
    this.unfinished = unfinished;
    this.to = to;
    this.before = new CarriedBefore(unfinished, to, this::continued);
  }

  /** The cycle of the same cadence that follows a cycle; empty where there is none. */
  public static Optional<Cycle> next(CycleTree cycles, Cycle cycle) {
    return cycles.all().stream()
        .filter(other -> other.cadence() == cycle.cadence())
        .filter(other -> other.startsOn().isAfter(cycle.endsOn()))
        .min(Cycle.KIND.sortedBy(Cycle::startsOn));
  }

  /**
   * The later cycle of that id, or the one that follows where none is named.
   *
   * @param pointer to where it is named
   */
  public static Cycle target(CycleTree cycles, Cycle from, @Nullable String id, String pointer) {
    if (id == null) {
      return next(cycles, from)
          .orElseThrow(() -> RefusedException.conflict(NO_NEXT_CYCLE, from.id()));
    }
    return cycles
        .find(id)
        .filter(cycle -> cycle.startsOn().isAfter(from.startsOn()))
        .orElseThrow(() -> new InvalidException(List.of(UNKNOWN.at(pointer, id))));
  }

  /** What may continue of the teams that are asked for. */
  public CarryOverAnswer offer(Predicate<String> teamIds) {
    List<Candidate> objectives = new ArrayList<>();
    for (Objective o : unfinished.objectives()) {
      if (teamIds.test(o.teamId())) {
        String continued = continued(o.id());
        boolean done = before.has(o);
        objectives.add(
            new Candidate(o.id(), continued, o.teamId(), o.title(), unfinished.grade(o), done));
      }
    }
    List<Candidate> initiatives = new ArrayList<>();
    for (Initiative i : unfinished.initiatives()) {
      if (teamIds.test(i.teamId())) {
        String continued = continued(i.id());
        boolean done = before.has(i);
        initiatives.add(new Candidate(i.id(), continued, i.teamId(), i.title(), null, done));
      }
    }
    Continued continued = continued(ids(objectives)::contains, ids(initiatives)::contains);
    return new CarryOverAnswer(
        unfinished.from().id(),
        to.id(),
        objectives,
        initiatives,
        continued.bundle(),
        continued.leftOut());
  }

  private static Set<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
  }

  /** The id under which a record continues. */
  public String continued(String id) {
    String suffix = "." + to.id();
    if (id.length() + suffix.length() <= LONGEST_ID) {
      return id + suffix;
    }
    // Long ids that begin alike must not become one.
    String told = "-" + Integer.toHexString((id + suffix).hashCode()) + suffix;
    String tail = told.length() < LONGEST_ID ? told : told.substring(0, LONGEST_ID - 1);
    return id.substring(0, Math.min(id.length(), LONGEST_ID - tail.length())) + tail;
  }

  /** What goes on already. */
  CarriedBefore before() {
    return before;
  }

  /** The chosen ones as they would begin in the next cycle, and what cannot come along. */
  Continued continued(Predicate<String> objectiveIds, Predicate<String> initiativeIds) {
    return new Continuation(this, unfinished, to)
        .of(
            unfinished.objectives().stream().filter(o -> objectiveIds.test(o.id())).toList(),
            unfinished.initiatives().stream().filter(i -> initiativeIds.test(i.id())).toList());
  }
}

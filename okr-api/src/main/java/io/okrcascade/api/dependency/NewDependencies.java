package io.okrcascade.api.dependency;

import io.okrcascade.api.store.Write;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.message.InvalidException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How dependencies come into being: identified, or asked for at once. */
public final class NewDependencies {
  private NewDependencies() {}

  /**
   * The item under its id, in a state in which a dependency may begin.
   *
   * @param there what is there under this id already, or null
   * @param unplanned whether the initiative is committed by now
   */
  public static DependencyItem begun(
      DependencyItem item, String id, @Nullable Dependency there, boolean unplanned) {
    requireNoAnswers(item);
    DependencyState state = item.state();
    boolean begins =
        state == null || state == DependencyState.IDENTIFIED || state == DependencyState.REQUESTED;
    if (there == null && !begins) {
      throw new InvalidException(
          "/state", "USE_ANSWERS", "a dependency begins as IDENTIFIED; use POST .../answers");
    }
    return new DependencyItem(
        id,
        item.providerTeamId(),
        item.need(),
        item.neededBy(),
        item.size(),
        there == null ? state : there.state(),
        there == null ? null : there.identifiedOn(),
        there == null ? unplanned : there.unplanned(),
        null);
  }

  /** Dependencies that are named together with a new initiative. */
  public static @Nullable List<DependencyItem> begun(
      @Nullable List<DependencyItem> items, Write write) {
    if (items == null) {
      return null;
    }
    List<DependencyItem> begun = new ArrayList<>();
    for (DependencyItem item : items) {
      // Nothing in the place of a dependency is for the merge to complain about.
      if (item == null) {
        begun.add(null);
        continue;
      }
      String id = item.id() == null ? write.newId() : item.id();
      Dependency there = write.data().find(Dependency.KIND, id).orElse(null);
      begun.add(begun(item, id, there, false));
    }
    return begun;
  }

  /** Says of one that begins as asked for that it was asked for. */
  public static void noteRequest(Write write, Dependency made) {
    if (made.state() == DependencyState.REQUESTED
        && write.data().all(DependencyResponse.OF_DEPENDENCY, made.id()).isEmpty()) {
      NegotiationSteps.append(write, made, DependencyState.REQUESTED, null, null, null);
    }
  }

  /** Refuses a patch that would take a step of the negotiation, or rewrite one. */
  public static void requireUntouchedState(DependencyItem item, Dependency before) {
    requireNoAnswers(item);
    if (item.state() != before.state()) {
      throw new InvalidException(
          "/state", "USE_ANSWERS", "a state is moved with POST .../answers, with what is said");
    }
    if (!before.identifiedOn().equals(item.identifiedOn())
        || before.unplanned() != Boolean.TRUE.equals(item.unplanned())) {
      throw new InvalidException("/identifiedOn", "READ_ONLY", "when it was named stays as it is");
    }
  }

  private static void requireNoAnswers(DependencyItem item) {
    if (item.answers() != null) {
      throw new InvalidException(
          "/answers", "READ_ONLY", "answers are written under their own path");
    }
  }
}

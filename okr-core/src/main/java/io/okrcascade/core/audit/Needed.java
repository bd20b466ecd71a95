package io.okrcascade.core.audit;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.planning.SubjectType;

/** A dependency of a live initiative of the audited cycle. */
record Needed(Initiative initiative, Negotiation negotiation) {
  Dependency dependency() {
    return negotiation.dependency();
  }

  /** Whether somebody still waits for it. */
  boolean isAwaited() {
    return initiative.state().isRanked();
  }

  /**
   * Whether what was promised cannot be built on it: refused, put in question, or given up since.
   */
  boolean isBroken() {
    return switch (dependency().state()) {
      case DECLINED, COUNTERED -> true;
      case WITHDRAWN -> !negotiation.isWithdrawnBy(initiative.committedOn());
      default -> false;
    };
  }

  /** The dependency as a subject, for the team that is asked to act. */
  Subject subjectOf(String teamId) {
    return new Subject(SubjectType.DEPENDENCY, dependency().id(), teamId);
  }
}

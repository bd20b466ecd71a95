package io.okrcascade.core.cycle;

import java.time.LocalDate;
import java.util.Locale;

/** The steps of the ritual, in order. People move a cycle from one to the next; dates remind. */
public enum Phase {
  DRAFT,
  REFINE,
  VALIDATE,
  REVIEW,
  ACTIVE,
  GRADING,
  CLOSED;

  /** From ACTIVE on what is planned is committed, where objectives are not approved by others. */
  public boolean isCommitted() {
    return compareTo(ACTIVE) >= 0;
  }

  /** As people call it. */
  public String inWords() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Whether {@code next} is the phase right after this one. */
  public boolean isFollowedBy(Phase next) {
    return next.ordinal() == ordinal() + 1;
  }

  /** The day on which this phase opens by default in a cycle of these days. */
  LocalDate opensOn(LocalDate startsOn, LocalDate endsOn) {
    return switch (this) {
      case DRAFT -> startsOn.minusWeeks(6);
      case REFINE -> startsOn.minusWeeks(4);
      case VALIDATE -> startsOn.minusWeeks(3);
      case REVIEW -> startsOn.minusWeeks(2);
      case ACTIVE -> startsOn;
      case GRADING -> endsOn.plusDays(1);
      case CLOSED -> endsOn.plusDays(15);
    };
  }
}

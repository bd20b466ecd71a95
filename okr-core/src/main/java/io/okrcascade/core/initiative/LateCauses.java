package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the data suggest as the cause of a delay. Only dependencies leave traces that tell: named
 * after the commitment (UNKNOWN_DEPENDENCY), named and never answered (UNDISCUSSED_DEPENDENCY), or
 * accepted and late (BROKEN_DEPENDENCY).
 */
public final class LateCauses {
  private LateCauses() {}

  /**
   * The causes that the initiative's dependencies suggest, in the order of {@link LateCause}.
   *
   * @param asOf the day until which something that was not delivered is waited for
   */
  public static List<LateCause> proposed(
      Initiative initiative, Collection<Negotiation> dependencies, LocalDate asOf) {
    Set<LateCause> causes = EnumSet.noneOf(LateCause.class);
    for (Negotiation negotiation : dependencies) {
      if (isUnknown(initiative, negotiation)) {
        causes.add(LateCause.UNKNOWN_DEPENDENCY);
      } else if (isUndiscussed(negotiation)) {
        causes.add(LateCause.UNDISCUSSED_DEPENDENCY);
      }
      if (negotiation.isBroken(asOf)) {
        causes.add(LateCause.BROKEN_DEPENDENCY);
      }
    }
    return List.copyOf(causes);
  }

  private static boolean isUnknown(Initiative initiative, Negotiation negotiation) {
    LocalDate committedOn = initiative.committedOn();
    Dependency dependency = negotiation.dependency();
    return dependency.unplanned()
        || (committedOn != null && dependency.isIdentifiedAfter(committedOn));
  }

  /** Asked or not: the provider never said a word, and nobody settled it otherwise. */
  private static boolean isUndiscussed(Negotiation negotiation) {
    return negotiation.dependency().state().isOpen() && !negotiation.wasAnswered();
  }
}

package io.okrcascade.core.dependency;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a dependency: named, asked for, answered, delivered; or no longer needed, or accepted
 * as a risk.
 */
public enum DependencyState {
  /** Known to the consumer, not yet asked for. */
  IDENTIFIED,
  /** The provider is asked. */
  REQUESTED,
  /** The provider commits itself, or the consumer agrees to what was offered instead. */
  ACCEPTED,
  /** The provider offers another date or scope. */
  COUNTERED,
  /** The provider will not do it. */
  DECLINED,
  /** The consumer has what it needed. */
  DELIVERED,
  /** The consumer does not need it any more. */
  WITHDRAWN,
  /** The initiative may go on without it, for a reason. */
  WAIVED;

  /** Whether a dependency may go from here to {@code next}. A step is never taken back. */
  public boolean mayBecome(DependencyState next) {
    return switch (next) {
      case IDENTIFIED -> false;
      case REQUESTED -> this == IDENTIFIED || this == COUNTERED || this == DECLINED;
      case ACCEPTED -> this == REQUESTED || this == COUNTERED || this == DECLINED;
      case COUNTERED -> isAsked();
      case DECLINED -> this == REQUESTED || this == COUNTERED || this == ACCEPTED;
      case DELIVERED -> this == ACCEPTED;
      case WITHDRAWN, WAIVED -> isOpen();
    };
  }

  /** Who may take the step from here to {@code next}; empty where nobody may. */
  public Set<Side> whoMayTurnTo(DependencyState next) {
    if (!mayBecome(next)) {
      return Set.of();
    }
    return switch (next) {
      case REQUESTED, WITHDRAWN -> EnumSet.of(Side.CONSUMER);
      case WAIVED -> EnumSet.of(Side.PRODUCT_OPS);
      // An offer is there to be agreed to, by those to whom it was made.
      case ACCEPTED ->
          this == COUNTERED ? EnumSet.of(Side.PROVIDER, Side.CONSUMER) : EnumSet.of(Side.PROVIDER);
      default -> EnumSet.of(Side.PROVIDER);
    };
  }

  /** Neither delivered nor given up: something may still come, or fail to come, of it. */
  public boolean isOpen() {
    return this == IDENTIFIED || isAsked();
  }

  /** Whether another team was never asked, or is not any more. */
  public boolean isDeletable() {
    return this == IDENTIFIED || this == WITHDRAWN;
  }

  /** Whether the provider was asked, and it is not over. */
  private boolean isAsked() {
    return this == REQUESTED || this == ACCEPTED || this == COUNTERED || this == DECLINED;
  }

  /**
   * Whether an initiative may be committed that has a dependency in this state. One that was
   * withdrawn before is as if it had not been.
   */
  public boolean permitsCommitment() {
    return this == ACCEPTED || this == DELIVERED || this == WAIVED || this == WITHDRAWN;
  }

  /** Where it stands, as the end of a sentence about it. */
  public String inWords() {
    return switch (this) {
      case IDENTIFIED -> "has not been asked for";
      case REQUESTED -> "waits for its answer";
      case ACCEPTED -> "is accepted";
      case COUNTERED -> "was answered with another offer";
      case DECLINED -> "was declined";
      case DELIVERED -> "is delivered";
      case WITHDRAWN -> "was withdrawn";
      case WAIVED -> "is waived";
    };
  }

  /** Whether this is what a provider says to a request. */
  public boolean isAnswer() {
    return this == ACCEPTED || this == COUNTERED || this == DECLINED;
  }

  /** Whether it is still to be asked for, answered or agreed on. */
  public boolean isUnsettled() {
    return this == IDENTIFIED || this == REQUESTED || this == COUNTERED;
  }

  /** Whether the provider has work to do, or did it. */
  public boolean bindsProvider() {
    return this == ACCEPTED || this == DELIVERED;
  }
}

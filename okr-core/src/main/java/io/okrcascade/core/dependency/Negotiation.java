package io.okrcascade.core.dependency;

import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A dependency with all that was said about it.
 *
 * @param answers the steps in their order
 */
public record Negotiation(Dependency dependency, List<DependencyResponse> answers) {

  /** A dependency with all that was said about it. */
  public static Negotiation of(Dataset data, Dependency dependency) {
    return of(dependency, data.all(DependencyResponse.OF_DEPENDENCY, dependency.id()));
  }

  /** All that an initiative needs, with what was said about it. */
  public static List<Negotiation> allOf(Dataset data, String initiativeId) {
    return data.all(Dependency.OF_INITIATIVE, initiativeId).stream()
        .map(dependency -> of(data, dependency))
        .toList();
  }

  public static Negotiation of(Dependency dependency, Collection<DependencyResponse> answers) {
    return new Negotiation(dependency, answers.stream().sorted(DependencyResponse.ORDER).toList());
  }

  /**
   * A dependency as it stood on a day: null where it was not named yet. Before its first step it is
   * IDENTIFIED; where no step is known, its state is taken to have been what it is.
   */
  static @Nullable Dependency asOf(Dataset data, Dependency dependency, LocalDate day) {
    if (dependency.isIdentifiedAfter(day)) {
      return null;
    }
    List<DependencyResponse> answers = of(data, dependency).answers();
    List<DependencyResponse> known = answers.stream().filter(a -> !a.on().isAfter(day)).toList();
    if (known.size() == answers.size()) {
      return dependency;
    }
    return dependency.withState(
        known.isEmpty() ? DependencyState.IDENTIFIED : known.get(known.size() - 1).state());
  }

  /** Whether what was said is about a dependency that was not named yet on a day. */
  static boolean isUnnamed(Dataset data, DependencyResponse response, LocalDate day) {
    return data.find(Dependency.KIND, response.dependencyId())
        .filter(dependency -> dependency.isIdentifiedAfter(day))
        .isPresent();
  }

  /**
   * The day by which both sides agreed that it comes: what was offered last, else what was asked
   * for; null where neither names a day.
   */
  public @Nullable LocalDate agreedBy() {
    LocalDate offered = null;
    for (DependencyResponse answer : answers) {
      if (answer.state() == DependencyState.REQUESTED) {
        offered = null; // asked anew, on the consumer's terms
      } else if (answer.state().isAnswer() && answer.offeredBy() != null) {
        offered = answer.offeredBy();
      }
    }
    return offered != null ? offered : dependency.neededBy();
  }

  /** What of the provider's plan was named behind it last. */
  public Optional<Backing> backing() {
    return lastOf(answer -> answer.backing() != null).map(DependencyResponse::backing);
  }

  /** The day of the first request that is not answered yet, or was answered last. */
  public @Nullable LocalDate requestedOn() {
    LocalDate asked = null;
    boolean isAnswered = true;
    for (DependencyResponse answer : answers) {
      if (answer.state() == DependencyState.REQUESTED && isAnswered) {
        asked = answer.on(); // a reminder does not begin the waiting anew
        isAnswered = false;
      } else if (answer.state().isAnswer()) {
        isAnswered = true;
      }
    }
    return asked;
  }

  /** Whether the provider ever said anything to it. */
  public boolean wasAnswered() {
    return wasAccepted()
        || dependency.state().isAnswer()
        || answers.stream().anyMatch(answer -> answer.state().isAnswer());
  }

  /** Whether the provider ever accepted it. */
  public boolean wasAccepted() {
    return dependency.state().bindsProvider()
        || answers.stream().anyMatch(answer -> answer.state() == DependencyState.ACCEPTED);
  }

  /** Accepted, not delivered, and past the day agreed on. */
  public boolean isOverdue(LocalDate asOf) {
    LocalDate due = agreedBy();
    return dependency.state() == DependencyState.ACCEPTED && due != null && due.isBefore(asOf);
  }

  /** The day of its delivery, where it was delivered and history tells when. */
  public @Nullable LocalDate deliveredOn() {
    return lastOf(answer -> answer.state() == DependencyState.DELIVERED)
        .map(DependencyResponse::on)
        .orElse(null);
  }

  /**
   * Whether it was withdrawn by a day, on which the initiative was committed, so that it is as if
   * it had not been. A commitment without a day always was, and so was a withdrawal.
   */
  public boolean isWithdrawnBy(@Nullable LocalDate committedOn) {
    return dependency.state() == DependencyState.WITHDRAWN
        && lastOf(answer -> answer.state() == DependencyState.WITHDRAWN)
            .filter(answer -> committedOn == null || answer.on().isAfter(committedOn))
            .isEmpty();
  }

  /** Accepted once, and delivered after the day agreed on, or not at all by {@code asOf}. */
  public boolean isBroken(LocalDate asOf) {
    LocalDate promised = promisedBy();
    if (promised == null || !wasAccepted()) {
      return false;
    }
    LocalDate delivered = deliveredOn();
    if (delivered != null) {
      return promised.isBefore(delivered);
    }
    return dependency.state().isAnswer() && asOf.isAfter(promised);
  }

  /** The day that was agreed on with the last acceptance; an offer made since moves nothing. */
  private @Nullable LocalDate promisedBy() {
    int last = answers.size() - 1;
    while (last >= 0 && answers.get(last).state() != DependencyState.ACCEPTED) {
      last--;
    }
    return last < 0
        ? agreedBy()
        : new Negotiation(dependency, answers.subList(0, last + 1)).agreedBy();
  }

  /** Who has to take the next step; null where nobody has. */
  public @Nullable Side waitsFor() {
    return switch (dependency.state()) {
      case REQUESTED -> Side.PROVIDER;
      case IDENTIFIED, COUNTERED, DECLINED -> Side.CONSUMER;
      default -> null;
    };
  }

  private Optional<DependencyResponse> lastOf(Predicate<DependencyResponse> wanted) {
    return answers.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  /** The answer that counts, where there is any. */
  public Optional<DependencyResponse> latest() {
    return lastOf(Objects::nonNull);
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.check.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One step in the negotiation of a dependency; never changed afterwards.
 *
 * @param state what the dependency became by it
 * @param on the day of the step
 * @param byId who took it, where known
 * @param note what was said
 * @param offeredBy the day by which the provider would deliver, where another than was asked for
 * @param backing what of the provider's own plan stands behind it
 * @param writtenAt the moment of writing, UTC; orders the steps of one day
 */
public record DependencyAnswer(
    String id,
    String dependencyId,
    DependencyState state,
    LocalDate on,
    @Nullable String byId,
    @Nullable String note,
    @Nullable LocalDate offeredBy,
    @Nullable Backing backing,
    Instant writtenAt) {

  /** The order in which the steps were taken. */
  public static final Comparator<DependencyAnswer> ORDER =
      Comparator.comparing(DependencyAnswer::on)
          .thenComparing(DependencyAnswer::writtenAt)
          .thenComparing(DependencyAnswer::id);

  public DependencyAnswer {
    new Check()
        .id("id", id)
        .id("dependencyId", dependencyId)
        .required("state", state)
        .required("on", on)
        .optionalId("byId", byId)
        .text("note", note)
        .required("writtenAt", writtenAt)
        .done();
  }
}

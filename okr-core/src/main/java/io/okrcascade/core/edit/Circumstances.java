package io.okrcascade.core.edit;

import io.okrcascade.core.record.Dataset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Under which something is done.
 *
 * @param today no fact may lie after it
 * @param now written as the moment of every change, UTC, to the microsecond
 * @param actorId the person who does it, or null where that is no person
 * @param rights what that person may do, judged by what is there before
 * @param ids gives an unused id, each greater than the last
 * @param source how the input came
 * @param reason why; null where none is given so far
 */
public record Circumstances(
    LocalDate today,
    Instant now,
    @Nullable String actorId,
    Function<Dataset, Rights> rights,
    Supplier<String> ids,
    Source source,
    @Nullable String reason) {

  /** How an input came. */
  public enum Source {
    /**
     * As a bundle: it tells what is there, history is welcome, every record has its id, and what is
     * not said of one that is there stays as it is.
     */
    IMPORT,
    /** As the request of a person, who takes one step; what it does not say is as by default. */
    REQUEST,
    /** As a request that is only compared with what is there. */
    COMPARISON
  }

  /** For bundles. */
  public static Circumstances ofImport(
      LocalDate today, Instant now, @Nullable String actorId, Supplier<String> ids) {
    return new Circumstances(today, now, actorId, data -> Rights.ALL, ids, Source.IMPORT, null);
  }

  /** For a single record that somebody creates or changes. */
  public static Circumstances ofRequest(
      LocalDate today,
      Instant now,
      @Nullable String actorId,
      Supplier<String> ids,
      @Nullable String reason) {
    return new Circumstances(today, now, actorId, data -> Rights.ALL, ids, Source.REQUEST, reason);
  }

  /** The same, done by somebody with these rights. */
  public Circumstances withRights(Function<Dataset, Rights> others) {
    return new Circumstances(today, now, actorId, others, ids, source, reason);
  }

  /** What is only compared needs no permission. */
  Circumstances asComparison() {
    return new Circumstances(
        today, now, actorId, data -> Rights.ALL, ids, Source.COMPARISON, reason);
  }
}

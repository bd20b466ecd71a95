package io.okrcascade.core.bundle;

import io.okrcascade.core.okr.ObjectiveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a merge.
 *
 * @param today no check-in may lie after it
 * @param now written as the moment of every change
 * @param actorId who does it, or null for the system
 * @param ids gives an unused id, each greater than the last
 * @param absent what a field that is not given means for a record that is there
 * @param newObjectives the state of a created objective that does not say
 * @param ritual whether committed objectives need a reason to be amended
 * @param reason why, for amendments; null where none is given
 */
public record MergeOptions(
    LocalDate today,
    Instant now,
    @Nullable String actorId,
    Supplier<String> ids,
    Absent absent,
    ObjectiveState newObjectives,
    boolean ritual,
    @Nullable String reason) {

  /** What a field that is not given means for a record that is there. */
  public enum Absent {
    /** It stays as it is, as in a bundle. */
    KEPT,
    /** It becomes its default, as in the result of a merge patch. */
    DEFAULT
  }

  /** For bundles: history is welcome and the ritual does not hold it back. */
  public static MergeOptions ofImport(
      LocalDate today, Instant now, @Nullable String actorId, Supplier<String> ids) {
    return new MergeOptions(
        today, now, actorId, ids, Absent.KEPT, ObjectiveState.APPROVED, false, null);
  }

  /** For a single record that somebody creates or changes. */
  public static MergeOptions ofRequest(
      LocalDate today,
      Instant now,
      @Nullable String actorId,
      Supplier<String> ids,
      @Nullable String reason) {
    return new MergeOptions(
        today, now, actorId, ids, Absent.DEFAULT, ObjectiveState.DRAFT, true, reason);
  }

  /** The same, with another meaning of absence. */
  public MergeOptions withAbsent(Absent other) {
    return new MergeOptions(today, now, actorId, ids, other, newObjectives, ritual, reason);
  }
}

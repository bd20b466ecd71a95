package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key result with its links upwards and its check-ins. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeyResultItem(
    @Nullable String id,
    @Nullable String title,
    @Nullable String description,
    @Nullable MetricItem metric,
    @Nullable Source source,
    @Nullable Double weight,
    @Nullable String ownerId,
    @Nullable Integer cadenceDays,
    @Nullable KeyResultState state,
    @Nullable Integer sortOrder,
    @Nullable List<AlignmentItem> alignments,
    @Nullable List<CheckInItem> checkIns) {
  /** A key result alone. */
  public static KeyResultItem of(KeyResult keyResult) {
    return of(keyResult, null, null);
  }

  public static KeyResultItem of(
      KeyResult keyResult,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<CheckInItem> checkIns) {
    return new KeyResultItem(
        keyResult.id(),
        keyResult.title(),
        keyResult.description(),
        MetricItem.of(keyResult.metric()),
        keyResult.source(),
        keyResult.weight(),
        keyResult.ownerId(),
        keyResult.cadenceDays(),
        keyResult.state(),
        keyResult.sortOrder(),
        alignments,
        checkIns);
  }
}

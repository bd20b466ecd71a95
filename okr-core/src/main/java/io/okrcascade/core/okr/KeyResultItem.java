package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.ExternalLinkItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key result with its links upwards and its check-ins. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeyResultItem(
    @Nullable String id,
    @Nullable String objectiveId,
    @Nullable String title,
    @Nullable String description,
    @Nullable MetricItem metric,
    @Nullable Source source,
    @Nullable Double weight,
    @Nullable String ownerId,
    @Nullable Integer cadenceDays,
    @Nullable KeyResultState state,
    @Nullable Integer sortOrder,
    @Nullable String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExternalLinkItem> links,
    @Nullable LocalDate createdOn,
    @Nullable List<AlignmentItem> alignments,
    @Nullable List<CheckInItem> checkIns) {
  /** The key results of an objective, whole. */
  public static List<KeyResultItem> of(Dataset data, String objectiveId) {
    return data.all(KeyResult.OF_OBJECTIVE, objectiveId).stream()
        .sorted(KeyResult.KIND.sortedBy(KeyResult::sortOrder))
        .map(keyResult -> of(data, keyResult))
        .toList();
  }

  private static KeyResultItem of(Dataset data, KeyResult keyResult) {
    String id = keyResult.id();
    return Copy.of(keyResult, KeyResultItem.class)
        .without("objectiveId")
        .with("alignments", AlignmentItem.of(data, new Node(NodeType.KEY_RESULT, id)))
        .with(
            "checkIns",
            data.all(CheckIn.OF_KEY_RESULT, id).stream()
                .sorted(CheckIn.ORDER)
                .map(CheckInItem::of)
                .toList())
        .make();
  }
}

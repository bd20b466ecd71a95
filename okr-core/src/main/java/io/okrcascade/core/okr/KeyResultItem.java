package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @Nullable List<CheckInItem> checkIns) {}

package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a key result is measured. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MetricItem(
    @Nullable MetricType type,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal target,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MilestoneItem> milestones,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlanPointItem> plan) {}

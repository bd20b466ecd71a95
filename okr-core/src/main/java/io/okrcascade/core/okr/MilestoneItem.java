package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a MILESTONES metric. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MilestoneItem(
    @Nullable String id,
    @Nullable String title,
    @Nullable Double weight,
    @Nullable LocalDate doneOn) {}

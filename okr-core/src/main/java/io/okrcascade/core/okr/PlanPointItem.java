package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is planned to be reached on a day. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanPointItem(@Nullable LocalDate on, @Nullable BigDecimal value) {}

package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of a briefing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BriefingItem(
    @Nullable String problem,
    @Nullable String need,
    @Nullable String impactOfNotDoing,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Benefit> benefits,
    @Nullable String benefitNote,
    @Nullable String solution,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> sections) {}

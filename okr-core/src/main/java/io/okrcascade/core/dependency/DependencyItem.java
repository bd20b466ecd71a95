package io.okrcascade.core.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.ExternalLinkItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an initiative needs from another team, with what was said about it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DependencyItem(
    @Nullable String id,
    @Nullable String providerTeamId,
    @Nullable String need,
    @Nullable LocalDate neededBy,
    @Nullable Size size,
    @Nullable DependencyState state,
    @Nullable LocalDate identifiedOn,
    @Nullable Boolean unplanned,
    @Nullable String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExternalLinkItem> links,
    @Nullable List<ResponseItem> answers) {}

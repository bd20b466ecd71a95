package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A team. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TeamItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable TeamLevel level,
    @Nullable String parentId,
    @Nullable TeamKind kind,
    @Nullable String country,
    @Nullable Boolean archived,
    @Nullable String externalId) {}

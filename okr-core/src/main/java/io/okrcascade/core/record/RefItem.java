package io.okrcascade.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Leads to a record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefItem(@Nullable String kind, @Nullable String id) {}

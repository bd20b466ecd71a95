package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A place in a team. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MembershipItem(@Nullable String teamId, @Nullable Role role) {}

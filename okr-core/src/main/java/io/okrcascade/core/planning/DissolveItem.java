package io.okrcascade.core.planning;

import org.jspecify.annotations.Nullable;

/**
 * How a team is dissolved.
 *
 * @param intoTeamId the team that takes over
 */
public record DissolveItem(@Nullable String intoTeamId) {}

package io.okrcascade.core.initiative;

import org.jspecify.annotations.Nullable;

/**
 * A state to move an initiative to.
 *
 * @param lateCause why it comes late or not at all, where it was promised
 */
public record InitiativeStateItem(@Nullable InitiativeState state, @Nullable LateCause lateCause) {}

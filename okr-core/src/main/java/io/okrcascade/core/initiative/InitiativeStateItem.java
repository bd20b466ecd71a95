package io.okrcascade.core.initiative;

import org.jspecify.annotations.Nullable;

/**
 * A state to move an initiative to.
 *
 * @param lateCause why it comes late or not at all, where it was promised
 * @param lateNote what there is to say about that; the reason of the move where it is missing
 */
public record InitiativeStateItem(
    @Nullable InitiativeState state, @Nullable LateCause lateCause, @Nullable String lateNote) {}

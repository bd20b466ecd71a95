package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an objective came into its state.
 *
 * @param from the state before
 * @param at UTC
 * @param byId who moved it; null where that is no person
 * @param word what was said about it, as with a proposal that is sent back
 */
public record Move(ObjectiveState from, Instant at, @Nullable String byId, @Nullable String word) {
  public Move {
    new Check()
        .required("from", from)
        .required("at", at)
        .optionalId("byId", byId)
        .text("word", word)
        .done();
  }
}

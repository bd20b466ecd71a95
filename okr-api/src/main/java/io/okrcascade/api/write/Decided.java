package io.okrcascade.api.write;

import org.jspecify.annotations.Nullable;

/**
 * What became of a request that was accepted.
 *
 * @param effect what is to be written; null where all stands so already
 */
public record Decided<E, A>(A answer, @Nullable E effect) {}

package io.okrcascade.api.write;

/**
 * An effect and the revision that it makes.
 *
 * @param revision one above that of the effect before
 */
public record Revised<E>(long revision, E effect) {}

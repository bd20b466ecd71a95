package io.okrcascade.core.cascade;

/**
 * How many of the terms of a number have data; those without count as 0.
 *
 * @param withData those with data
 * @param of all terms of a weight above 0
 */
public record Reported(int withData, int of) {}

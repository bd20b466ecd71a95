package io.okrcascade.api.change;

/**
 * What an entry of the change log is about.
 *
 * @param scope the organization or a family, in which it lives
 */
public record Touched(String scope, long revision, Subject subject) {}

package io.okrcascade.api.change;

/**
 * Something a page shows.
 *
 * @param type as the change log says it
 */
public record Subject(String type, String id) {}

package io.okrcascade.core.record;

/**
 * Leads to a record.
 *
 * @param kind name of its kind
 * @param id its identity among those of its kind
 */
public record Ref(String kind, String id) {}

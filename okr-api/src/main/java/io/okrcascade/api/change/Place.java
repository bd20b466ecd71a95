package io.okrcascade.api.change;

/**
 * A place in the change log.
 *
 * @param seq of an entry
 * @param revision of that entry
 */
record Place(long seq, long revision) {
  static final Place BEGINNING = new Place(0, 0);
}

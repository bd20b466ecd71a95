package io.okrcascade.api.random;

/**
 * A write as somebody thought of it.
 *
 * @param path with its query
 * @param body of JSON, or null for none
 * @param byId who would send it; null for anybody
 */
record Draft(String path, Object body, String byId) {
  static Draft of(String path, Object body) {
    return new Draft(path, body, null);
  }

  static Draft of(String path) {
    return new Draft(path, null, null);
  }

  Draft by(String personId) {
    return new Draft(path, body, personId);
  }
}

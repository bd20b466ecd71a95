package io.okrcascade.api.store;

/**
 * What caches may take of the heap, in bytes.
 *
 * @param scopes the records of the organization and of cycle families, with their cascades
 * @param computed what was computed from them, answers and earlier days among it
 * @param written the latest answers, by whose parts the next ones are written
 */
public record CacheBudget(long scopes, long computed, long written) {
  /**
   * @param share of the heap, 0.05 to 0.9
   */
  public static CacheBudget of(double share) {
    long bytes = (long) (Runtime.getRuntime().maxMemory() * share);
    return new CacheBudget(bytes / 2, bytes * 3 / 8, bytes / 8);
  }
}

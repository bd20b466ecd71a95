package io.okrcascade.core.testing;

/** What the heap holds. */
public final class Heap {
  private Heap() {}

  /** Bytes after a full collection. */
  public static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

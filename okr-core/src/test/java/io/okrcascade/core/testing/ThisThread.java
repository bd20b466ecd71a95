package io.okrcascade.core.testing;

/** What this thread used since it began; by reflection, as core reads no module that counts it. */
public final class ThisThread {
  private ThisThread() {}

  /** Bytes of heap that it asked for. */
  public static long allocatedBytes() {
    return (long) asked("getThreadAllocatedBytes", Thread.currentThread().getId());
  }

  /** Processor time, in nanoseconds. */
  public static long processorTime() {
    return (long) asked("getThreadCpuTime", Thread.currentThread().getId());
  }

  private static Object asked(String question, long thread) {
    try {
      Object threads =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      return Class.forName("com.sun.management.ThreadMXBean")
          .getMethod(question, long.class)
          .invoke(threads, thread);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.okrcascade.api.write;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time of the machine, and one thread of its own, which ends while there is nothing to do. */
public final class MachineTiming implements Timing {
  private final ScheduledThreadPoolExecutor executor;

  public MachineTiming(String threadName) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, threadName);
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(10, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration duration) {
    long end = now() + duration.toNanos();
    for (long left = end - now(); left > 0; left = end - now()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public long random(long bound) {
    return ThreadLocalRandom.current().nextLong(bound);
  }

  @Override
  public void soon(Runnable task) {
    executor.execute(task);
  }

  @Override
  public void later(Duration after, Runnable task) {
    executor.schedule(task, after.toNanos(), TimeUnit.NANOSECONDS);
  }
}

package io.okrcascade.api.write;

import java.time.Duration;

/** Time and threads, as the machine has them or as a simulation makes them up. */
public interface Timing {
  /** A moment in nanoseconds; only the difference of two means something. */
  long now();

  /** Lets time pass. */
  void pause(Duration duration);

  /** A number below another, at random. */
  long random(long bound);

  /** Runs a task soon; tasks are run one after the other. */
  void soon(Runnable task);

  /** Runs a task after some time; tasks are run one after the other. */
  void later(Duration after, Runnable task);
}

package io.okrcascade.api.write;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Runs processes one at a time, in an order and at times that follow from a seed alone. A process
 * gives way only where it calls one of the methods here. What is called by none happens at once.
 */
final class Scheduler {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "simulated");
            thread.setDaemon(true);
            return thread;
          });

  /** Ends a process wherever it stands, as a crash does. */
  static final class Killed extends Error {
    private Killed() {
      super("killed", null, false, false);
    }
  }

  /** Something that goes on beside others. */
  static final class Process {
    private final String name;
    private final Semaphore turn = new Semaphore(0);
    private BooleanSupplier condition = () -> true;
    private long wakesAt;
    private long frozenUntil;
    private boolean isKilled;
    private boolean hasEnded;

    private Process(String name) {
      this.name = name;
    }

    private boolean canGo(long now) {
      return isKilled || (frozenUntil <= now && (wakesAt <= now || condition.getAsBoolean()));
    }

    private long nextMoment() {
      return Math.max(frozenUntil, wakesAt);
    }
  }

  final SplittableRandom dice;
  private final List<Process> processes = new ArrayList<>();
  private final Semaphore isDone = new Semaphore(0);
  private Process current;
  private Throwable failure;
  private long now;
  private long trace;

  Scheduler(long seed) {
    dice = new SplittableRandom(seed);
  }

  long now() {
    return now;
  }

  /** Tells two courses of events apart. */
  long trace() {
    return trace;
  }

  boolean chance(double probability) {
    return dice.nextDouble() < probability;
  }

  Process spawn(String name, Runnable body) {
    Process process = new Process(name);
    processes.add(process);
    THREADS.execute(
        () -> {
          process.turn.acquireUninterruptibly();
          try {
            if (!process.isKilled) {
              body.run();
            }
          } catch (Killed e) {
            // It ends here.
          } catch (Throwable e) {
            failure = failure == null ? e : failure;
          }
          process.hasEnded = true;
          processes.remove(process);
          giveTurn(null);
        });
    return process;
  }

  /** Runs all until they end, or one fails. */
  void run() {
    giveTurn(null);
    isDone.acquireUninterruptibly();
    current = null;
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** Others may go first. */
  void step() {
    await(() -> true, 0);
  }

  void sleep(long nanos) {
    await(() -> false, nanos);
  }

  /**
   * Waits for something to become true.
   *
   * @return false where it did not in that time
   */
  boolean await(BooleanSupplier condition, long nanos) {
    Process self = current;
    if (self == null) {
      boolean isTrue = condition.getAsBoolean();
      now += isTrue ? 0 : nanos;
      return isTrue;
    }
    if (self.isKilled) {
      throw new Killed();
    }
    self.condition = condition;
    self.wakesAt = now + nanos;
    giveTurn(self);
    if (self.isKilled) {
      throw new Killed();
    }
    return condition.getAsBoolean();
  }

  /** Has something happen after some time; at once where no process runs. */
  void later(String name, long nanos, Runnable happening) {
    if (current == null) {
      happening.run();
      return;
    }
    spawn(
        name,
        () -> {
          sleep(nanos);
          happening.run();
        });
  }

  void kill(Process process) {
    process.isKilled = true;
  }

  /** Has a process stand still, whatever it waits for. */
  void freeze(Process process, long nanos) {
    process.frozenUntil = now + nanos;
  }

  void stopAll() {
    processes.forEach(this::kill);
  }

  private void giveTurn(Process self) {
    if (failure != null) {
      stopAll();
    }
    Process next = next();
    if (next == self && self != null) {
      return;
    }
    current = next;
    if (next == null) {
      isDone.release();
    } else {
      next.turn.release();
    }
    if (self != null) {
      self.turn.acquireUninterruptibly();
    }
  }

  private Process next() {
    if (processes.isEmpty()) {
      return null;
    }
    List<Process> able = new ArrayList<>();
    while (able.isEmpty()) {
      for (Process process : processes) {
        if (process.canGo(now)) {
          able.add(process);
        }
      }
      if (able.isEmpty()) {
        now = processes.stream().mapToLong(Process::nextMoment).min().getAsLong();
      }
    }
    Process next = able.get(dice.nextInt(able.size()));
    trace = trace * 31 + next.name.hashCode() + now;
    return next;
  }
}

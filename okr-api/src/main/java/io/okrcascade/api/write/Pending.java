package io.okrcascade.api.write;

import io.okrcascade.api.platform.db.UnknownFateException;
import io.okrcascade.api.platform.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request in the queue. It is waiting, taken or answered, and answered once: by the group that
 * took it, or by the end of its time.
 */
public final class Pending<R, A> {
  private static final String NOT_BEGUN =
      "too many write at this moment; nothing was written, repeat it a little later";

  private enum Stage {
    WAITING,
    TAKEN,
    ANSWERED
  }

  private final R request;
  private final long deadline;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private final CompletableFuture<A> answer = new CompletableFuture<>();

  Pending(R request, long deadline) {
    this.request = request;
    this.deadline = deadline;
  }

  public R request() {
    return request;
  }

  /** What it is answered, as soon as it is. */
  public CompletableFuture<A> answer() {
    return answer;
  }

  /** Nanoseconds until its time is over; negative once it is. */
  public long left(long now) {
    return deadline - now;
  }

  /** Takes it into a group; nobody else can from now on. */
  boolean take() {
    return stage.compareAndSet(Stage.WAITING, Stage.TAKEN);
  }

  boolean isAnswered() {
    return stage.get() == Stage.ANSWERED;
  }

  void answer(A given) {
    if (stage.getAndSet(Stage.ANSWERED) != Stage.ANSWERED) {
      answer.complete(given);
    }
  }

  void refuse(Throwable verdict) {
    if (stage.getAndSet(Stage.ANSWERED) != Stage.ANSWERED) {
      answer.completeExceptionally(verdict);
    }
  }

  /** Its time is over: one that waits was never begun; of one that was taken nothing is known. */
  public void expire() {
    if (stage.compareAndSet(Stage.WAITING, Stage.ANSWERED)) {
      answer.completeExceptionally(ProblemException.unavailable(NOT_BEGUN));
    } else {
      refuse(new UnknownFateException("the time is over while it is written"));
    }
  }
}

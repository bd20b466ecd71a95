package io.okrcascade.api.store;

import io.okrcascade.api.platform.db.SqlErrors;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.write.Kept;
import io.okrcascade.api.write.Key;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.message.Message;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes of what is no record and has no revision, such as tokens: each is a transaction of its
 * own, and of two under one key the row of the key lets one pass.
 */
public final class AsideWrites {
  private static final Message SHOWN_ONCE =
      Message.conflict(
          "SHOWN_ONCE",
          "this Idempotency-Key made %s before; its secret was shown then and is not kept: delete"
              + " that one if it was lost, and make another under another key");

  private final Transactor transactor;
  private final Idempotency idempotency;
  private final Clock clock;

  public AsideWrites(Transactor transactor, Idempotency idempotency, Clock clock) {
    this.transactor = transactor;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Writes; what is repeated under the key is answered the same. */
  Reply write(@Nullable Key key, Function<Handle, Reply> act) {
    return key == null
        ? transactor.write(act)
        : once(
            handle -> {
              Kept<Reply> before = before(handle, key);
              return before == null
                  ? kept(handle, key, act, Function.identity())
                  : before.answerTo(key);
            });
  }

  /** As {@link #write}, for an answer that holds a secret: it is given once, and never kept. */
  Reply shownOnce(@Nullable Key key, Function<Handle, Reply> act) {
    return key == null
        ? transactor.write(act)
        : once(
            handle -> {
              Kept<Reply> before = before(handle, key);
              if (before != null) {
                String made = String.valueOf(before.answerTo(key).location());
                Demand.that(false, SHOWN_ONCE, made);
              }
              return kept(handle, key, act, Reply::withoutBody);
            });
  }

  private @Nullable Kept<Reply> before(Handle handle, Key key) {
    return idempotency.kept(handle, List.of(key)).get(key.name());
  }

  private Reply kept(
      Handle handle, Key key, Function<Handle, Reply> act, Function<Reply, Reply> part) {
    Reply reply = act.apply(handle);
    idempotency.keep(handle, Map.of(key, part.apply(reply)), clock.instant());
    return reply;
  }

  /**
   * Where somebody asked the same at the same moment, what they were answered is found next time.
   */
  private Reply once(Function<Handle, Reply> work) {
    try {
      return transactor.write(work);
    } catch (RuntimeException e) {
      if (!SqlErrors.isDuplicate(e)) {
        throw e;
      }
      return transactor.write(work);
    }
  }
}

package io.okrcascade.api.write;

import io.okrcascade.api.write.Ledger.Transaction;
import io.okrcascade.core.message.InvalidException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is decided of the requests of a group, one after the other, in one transaction. */
final class Round<S extends State<E>, E, A> {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final S state;
  private final long from;
  private final Map<Key.Name, Kept<A>> kept;
  private final Map<Key, A> newlyKept = new LinkedHashMap<>();
  private final List<Revised<E>> effects = new ArrayList<>();
  private final Map<Long, Pending<Request<S, E, A>, A>> byRevision = new HashMap<>();
  private final List<Runnable> verdicts = new ArrayList<>();
  private List<Pending<Request<S, E, A>, A>> left = List.of();
  private final String mark;

  private Round(S state, long from, Map<Key.Name, Kept<A>> kept, String mark) {
    this.mark = mark;
    this.state = state;
    this.from = from;
    this.kept = new HashMap<>(kept);
  }

  /**
   * Decides requests.
   *
   * @param patient whether the state may be taken however long that takes
   * @param mark by which the group is found in the log
   */
  static <S extends State<E>, E, A> Round<S, E, A> of(
      Transaction<S, E, A> transaction,
      List<Pending<Request<S, E, A>, A>> open,
      boolean patient,
      String mark) {
    long from = transaction.lock();
    List<Key> keys =
        open.stream().map(p -> p.request().key()).filter(Objects::nonNull).distinct().toList();
    Map<Key.Name, Kept<A>> kept = keys.isEmpty() ? Map.of() : transaction.kept(keys);
    Map<Pending<?, A>, RuntimeException> barred = new HashMap<>();
    while (true) {
      Round<S, E, A> round = new Round<>(transaction.state(patient), from, kept, mark);
      round.decideAll(open, barred);
      Map<Long, RuntimeException> taken =
          round.effects.isEmpty() ? Map.of() : transaction.taken(round.effects);
      if (taken.isEmpty()) {
        return round;
      }
      // Who comes behind one that is refused after all may have stood on what it would have left.
      taken.forEach((revision, verdict) -> barred.put(round.byRevision.get(revision), verdict));
    }
  }

  private void decideAll(
      List<Pending<Request<S, E, A>, A>> open, Map<Pending<?, A>, RuntimeException> barred) {
    for (int i = 0; i < open.size(); i++) {
      Pending<Request<S, E, A>, A> pending = open.get(i);
      RuntimeException verdict = barred.get(pending);
      if (verdict != null) {
        refuse(pending, verdict);
      } else if (!decide(pending)) {
        left = List.copyOf(open.subList(i, open.size()));
        return;
      }
    }
  }

  /** Those that have to wait for the next group. */
  List<Pending<Request<S, E, A>, A>> left() {
    return left;
  }

  /** Decides a request on what those before it left; false where it has to wait. */
  private boolean decide(Pending<Request<S, E, A>, A> pending) {
    Key key = pending.request().key();
    Optional<Kept<A>> before = Optional.ofNullable(key).map(Key::name).map(kept::get);
    if (key != null && before.isPresent()) {
      repeat(pending, key, before.get());
      return true;
    }
    Decided<E, A> decided = decided(pending);
    if (decided == null) {
      return true;
    }
    E effect = decided.effect();
    if (effect != null && !accept(effect, pending)) {
      return false;
    }
    if (key != null) {
      kept.put(key.name(), new Kept<>(key.fingerprint(), decided.answer()));
      newlyKept.put(key, decided.answer());
    }
    verdicts.add(() -> pending.answer(decided.answer()));
    return true;
  }

  private void repeat(Pending<?, A> pending, Key key, Kept<A> before) {
    try {
      A answer = before.answerTo(key);
      verdicts.add(() -> pending.answer(answer));
    } catch (InvalidException verdict) {
      refuse(pending, verdict);
    }
  }

  /** However a decision fails, it is the failure of that request alone. */
  private @Nullable Decided<E, A> decided(Pending<Request<S, E, A>, A> pending) {
    try {
      return pending.request().decide(state, next());
    } catch (WriteFailure ofDatabase) {
      throw ofDatabase;
    } catch (Throwable verdict) {
      refuse(pending, verdict);
      return null;
    }
  }

  private boolean accept(E effect, Pending<Request<S, E, A>, A> pending) {
    long revision = next();
    if (!state.accept(effect)) {
      return false;
    }
    effects.add(new Revised<>(revision, effect));
    byRevision.put(revision, pending);
    return true;
  }

  private void refuse(Pending<?, A> pending, Throwable verdict) {
    verdicts.add(() -> pending.refuse(verdict));
  }

  private long next() {
    return from + effects.size() + 1;
  }

  /** Whether there is nothing to commit. */
  boolean isIdle() {
    return effects.isEmpty() && newlyKept.isEmpty();
  }

  void write(Transaction<S, E, A> transaction) {
    if (!effects.isEmpty()) {
      transaction.write(effects);
      transaction.log(effects, mark);
    }
    if (!newlyKept.isEmpty()) {
      transaction.keep(newlyKept);
    }
    if (!effects.isEmpty()) {
      transaction.raise(from, effects);
    }
  }

  /** Whether it is committed; the counter is locked. */
  boolean isIn(Transaction<S, E, A> transaction) {
    return !effects.isEmpty() && transaction.holds(from + 1, mark);
  }

  /** Once it is committed: readers see it, and then everybody is answered. */
  void tell() {
    try {
      state.publish(effects);
    } catch (RuntimeException e) {
      LOG.error("What was committed is not shown at once; readers will find it", e);
    }
    verdicts.forEach(Runnable::run);
  }
}

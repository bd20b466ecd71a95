package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.ChangeLog.Entries;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.write.Kept;
import io.okrcascade.api.write.Key;
import io.okrcascade.api.write.Ledger.Transaction;
import io.okrcascade.api.write.Revised;
import io.okrcascade.api.write.WriteFailure;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A transaction in which a group is written; rows reach SQL here and nowhere else. */
final class JdbiTransaction implements Transaction<WriteState, Effect, Reply> {
  /** Changes of which a group takes long. */
  private static final int MANY = 1_000;

  private final JdbiLedger ledger;
  private final WriterConnection connection;
  private final Handle handle;
  private final @Nullable List<Change<?>> staged;

  /**
   * @param staged changes of which all that create rows are written already; null where none is.
   *     The connection is given back at the end then
   */
  JdbiTransaction(
      JdbiLedger ledger,
      WriterConnection connection,
      Handle handle,
      @Nullable List<Change<?>> staged) {
    this.ledger = ledger;
    this.connection = connection;
    this.handle = handle;
    this.staged = staged;
  }

  @Override
  public long lock() {
    return JdbiFailures.translated(() -> Revisions.lock(handle));
  }

  @Override
  public WriteState state(boolean patient) {
    return staged == null
        ? new WriteState(ledger.snapshots, handle, patient ? Effort.PATIENT : Effort.QUICK)
        : WriteState.ofStaged(ledger.snapshots, handle);
  }

  @Override
  public Map<Key.Name, Kept<Reply>> kept(Collection<Key> keys) {
    return JdbiFailures.translated(() -> ledger.idempotency.kept(handle, keys));
  }

  @Override
  public Map<Long, RuntimeException> taken(List<Revised<Effect>> effects) {
    Map<Ref, Long> sought = new LinkedHashMap<>();
    Map<RecordKind<?>, List<String>> ids = new LinkedHashMap<>();
    for (Revised<Effect> revised : effects) {
      for (Change<?> change : unseen(revised.effect())) {
        sought.put(new Ref(change.kind().name(), change.id()), revised.revision());
        ids.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change.id());
      }
    }
    Set<Ref> taken =
        ids.isEmpty() ? Set.of() : JdbiFailures.translated(() -> ledger.store.taken(handle, ids));
    Map<Long, RuntimeException> verdicts = new HashMap<>();
    taken.forEach(ref -> verdicts.put(sought.get(ref), JdbiFailures.taken()));
    return verdicts;
  }

  /** What it creates under an id that may stand in a family which it did not see. */
  private static List<Change<?>> unseen(Effect effect) {
    return effect.sawAll()
        ? List.of()
        : effect.changes().stream()
            .<Change<?>>map(change -> change)
            .filter(change -> change.action() == Change.Action.CREATE)
            .filter(change -> !change.kind().isOfOrganization())
            .filter(change -> !effect.newIds().contains(change.id()))
            .toList();
  }

  @Override
  public void write(List<Revised<Effect>> effects) {
    if (staged != null && effects.get(0).effect().changes() != staged) {
      throw new WriteFailure.TransactionEnded("it was decided anew since rows of it were written");
    }
    Net net = new Net();
    List<Change<?>> all = new ArrayList<>();
    for (Revised<Effect> revised : effects) {
      net.add(revised.effect().changes());
      all.addAll(revised.effect().changes());
    }
    ledger.setLong(all.size() > MANY);
    tell(
        () -> {
          if (staged == null) {
            ledger.store.create(handle, net.changes(), () -> {});
          }
          ledger.store.alter(handle, net.changes());
          ledger.aftermath.follow(handle, all);
        });
  }

  @Override
  public void log(List<Revised<Effect>> effects, String mark) {
    List<Entries> entries =
        effects.stream()
            .map(r -> new Entries(r.revision(), r.effect().origin(), r.effect().logged()))
            .toList();
    tell(() -> ledger.changeLog.append(handle, mark, entries));
  }

  @Override
  public void keep(Map<Key, Reply> answers) {
    tell(() -> ledger.idempotency.keep(handle, answers, ledger.clock.instant()));
  }

  @Override
  public void raise(long from, List<Revised<Effect>> effects) {
    Map<String, Long> scopes = new LinkedHashMap<>();
    for (Revised<Effect> revised : effects) {
      for (Scoped scoped : revised.effect().logged()) {
        scopes.put(scoped.scope(), revised.revision());
      }
    }
    long to = from + effects.size();
    tell(() -> Revisions.raise(handle, scopes));
    if (!JdbiFailures.translated(() -> Revisions.raiseCounter(handle, from, to))) {
      throw new WriteFailure.TransactionEnded("the counter has moved under its lock");
    }
  }

  @Override
  public boolean holds(long revision, String mark) {
    return JdbiFailures.translated(() -> ChangeLog.holds(handle, revision, mark));
  }

  @Override
  public void commit() {
    try {
      handle.commit();
    } catch (RuntimeException e) {
      WriteFailure failure = JdbiFailures.ofCommit(e);
      if (failure instanceof WriteFailure.CommitUnknown) {
        connection.drop();
      }
      throw failure;
    } finally {
      ledger.setLong(false);
    }
    giveBack();
  }

  private void giveBack() {
    if (staged != null) {
      connection.drop();
    }
  }

  @Override
  public void rollBack() {
    ledger.setLong(false);
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      connection.drop();
    }
    giveBack();
  }

  private static void tell(Runnable statement) {
    try {
      statement.run();
    } catch (RuntimeException e) {
      throw JdbiFailures.of(e);
    }
  }
}

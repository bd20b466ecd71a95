package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.change.ChangeLog.Origin;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.write.Decided;
import io.okrcascade.api.write.Key;
import io.okrcascade.api.write.Request;
import io.okrcascade.api.write.WriteQueue;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which anything is written: a request waits in the queue for its turn, core decides
 * it on the state that the one before it left, and a group of them is committed together.
 */
public final class Writer {
  /** Times that a write is planned ahead, before it is decided in its turn whatever that takes. */
  private static final int PLANS = 2;

  private final Transactor transactor;
  private final Snapshots snapshots;
  private final JdbiLedger ledger;
  private final WriteQueue<WriteState, Effect, Reply> queue;
  private final Ids ids;
  private final ObjectMapper json;
  private final Clock clock;

  public Writer(
      Transactor transactor,
      Snapshots snapshots,
      JdbiLedger ledger,
      WriteQueue<WriteState, Effect, Reply> queue,
      Ids ids,
      ObjectMapper json,
      Clock clock) {
    this.json = json;
    this.transactor = transactor;
    this.snapshots = snapshots;
    this.ledger = ledger;
    this.queue = queue;
    this.ids = ids;
    this.clock = clock;
  }

  /** Which part of the data a write needs. */
  @FunctionalInterface
  public interface Scope {
    /** Teams, people and cycles; every other scope has them too. */
    Scope ORGANIZATION = WriteState::organization;

    /** All cycle families. */
    Scope EVERYTHING = WriteState::everything;

    Dataset data(WriteState state);

    /** The family of a record; 404 where there is no such record. */
    static Scope of(RecordKind<?> kind, String id) {
      return state -> state.of(kind, id).orElseThrow(() -> kind.notFound(id));
    }

    /** The family of a cycle that the input names; none where the cycle is not there. */
    static Scope named(@Nullable String cycleId) {
      return cycleId == null
          ? ORGANIZATION
          : state -> state.of(Cycle.KIND, cycleId).orElseGet(state::organization);
    }
  }

  /** The state that a write leaves. */
  @FunctionalInterface
  public interface After {
    /** That of the family in which a record lives, of that of a cycle, or of the organization. */
    CascadeSnapshot of(RecordKind<?> kind, String id);
  }

  /**
   * What was written.
   *
   * @param data all that it was decided on, as it leaves it
   */
  public record Written<R>(R result, long revision, Dataset data, After after) {}

  /**
   * Decides and writes.
   *
   * @param answer what is answered to what was written
   */
  public <R> Reply write(
      Caller caller,
      Scope scope,
      @Nullable Key key,
      UseCase<R> act,
      Function<Written<R>, Reply> answer) {
    Wish<R> wish =
        new Wish<>(
            caller.tokenById(),
            scope,
            key,
            newIds -> ofRequest(caller, newIds),
            act,
            repeatable(key, answer));
    if (scope != Scope.EVERYTHING) {
      return queued(wish, Deadline.OF_A_REQUEST);
    }
    return writtenAhead(wish, Deadline.OF_A_REQUEST);
  }

  /**
   * Takes a bundle in.
   *
   * @param answer what is answered to what was written
   */
  public <R> Reply importing(
      Caller caller,
      Scope scope,
      @Nullable Key key,
      UseCase<R> act,
      Function<Written<R>, Reply> answer) {
    Wish<R> wish =
        new Wish<>(
            caller.tokenById(),
            scope,
            key,
            newIds -> ofImport(caller, newIds),
            act,
            repeatable(key, answer));
    return writtenAhead(wish, Deadline.OF_A_LONG_REQUEST);
  }

  private Reply queued(Request<WriteState, Effect, Reply> request, Duration longest) {
    return queue.write(request, Deadline.left(longest));
  }

  /** An answer that can be given once more is written once, so that it is the same to the byte. */
  private <R> Function<Written<R>, Reply> repeatable(
      @Nullable Key key, Function<Written<R>, Reply> answer) {
    return key == null ? answer : answer.andThen(reply -> reply.written(json));
  }

  /**
   * Decides a write before its turn, on what is committed, and writes what it creates, and lets
   * nobody wait for that.
   */
  private <R> Reply writtenAhead(Wish<R> wish, Duration longest) {
    try (ScopeCache.Hold all = snapshots.hold()) {
      for (int tried = 1; ; tried++) {
        Plan<R> plan = planned(wish);
        if (plan == null) {
          return queued(wish, longest);
        }
        try (StagedRows staged = ledger.stage(plan.edit().changes(), plan.logged())) {
          Plan<R> still = staged == null ? plan : renewed(wish, plan);
          if (still != null) {
            return queued(new PlannedWish<>(wish, still, staged), longest);
          }
        }
        if (tried == PLANS) {
          return queued(wish, longest);
        }
      }
    }
  }

  /** The plan as it would be now, after its rows were written; null where it holds no more. */
  private <R> @Nullable Plan<R> renewed(Wish<R> wish, Plan<R> plan) {
    return transactor.read(
        handle -> plan.renewed(new WriteState(snapshots, handle, Effort.PATIENT), wish.today()));
  }

  /** Null where it is refused, and may repeat one that was not. */
  private <R> @Nullable Plan<R> planned(Wish<R> wish) {
    try {
      return transactor.read(
          handle -> wish.plan(new WriteState(snapshots, handle, Effort.PATIENT)));
    } catch (RefusedException | InvalidException | ProblemException e) {
      if (wish.key() == null || Patience.isOver(e)) {
        throw e;
      }
      return null;
    }
  }

  /** A write that was planned; it is decided anew where the plan does not hold any more. */
  private record PlannedWish<R>(Wish<R> wish, Plan<R> plan, @Nullable StagedRows staged)
      implements Request<WriteState, Effect, Reply> {
    @Override
    public @Nullable Key key() {
      return wish.key();
    }

    @Override
    public Decided<Effect, Reply> decide(WriteState state, long revision) {
      if (plan.holds(state, wish.today())) {
        return wish.decided(state, plan, revision);
      }
      state.requireUnstaged();
      return wish.decide(state, revision);
    }
  }

  /**
   * A write that is asked for.
   *
   * @param tokenById as {@link Origin} says
   * @param circumstances given where ids come from that it makes up
   */
  private record Wish<R>(
      @Nullable String tokenById,
      Scope scope,
      @Nullable Key key,
      Function<Set<String>, Circumstances> circumstances,
      UseCase<R> act,
      Function<Written<R>, Reply> answer)
      implements Request<WriteState, Effect, Reply> {

    @Override
    public Decided<Effect, Reply> decide(WriteState state, long revision) {
      return decided(state, decideOn(scope.data(state), Map.of()), revision);
    }

    LocalDate today() {
      return circumstances.apply(new HashSet<>()).today();
    }

    Plan<R> plan(WriteState state) {
      Dataset before = scope.data(state);
      return decideOn(before, state.revisions());
    }

    private Plan<R> decideOn(Dataset before, Map<String, Long> revisions) {
      Set<String> newIds = new HashSet<>();
      Circumstances now = circumstances.apply(newIds);
      Edit edit = Registry.edit(before, now);
      R result = edit.run(act);
      return new Plan<>(revisions, before, now, newIds, edit, logged(before, edit), result);
    }

    private Decided<Effect, Reply> decided(WriteState state, Plan<R> plan, long revision) {
      Edit edit = plan.edit();
      After after = (kind, id) -> state.after(plan.logged(), kind, id);
      boolean isNothing = edit.changes().isEmpty();
      Reply reply =
          answer.apply(
              new Written<>(
                  plan.result(), isNothing ? revision - 1 : revision, edit.data(), after));
      if (isNothing) {
        return new Decided<>(reply, null);
      }
      Circumstances then = plan.circumstances();
      Effect effect =
          new Effect(
              plan.before(),
              edit.data(),
              edit.changes(),
              plan.logged(),
              new Origin(then.now(), then.actorId(), tokenById, edit.reason()),
              plan.newIds(),
              scope == Scope.EVERYTHING);
      return new Decided<>(reply, effect);
    }
  }

  private static List<Scoped> logged(Dataset before, Edit edit) {
    return new Scopes(Registry.KINDS, before, edit.data()).splitMoves(edit.changes());
  }

  /** Decides as an import does, and writes nothing. */
  public <R, A> A tryOut(
      Caller caller, Scope scope, UseCase<R> act, Function<Written<R>, A> answer) {
    return triedOut(scope, ofImport(caller, new HashSet<>()), act, answer);
  }

  /** Decides as a request does, and writes nothing. */
  public <R> Reply rehearse(
      Caller caller, Scope scope, UseCase<R> act, Function<Written<R>, Reply> answer) {
    return triedOut(scope, ofRequest(caller, new HashSet<>()), act, answer);
  }

  private <R, A> A triedOut(
      Scope scope, Circumstances circumstances, UseCase<R> act, Function<Written<R>, A> answer) {
    return transactor.read(
        handle -> {
          WriteState state = new WriteState(snapshots, handle, Effort.PATIENT);
          Dataset before = scope.data(state);
          Edit edit = Registry.edit(before, circumstances);
          R result = edit.run(act);
          List<Scoped> logged = logged(before, edit);
          return answer.apply(
              new Written<>(
                  result,
                  Revisions.latest(handle),
                  edit.data(),
                  (kind, id) -> state.after(logged, kind, id)));
        });
  }

  private Circumstances ofRequest(Caller caller, Set<String> newIds) {
    return Circumstances.ofRequest(today(), now(), caller.actorId(), into(newIds), null)
        .withRights(before -> rights(caller, before));
  }

  private Circumstances ofImport(Caller caller, Set<String> newIds) {
    return Circumstances.ofImport(today(), now(), caller.actorId(), into(newIds))
        .withRights(before -> rights(caller, before));
  }

  private Supplier<String> into(Set<String> newIds) {
    return () -> {
      String id = ids.next();
      newIds.add(id);
      return id;
    };
  }

  private static Rights rights(Caller caller, Dataset data) {
    if (caller.isOperator()) {
      return Rights.ALL;
    }
    return caller.permissions(data).orElseThrow(ProblemException::unauthorized);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

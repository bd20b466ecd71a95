package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.platform.db.SqlErrors;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which anything is written: in a single transaction lock the revision counter
 * (which makes writers wait for one another), take the state as it is committed, let core decide,
 * write the changes and the change log, and raise the revisions of what was touched.
 */
public final class Writer {
  private static final Message SHOWN_ONCE =
      Message.conflict(
          "SHOWN_ONCE",
          "this Idempotency-Key made %s before; its secret was shown then and is not kept: delete"
              + " that one if it was lost, and make another under another key");

  private final Transactor transactor;
  private final Snapshots snapshots;
  private final RecordStore store;
  private final ChangeLog changeLog;
  private final Idempotency idempotency;
  private final Aftermath aftermath;
  private final Ids ids;
  private final Clock clock;

  public Writer(
      Transactor transactor,
      Snapshots snapshots,
      RecordStore store,
      ChangeLog changeLog,
      Idempotency idempotency,
      Aftermath aftermath,
      Ids ids,
      Clock clock) {
    this.transactor = transactor;
    this.snapshots = snapshots;
    this.store = store;
    this.changeLog = changeLog;
    this.idempotency = idempotency;
    this.aftermath = aftermath;
    this.ids = ids;
    this.clock = clock;
  }

  /** Which part of the data a write needs. */
  @FunctionalInterface
  public interface Scope {
    /** Teams, people and cycles; every other scope has them too. */
    Scope ORGANIZATION = (snapshots, handle) -> snapshots.organization(handle).data();

    /** All cycle families. */
    Scope EVERYTHING = Snapshots::everything;

    Dataset data(Snapshots snapshots, Handle handle);

    /** The family of a record; 404 where there is no such record. */
    static Scope of(RecordKind<?> kind, String id) {
      return (snapshots, handle) ->
          snapshots
              .of(handle, kind, id)
              .orElseThrow(() -> RefusedException.notFound(kind.name(), id))
              .data();
    }

    /** The family of a cycle that the input names; none where the cycle is not there. */
    static Scope named(@Nullable String cycleId) {
      return cycleId == null
          ? ORGANIZATION
          : (snapshots, handle) ->
              snapshots
                  .of(handle, Cycle.KIND, cycleId)
                  .orElseGet(() -> snapshots.organization(handle))
                  .data();
    }
  }

  /** What was written. */
  public record Written<R>(R result, long revision) {}

  /** Decides and writes; answers what was decided. */
  public Reply write(
      Caller caller, Scope scope, Idempotency.@Nullable Key key, UseCase<Reply> act) {
    return once(
        caller,
        key,
        (handle, latest) ->
            decide(handle, caller, scope, latest, requestCircumstances(caller), act).result());
  }

  /**
   * Takes a bundle in.
   *
   * @param answer what is answered to what was written
   */
  public <R> Reply importing(
      Caller caller,
      Scope scope,
      Idempotency.@Nullable Key key,
      UseCase<R> act,
      Function<Written<R>, Reply> answer) {
    return once(
        caller,
        key,
        (handle, latest) ->
            answer.apply(decide(handle, caller, scope, latest, importCircumstances(caller), act)));
  }

  /** Writes at the latest revision. */
  private interface Deciding {
    Reply at(Handle handle, long latest);
  }

  /** What was answered under a key before; else what is answered now, which is kept under it. */
  private Reply once(Caller caller, Idempotency.@Nullable Key key, Deciding deciding) {
    return transactor.write(
        handle -> {
          // The lock comes first, so that a retried request waits for the one it repeats.
          long latest = Revisions.lock(handle);
          Optional<Reply> before =
              key == null ? Optional.empty() : idempotency.replay(handle, caller.personId(), key);
          if (before.isPresent()) {
            return before.get();
          }
          Reply reply = deciding.at(handle, latest);
          return key == null
              ? reply
              : idempotency.keep(handle, caller.personId(), key, reply, now());
        });
  }

  /** Writes what is no record, and so has no revision. */
  public Reply aside(Caller caller, Idempotency.@Nullable Key key, Function<Handle, Reply> act) {
    return once(caller, key, (handle, latest) -> act.apply(handle));
  }

  /** As {@link #aside}, for an answer that holds a secret: it is given once, and never kept. */
  public Reply shownOnce(
      Caller caller, Idempotency.@Nullable Key key, Function<Handle, Reply> act) {
    return transactor.write(
        handle -> {
          if (key == null) {
            return act.apply(handle);
          }
          Revisions.lock(handle);
          idempotency
              .replay(handle, caller.personId(), key)
              .ifPresent(
                  before -> Demand.that(false, SHOWN_ONCE, String.valueOf(before.location())));
          Reply reply = act.apply(handle);
          idempotency.keep(handle, caller.personId(), key, reply.withoutBody(), now());
          return reply;
        });
  }

  /** Decides as an import does, and writes nothing. */
  public <R> Written<R> tryOut(Caller caller, Scope scope, UseCase<R> act) {
    return transactor.read(
        handle ->
            new Written<>(
                Registry.edit(scope.data(snapshots, handle), importCircumstances(caller)).run(act),
                Revisions.latest(handle)));
  }

  /** Decides as a request does, and writes nothing. */
  public Reply rehearse(Caller caller, Scope scope, UseCase<Reply> act) {
    return transactor.read(
        handle ->
            Registry.edit(scope.data(snapshots, handle), requestCircumstances(caller)).run(act));
  }

  private Circumstances requestCircumstances(Caller caller) {
    return Circumstances.ofRequest(today(), now(), caller.actorId(), ids::next, null)
        .withRights(before -> rights(caller, before));
  }

  private Circumstances importCircumstances(Caller caller) {
    return Circumstances.ofImport(today(), now(), caller.actorId(), ids::next)
        .withRights(before -> rights(caller, before));
  }

  private static Rights rights(Caller caller, Dataset data) {
    if (caller.isOperator()) {
      return Rights.ALL;
    }
    return data.find(Person.KIND, caller.personId())
        .filter(person -> person.state() == PersonState.ACTIVE)
        .map(person -> new Permissions(person, Organization.of(data)))
        .orElseThrow(ProblemException::unauthorized);
  }

  private <R> Written<R> decide(
      Handle handle,
      Caller caller,
      Scope scope,
      long latest,
      Circumstances circumstances,
      UseCase<R> act) {
    Dataset before = scope.data(snapshots, handle);
    Edit edit = Registry.edit(before, circumstances);
    R result = edit.run(act);
    if (edit.changes().isEmpty()) {
      return new Written<>(result, latest);
    }
    long revision = latest + 1;
    Scopes scopes = new Scopes(Registry.KINDS, before, edit.data());
    store(handle, edit.changes());
    aftermath.follow(handle, edit.changes());
    changeLog.append(
        handle,
        new ChangeLog.Origin(revision, now(), caller.actorId(), edit.reason()),
        scopes.splitMoves(edit.changes()),
        scopes::of);
    Revisions.raise(handle, scopes.touched(), revision);
    return new Written<>(result, revision);
  }

  /** A write sees the families that it needs; an id that is taken in another shows only here. */
  private void store(Handle handle, List<Change<?>> changes) {
    try {
      store.write(handle, changes);
    } catch (RuntimeException e) {
      if (SqlErrors.isDuplicate(e)) {
        throw ProblemException.conflict(
            "ID_TAKEN", "one of these ids is taken by a record of another year");
      }
      throw e;
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

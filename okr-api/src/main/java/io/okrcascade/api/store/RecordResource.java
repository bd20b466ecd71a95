package io.okrcascade.api.store;

import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.Writer.Written;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.PutByExternalId;
import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A resource of records of one kind: says once where they are found and how they are shown, and has
 * the answers that are the same for every kind.
 */
public abstract class RecordResource<T extends Record> extends WritingResource {
  private final RecordKind<T> kind;
  private final Function<T, String> location;
  private final View<T> view;

  /** How a record is shown, given the state in which it stands. */
  @FunctionalInterface
  public interface View<T extends Record> {
    Object of(Dataset data, Versioned<T> row);
  }

  /**
   * Records that are shown as they are kept.
   *
   * @param path below the API's root, before their ids
   */
  protected RecordResource(Reads reads, HttpWrites writes, RecordKind<T> kind, String path) {
    this(reads, writes, kind, path, (data, row) -> row);
  }

  /** Records that are shown with more than is kept of them. */
  protected RecordResource(
      Reads reads, HttpWrites writes, RecordKind<T> kind, String path, View<T> view) {
    this(reads, writes, kind, record -> path + kind.idOf(record), view);
  }

  /**
   * Records that are found otherwise than by an id of their own.
   *
   * @param location of a record, below the API's root
   */
  protected RecordResource(
      Reads reads, HttpWrites writes, RecordKind<T> kind, Function<T, String> location) {
    this(reads, writes, kind, location, (data, row) -> row);
  }

  private RecordResource(
      Reads reads,
      HttpWrites writes,
      RecordKind<T> kind,
      Function<T, String> location,
      View<T> view) {
    super(reads, writes);
    this.kind = kind;
    this.location = location;
    this.view = view;
  }

  // ---- what a write needs besides the organization ----

  /** The family of a record; 404 where there is no such record. */
  protected static Scope of(RecordKind<?> kind, String id) {
    return Scope.of(kind, id);
  }

  /** The family of a cycle; 404 where there is no such cycle. */
  protected static Scope ofCycle(String cycleId) {
    return of(Cycle.KIND, cycleId);
  }

  private Scope home(String id) {
    return kind.isOfOrganization() ? Scope.ORGANIZATION : of(kind, id);
  }

  // ---- the answers ----

  /** The record of an id as it is kept; 304 where the asker has this version. */
  protected Response kept(String id, Conditions conditions) {
    return kept(reads.of(kind, id).data(), id, conditions);
  }

  /** The record of an id among others, as it is kept. */
  protected Response kept(Dataset data, String id, Conditions conditions) {
    Versioned<T> row = Reads.require(data, kind, id);
    return Answers.kept(row, row.version(), conditions);
  }

  /** The record of an id as it is shown, with what is computed besides. */
  protected Response one(String id, Conditions conditions) {
    return one(reads.of(kind, id), id, conditions, view);
  }

  /** The record of an id among others, shown in a way of its own. */
  protected Response one(
      CascadeSnapshot snapshot, String id, Conditions conditions, View<T> shown) {
    return one(snapshot.data(), snapshot.latestRevision(), id, conditions, shown);
  }

  /**
   * The record of an id among others, shown in a way of its own.
   *
   * @param latest revision of the last write that what is computed can come from
   */
  protected Response one(
      Dataset data, long latest, String id, Conditions conditions, View<T> shown) {
    Versioned<T> row = Reads.require(data, kind, id);
    return Answers.shown(
        () -> shown.of(data, row),
        row.version(),
        conditions,
        () -> reads.isAsWritten(kind, id, row.updatedAt(), latest, conditions));
  }

  /** Creates a record of the organization. */
  protected Response created(RepeatableRequest post, UseCase<Versioned<T>> act) {
    return created(post, Scope.ORGANIZATION, act);
  }

  /** Creates a record by what stands in a scope. */
  protected Response created(RepeatableRequest post, Scope scope, UseCase<Versioned<T>> act) {
    return writes.write(post, scope, act, written -> shown(written, written.result(), true));
  }

  /** Sets a record, which is created where it is not there yet. */
  protected Response put(IfMatch match, Scope scope, UseCase<Versioned<T>> act) {
    return writes.write(
        match,
        scope,
        edit -> {
          Versioned<T> row = edit.run(act);
          return new Put<>(row, edit.isNew(kind, row.content()));
        },
        written -> shown(written, written.result().row, written.result().isNew));
  }

  private record Put<T extends Record>(Versioned<T> row, boolean isNew) {}

  /**
   * Sets the record that another system calls by an id of its own.
   *
   * @param item says what there is to say of a record
   * @param create creates the record of an input
   * @param change changes the record of an id
   */
  protected <I extends Record> Response putByExternalId(
      IfMatch match,
      Unique<T> ids,
      String externalId,
      Class<I> item,
      byte[] body,
      Function<Input<I>, UseCase<Versioned<T>>> create,
      BiFunction<String, ItemPatch<I>, UseCase<Versioned<T>>> change) {
    return put(
        match,
        Scope.EVERYTHING,
        new PutByExternalId<>(ids, item, externalId, writes.patch(body, item), create, change));
  }

  /** Changes the record of an id. */
  protected Response changed(IfMatch match, String id, UseCase<Versioned<T>> act) {
    return changed(match, home(id), act);
  }

  /** Changes a record by what stands in a scope. */
  protected Response changed(IfMatch match, Scope scope, UseCase<Versioned<T>> act) {
    return writes.write(match, scope, act, written -> shown(written, written.result(), false));
  }

  private Reply shown(Written<?> written, Versioned<T> row, boolean isNew) {
    String made = isNew ? location.apply(row.content()) : null;
    return new Reply(isNew ? 201 : 200, made, row.version(), shown(written, row));
  }

  /** How a record is shown that was written. */
  protected Object shown(Written<?> written, Versioned<T> row) {
    return view.of(written.data(), row);
  }

  /** Deletes the record of an id. */
  protected Response deleted(Deletion asked, String id, UseCase<?> act) {
    return deleted(asked, home(id), act);
  }

  /** Deletes a record by what stands in a scope. */
  protected Response deleted(Deletion asked, Scope scope, UseCase<?> act) {
    return writes.write(
        asked,
        scope,
        edit -> {
          edit.giveReason(asked.reason());
          edit.run(act);
          return Reply.NOTHING;
        });
  }
}

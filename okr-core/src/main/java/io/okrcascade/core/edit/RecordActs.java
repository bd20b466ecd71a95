package io.okrcascade.core.edit;

import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.function.BiFunction;

/**
 * The acts on the records of a kind that ask for its permission and have no rules of their own:
 * what a record may be is said where it is taken in.
 *
 * @param item says what there is to say of a record
 * @param put takes in what an item says of the record of an id
 */
public record RecordActs<T extends Record, I extends Record>(
    RecordKind<T> kind, Class<I> item, BiFunction<String, I, Put> put) {

  /** Creates a record. */
  public UseCase<Versioned<T>> create(Input<I> input) {
    return edit -> {
      permit(edit, "create");
      return edit.create(kind, input, put);
    };
  }

  /** Changes a record. */
  public UseCase<Versioned<T>> change(String id, Match match, ItemPatch<I> patch) {
    return edit -> {
      Versioned<T> row = edit.require(kind, id, match, content -> permit(edit, "change"));
      return edit.take(kind, id, put.apply(id, edit.patched(patch, row.content(), item)));
    };
  }

  /** Deletes a record; refused where anything stands on it. */
  public UseCase<Versioned<T>> delete(String id, Match match) {
    return edit -> edit.delete(kind, id, match, content -> permit(edit, "delete"));
  }

  private void permit(Edit edit, String act) {
    edit.permitHolders(kind, act + " " + kind.section());
  }
}

package io.okrcascade.core.edit;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Sets the record that another system calls by an id of its own: creates it, or changes what the
 * input says of it. The write must have all records of the kind at hand.
 *
 * @param ids finds the record that has the id
 * @param item says what there is to say of a record
 * @param patch what is said of it
 * @param create creates the record of an input
 * @param change changes the record of an id
 */
public record PutByExternalId<T extends Record, I extends Record>(
    Unique<T> ids,
    Class<I> item,
    String externalId,
    ItemPatch<I> patch,
    Function<Input<I>, UseCase<Versioned<T>>> create,
    BiFunction<String, ItemPatch<I>, UseCase<Versioned<T>>> change)
    implements UseCase<Versioned<T>> {
  private static final String FIELD = "externalId";
  private static final Message OTHER =
      Message.invalid("READ_ONLY", "the path says which one it is: %s");

  @Override
  public Versioned<T> run(Edit edit) {
    return ids.holder(edit.data(), externalId)
        .map(it -> edit.run(change.apply(ids.kind().idOf(it), current -> named(current))))
        .orElseGet(() -> edit.run(create.apply(named(Copy.blank(item).make()))));
  }

  /** What is wanted, under the id of the path; another one in the body is told as a fault. */
  private Input<I> named(I current) {
    Input<I> input = patch.over(current);
    Object said = Components.of(item).named(FIELD).of(input.item());
    Input<I> named = input.map(it -> Copy.of(it).with(FIELD, externalId).make());
    return said == null || said.equals(externalId)
        ? named
        : named.with(List.of(OTHER.at("/" + FIELD, externalId)));
  }
}

package io.okrcascade.core.edit;

/**
 * Takes in what an item says of a record: creates it, or changes what is there. It notes what is
 * wrong with the item, so that all of it is told together. Imports run it for each record that they
 * bring, other use cases as a part of theirs.
 */
@FunctionalInterface
public interface Put {
  /** Notes the records that the item holds besides its own, before any of the input is taken in. */
  default void mention(Edit edit) {}

  /** Takes the item in. */
  void run(Edit edit);
}

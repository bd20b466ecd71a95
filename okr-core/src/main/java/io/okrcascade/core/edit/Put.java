package io.okrcascade.core.edit;

/** Takes in what an item says of a record: creates it, or changes what is there. */
public interface Put extends UseCase<Void> {
  /** Notes the records that the item holds, before any of the same input is taken in. */
  void mention(Edit edit);
}

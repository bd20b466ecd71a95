package io.okrcascade.core.edit;

/** Changes some fields of an item. */
@FunctionalInterface
public interface ItemPatch<I> {
  /** The item as it is wanted, given as it stands. */
  Input<I> over(I current);
}

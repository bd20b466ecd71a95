package io.okrcascade.core.cascade;

import org.jspecify.annotations.Nullable;

/**
 * A persistent map from numbers of 0 or more: a radix tree over rows of {@value #WIDTH}, of which a
 * change copies those on the way to it and shares all others. Meant for few numbers among many. A
 * value once put is replaced, never taken out. Immutable.
 */
final class IntMap<V> {
  private static final int BITS = 5;
  private static final int WIDTH = 1 << BITS;
  private static final IntMap<?> EMPTY = new IntMap<>(new Object[WIDTH], 0, 0);

  private final @Nullable Object[] root;

  /** How far a number is shifted to give its place in the root; all numbers end within it. */
  private final int shift;

  private final int size;

  private IntMap(@Nullable Object[] root, int shift, int size) {
    this.root = root;
    this.shift = shift;
    this.size = size;
  }

  @SuppressWarnings("unchecked") // there is nothing of any type in it
  static <V> IntMap<V> empty() {
    return (IntMap<V>) EMPTY;
  }

  /** How many numbers have a value. */
  int size() {
    return size;
  }

  /** The value of a number, or null. */
  @Nullable V get(int key) {
    return size == 0 ? null : find(key);
  }

  @SuppressWarnings("unchecked") // rows below the root are rows down to the last, which has values
  private @Nullable V find(int key) {
    if (key >>> shift >= WIDTH) {
      return null;
    }
    @Nullable Object[] row = root;
    for (int level = shift; level > 0; level -= BITS) {
      Object below = row[key >>> level & WIDTH - 1];
      if (below == null) {
        return null;
      }
      row = (@Nullable Object[]) below;
    }
    return (V) row[key & WIDTH - 1];
  }

  /** The map in which a number has a value. */
  IntMap<V> with(int key, V value) {
    @Nullable Object[] top = root;
    int height = shift;
    while (key >>> height >= WIDTH) {
      @Nullable Object[] above = new Object[WIDTH];
      above[0] = top;
      top = above;
      height += BITS;
    }
    @Nullable Object[] copy = top.clone();
    @Nullable Object[] row = copy;
    for (int level = height; level > 0; level -= BITS) {
      int place = key >>> level & WIDTH - 1;
      Object below = row[place];
      @Nullable Object[] next =
          below == null ? new Object[WIDTH] : ((@Nullable Object[]) below).clone();
      row[place] = next;
      row = next;
    }
    int place = key & WIDTH - 1;
    int added = row[place] == null ? 1 : 0;
    row[place] = value;
    return new IntMap<>(copy, height, size + added);
  }
}

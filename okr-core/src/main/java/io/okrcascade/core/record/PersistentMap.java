package io.okrcascade.core.record;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose changed copies share what did not change: a compressed hash-array mapped
 * prefix trie (CHAMP; Steindorfer and Vinju, OOPSLA 2015). To find, put or remove one takes time in
 * proportion to the logarithm of the size, to base 32. Equal contents have equal shapes whatever
 * became of them before, so the order of iteration follows from the keys (but for those whose
 * hashes are equal). Neither keys nor values are null.
 */
final class PersistentMap<K, V> {
  /** Levels below which the bits of a hash are used up, and entries stand in a row. */
  private static final int LEVELS = 7;

  private static final int BITS = 5;
  private static final Node NOTHING = new Node(0, 0, new Object[0]);
  private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(NOTHING, 0);

  private final Node root;
  private final int size;

  private PersistentMap(Node root, int size) {
    this.root = root;
    this.size = size;
  }

  @SuppressWarnings("unchecked") // holds nothing of any type
  static <K, V> PersistentMap<K, V> empty() {
    return (PersistentMap<K, V>) EMPTY;
  }

  /** The map of these values, each under its key; of several under one key the last. */
  static <K, V> PersistentMap<K, V> of(Collection<V> values, Function<V, K> keyOf) {
    return of(values, keyOf, value -> value);
  }

  /** The map of a key and a value of each of these; of several under one key the last. */
  static <E, K, V> PersistentMap<K, V> of(
      Collection<E> all, Function<E, K> keyOf, Function<E, V> valueOf) {
    return all.isEmpty() ? empty() : new Building<>(all, keyOf, valueOf).map();
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  @SuppressWarnings("unchecked") // values only come in as such
  @Nullable V get(K key) {
    return (V) root.get(hash(key), key);
  }

  /** The map with this value under the key; itself where that is so. */
  PersistentMap<K, V> put(K key, V value) {
    V before = get(key);
    return before == value
        ? this
        : new PersistentMap<>(root.put(0, hash(key), key, value), before == null ? size + 1 : size);
  }

  /** The map with nothing under the key; itself where that is so. */
  PersistentMap<K, V> remove(K key) {
    if (get(key) == null) {
      return this;
    }
    return size == 1 ? empty() : new PersistentMap<>(root.remove(0, hash(key), key), size - 1);
  }

  Collection<K> keys() {
    return new Slots<>(0);
  }

  Collection<V> values() {
    return new Slots<>(1);
  }

  /**
   * By multiplication with the golden ratio the upper bits, which are used first, depend on all.
   */
  private static int hash(Object key) {
    return key.hashCode() * 0x9E3779B9;
  }

  private static int bit(int hash) {
    return 1 << (hash >>> (Integer.SIZE - BITS));
  }

  /**
   * A part of the trie.
   *
   * @param entries bits of those next in the hash under which there is one entry
   * @param children bits of those under which there are several
   * @param slots keys and values in turn, then children, each in the order of their bits; below the
   *     last level keys and values only
   */
  private record Node(int entries, int children, Object[] slots) {

    @Nullable Object get(int hash, Object key) {
      Node node = this;
      int rest = hash;
      for (int level = 0; level < LEVELS; level++) {
        int bit = bit(rest);
        if ((node.entries & bit) != 0) {
          int at = node.entryAt(bit);
          return key.equals(node.slots[at]) ? node.slots[at + 1] : null;
        }
        if ((node.children & bit) == 0) {
          return null;
        }
        node = (Node) node.slots[node.childAt(bit)];
        rest <<= BITS;
      }
      int at = node.collidedAt(key);
      return at < 0 ? null : node.slots[at + 1];
    }

    Node put(int level, int hash, Object key, Object value) {
      if (level == LEVELS) {
        int at = collidedAt(key);
        return at < 0 ? inserted(slots.length, 0, 0, key, value) : replaced(at + 1, value);
      }
      int bit = bit(hash);
      if ((children & bit) != 0) {
        int at = childAt(bit);
        return replaced(at, ((Node) slots[at]).put(level + 1, hash << BITS, key, value));
      }
      int at = entryAt(bit);
      if ((entries & bit) == 0) {
        return inserted(at, bit, 0, key, value);
      }
      Object other = slots[at];
      if (other.equals(key)) {
        return replaced(at + 1, value);
      }
      int left = hash(other) << (BITS * (level + 1));
      Node child =
          NOTHING
              .put(level + 1, left, other, slots[at + 1])
              .put(level + 1, hash << BITS, key, value);
      return without(at, bit).inserted(childAt(bit) - 2, 0, bit, child);
    }

    /** Without a key that is there. A part that is left with one entry is no part of its own. */
    Node remove(int level, int hash, Object key) {
      if (level == LEVELS) {
        return without(collidedAt(key), 0);
      }
      int bit = bit(hash);
      if ((entries & bit) != 0) {
        return without(entryAt(bit), bit);
      }
      int at = childAt(bit);
      Node child = ((Node) slots[at]).remove(level + 1, hash << BITS, key);
      if (child.children != 0 || child.slots.length > 2) {
        return replaced(at, child);
      }
      Object[] next = new Object[slots.length + 1];
      int entryAt = entryAt(bit);
      System.arraycopy(slots, 0, next, 0, entryAt);
      next[entryAt] = child.slots[0];
      next[entryAt + 1] = child.slots[1];
      System.arraycopy(slots, entryAt, next, entryAt + 2, at - entryAt);
      System.arraycopy(slots, at + 1, next, at + 2, slots.length - at - 1);
      return new Node(entries | bit, children ^ bit, next);
    }

    private int entryAt(int bit) {
      return 2 * Integer.bitCount(entries & (bit - 1));
    }

    private int childAt(int bit) {
      return 2 * Integer.bitCount(entries) + Integer.bitCount(children & (bit - 1));
    }

    private int collidedAt(Object key) {
      for (int at = 0; at < slots.length; at += 2) {
        if (key.equals(slots[at])) {
          return at;
        }
      }
      return -1;
    }

    private Node replaced(int at, Object with) {
      Object[] next = slots.clone();
      next[at] = with;
      return new Node(entries, children, next);
    }

    private Node inserted(int at, int entry, int child, Object... added) {
      Object[] next = new Object[slots.length + added.length];
      System.arraycopy(slots, 0, next, 0, at);
      System.arraycopy(added, 0, next, at, added.length);
      System.arraycopy(slots, at, next, at + added.length, slots.length - at);
      return new Node(entries | entry, children | child, next);
    }

    private Node without(int at, int entry) {
      Object[] next = new Object[slots.length - 2];
      System.arraycopy(slots, 0, next, 0, at);
      System.arraycopy(slots, at + 2, next, at, next.length - at);
      return new Node(entries & ~entry, children, next);
    }

    /** Where the children begin; below the last level there are none. */
    int entriesEnd() {
      return slots.length - Integer.bitCount(children);
    }
  }

  /** Builds a map at once: sorted by hashes, what belongs into one part stands together. */
  private static final class Building<K, V> {
    private final Object[] keys;
    private final Object[] values;

    /** Hash and place of each. */
    private final long[] sorted;

    private final int count;

    <E> Building(Collection<E> all, Function<E, K> keyOf, Function<E, V> valueOf) {
      keys = new Object[all.size()];
      values = new Object[all.size()];
      sorted = new long[all.size()];
      int place = 0;
      for (E each : all) {
        keys[place] = keyOf.apply(each);
        values[place] = valueOf.apply(each);
        sorted[place] = ((long) (hash(keys[place]) ^ Integer.MIN_VALUE) << Integer.SIZE) | place;
        place++;
      }
      Arrays.sort(sorted);
      count = dropDoubles();
    }

    /** Of several with one key the last stays. */
    private int dropDoubles() {
      int kept = 0;
      for (long next : sorted) {
        int same = kept - 1;
        while (same >= 0 && hashOf(sorted[same]) == hashOf(next)) {
          if (key(sorted[same]).equals(key(next))) {
            break;
          }
          same--;
        }
        boolean isDouble = same >= 0 && hashOf(sorted[same]) == hashOf(next);
        sorted[isDouble ? same : kept++] = next;
      }
      return kept;
    }

    private static int hashOf(long each) {
      return (int) (each >>> Integer.SIZE) ^ Integer.MIN_VALUE;
    }

    private Object key(long each) {
      return keys[(int) each];
    }

    PersistentMap<K, V> map() {
      return new PersistentMap<>(node(0, 0, count), count);
    }

    private Node node(int level, int from, int to) {
      if (level == LEVELS) {
        Object[] slots = new Object[2 * (to - from)];
        for (int i = from; i < to; i++) {
          put(slots, 2 * (i - from), sorted[i]);
        }
        return new Node(0, 0, slots);
      }
      int entries = 0;
      int children = 0;
      for (int i = from, end; i < to; i = end) {
        end = end(level, i, to);
        int bit = bit(hashOf(sorted[i]) << (BITS * level));
        entries |= end == i + 1 ? bit : 0;
        children |= end == i + 1 ? 0 : bit;
      }
      int entry = 0;
      int child = 2 * Integer.bitCount(entries);
      Object[] slots = new Object[child + Integer.bitCount(children)];
      for (int i = from, end; i < to; i = end) {
        end = end(level, i, to);
        if (end == i + 1) {
          put(slots, entry, sorted[i]);
          entry += 2;
        } else {
          slots[child++] = node(level + 1, i, end);
        }
      }
      return new Node(entries, children, slots);
    }

    /** Where those end that stand in one place of a part. */
    private int end(int level, int from, int to) {
      int bit = bit(hashOf(sorted[from]) << (BITS * level));
      int end = from + 1;
      while (end < to && bit(hashOf(sorted[end]) << (BITS * level)) == bit) {
        end++;
      }
      return end;
    }

    private void put(Object[] slots, int at, long each) {
      slots[at] = key(each);
      slots[at + 1] = values[(int) each];
    }
  }

  /** All keys, or all values. */
  private final class Slots<E> extends AbstractCollection<E> {
    private final int offset;

    Slots(int offset) {
      this.offset = offset;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<E> iterator() {
      return new SlotIterator<>(root, offset);
    }
  }

  private static final class SlotIterator<E> implements Iterator<E> {
    private final int offset;
    private final Node[] path = new Node[LEVELS + 1];
    private final int[] next = new int[LEVELS + 1];
    private int level;

    SlotIterator(Node root, int offset) {
      this.offset = offset;
      path[0] = root;
      goToEntry();
    }

    /** Goes down or up until it stands before an entry, or is at the end. */
    private void goToEntry() {
      while (level >= 0 && next[level] >= path[level].entriesEnd()) {
        if (next[level] == path[level].slots.length) {
          level--;
        } else {
          Node child = (Node) path[level].slots[next[level]++];
          level++;
          path[level] = child;
          next[level] = 0;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return level >= 0;
    }

    @Override
    @SuppressWarnings("unchecked") // an entry holds a key and a value
    public E next() {
      if (level < 0) {
        throw new NoSuchElementException();
      }
      E element = (E) path[level].slots[next[level] + offset];
      next[level] += 2;
      if (next[level] >= path[level].entriesEnd()) {
        goToEntry();
      }
      return element;
    }
  }
}

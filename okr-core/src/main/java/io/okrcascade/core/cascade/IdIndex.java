package io.okrcascade.core.cascade;

import java.util.List;

/**
 * Position of each id in a list, by open addressing over plain arrays: a million ids without a
 * boxed integer. Immutable once built.
 */
final class IdIndex {
  private final String[] ids;
  private final int[] slots;

  IdIndex(List<String> idsInOrder) {
    ids = idsInOrder.toArray(String[]::new);
    slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, ids.length)) << 2)];
    for (int i = 0; i < ids.length; i++) {
      int slot = slotOf(ids[i]);
      if (slots[slot] != 0) {
        throw new IllegalArgumentException("id " + ids[i] + " stands twice");
      }
      slots[slot] = i + 1;
    }
  }

  int size() {
    return ids.length;
  }

  String id(int position) {
    return ids[position];
  }

  /** The position of the id, or -1. */
  int of(String id) {
    return slots[slotOf(id)] - 1;
  }

  private int slotOf(String id) {
    int hash = id.hashCode();
    int slot = (hash ^ hash >>> 15) * 0x9E3779B9 >>> 7 & slots.length - 1;
    while (slots[slot] != 0 && !ids[slots[slot] - 1].equals(id)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}

package io.okrcascade.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last answers by what was asked, to be revalidated by their entity tags. */
final class Memory {
  private final Map<String, Kept> answers;

  /** An answer under its entity tag. */
  record Kept(String tag, Object answer) {}

  Memory(int most) {
    answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable Kept find(String asked) {
    return answers.get(asked);
  }

  synchronized void keep(String asked, Kept kept) {
    answers.put(asked, kept);
  }
}

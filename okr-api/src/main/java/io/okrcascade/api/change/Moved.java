package io.okrcascade.api.change;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * All whose numbers or fields moved up to a revision, since the one told before.
 *
 * @param subjects null where that may be any
 */
record Moved(long revision, @Nullable Collection<Subject> subjects) {
  private static final int MOST_SUBJECTS = 500;

  Moved {
    subjects = subjects == null || subjects.size() > MOST_SUBJECTS ? null : subjects;
  }

  /** That anything may have moved. */
  static Moved any(long revision) {
    return new Moved(revision, null);
  }
}

package io.okrcascade.api.store;

import io.okrcascade.core.record.Change;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What else becomes of a write, in its transaction, besides what is written. */
@FunctionalInterface
public interface Aftermath {
  void follow(Handle handle, List<Change<?>> changes);
}

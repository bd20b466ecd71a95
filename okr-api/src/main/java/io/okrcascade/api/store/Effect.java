package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import java.util.List;
import java.util.Set;

/**
 * What an accepted request writes.
 *
 * @param before what it was decided on
 * @param after what it leaves
 * @param changes of rows, in the order in which they can be written
 * @param logged the changes as the log tells them, by scope
 * @param newIds that were made up for it, so that nobody can have them
 * @param sawAll whether it was decided on everything there is
 */
record Effect(
    Dataset before,
    Dataset after,
    List<Change<?>> changes,
    List<Scoped> logged,
    ChangeLog.Origin origin,
    Set<String> newIds,
    boolean sawAll) {}

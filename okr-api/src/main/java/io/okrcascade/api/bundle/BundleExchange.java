package io.okrcascade.api.bundle;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.Writer.Written;
import io.okrcascade.api.write.Key;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.bundle.ImportAnswer;
import io.okrcascade.core.bundle.ImportAnswer.ChangedRecord;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Change;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes bundles in, all or nothing, and gives them out. */
public final class BundleExchange {
  private final Writer writer;
  private final Reads reads;

  public BundleExchange(Writer writer, Reads reads) {
    this.writer = writer;
    this.reads = reads;
  }

  /** Refuses callers who lack a permission. */
  void permit(Caller caller, Predicate<Permissions> permission, String what) {
    if (reads.permissions(caller).filter(permission).isEmpty()) {
      throw RefusedException.forbidden("you may not " + what);
    }
  }

  /** Imports a bundle. */
  public ImportAnswer take(Caller caller, Read<Bundle> read) {
    return (ImportAnswer) Objects.requireNonNull(take(caller, null, read, null).body());
  }

  /**
   * Imports a bundle.
   *
   * @param key by which it is known when it is repeated; null where it is not to be
   * @param reason why it changes what is committed, where the bundle does not say it itself
   */
  public Reply take(Caller caller, @Nullable Key key, Read<Bundle> read, @Nullable String reason) {
    return writer.importing(
        caller,
        Scope.EVERYTHING,
        key,
        new Merge(read.input(reason)),
        written -> {
          ImportAnswer answer = answer(written.revision(), written.result(), null);
          return new Reply(200, null, null, answer);
        });
  }

  /** Tells what an import would do, and writes nothing. */
  public ImportAnswer tryOut(Caller caller, Read<Bundle> read, @Nullable String reason) {
    return writer.tryOut(
        caller, Scope.EVERYTHING, new Merge(read.input(reason)), BundleExchange::tried);
  }

  private static ImportAnswer tried(Written<MergeResult> tried) {
    List<ChangedRecord> changes =
        tried.result().told().stream()
            .map(
                change ->
                    new ChangedRecord(
                        change.kind().name(), change.id(), change.action().name(), change.fields()))
            .toList();
    return answer(tried.revision(), tried.result(), changes);
  }

  private static ImportAnswer answer(
      long revision, MergeResult result, @Nullable List<ChangedRecord> changes) {
    return new ImportAnswer(
        revision,
        result.count(Change.Action.CREATE),
        result.count(Change.Action.UPDATE),
        result.unchanged(),
        changes);
  }

  /** Everything, or the organization with one cycle. */
  public Bundle export(@Nullable String cycleId) {
    if (cycleId != null) {
      return Export.of(reads.ofCycle(cycleId).data(), cycleId::equals);
    }
    return Export.of(reads.everything());
  }
}

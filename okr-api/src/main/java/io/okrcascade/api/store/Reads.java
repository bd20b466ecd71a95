package io.okrcascade.api.store;

import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What reads answer from: snapshots of what is committed, and the day. */
public final class Reads {
  private final Transactor transactor;
  private final Snapshots snapshots;
  private final Function<Dataset, Settings> settings;
  private final Clock clock;

  public Reads(
      Transactor transactor,
      Snapshots snapshots,
      Function<Dataset, Settings> settings,
      Clock clock) {
    this.settings = settings;
    this.transactor = transactor;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** Teams, people and cycles. */
  public CascadeSnapshot organization() {
    return transactor.read(snapshots::organization);
  }

  /** The snapshot of the family in which a record lives; 404 where there is no such record. */
  public CascadeSnapshot of(RecordKind<?> type, String id) {
    return transactor
        .read(handle -> snapshots.of(handle, type, id))
        .filter(snapshot -> snapshot.data().row(type, id) != null)
        .orElseThrow(() -> ProblemException.notFound(type.name(), id));
  }

  /** The snapshots to search: of one cycle's family, or of all. */
  public List<CascadeSnapshot> search(@Nullable String cycleId) {
    return transactor.read(
        handle ->
            cycleId == null
                ? snapshots.all(handle)
                : snapshots.of(handle, Cycle.KIND, cycleId).map(List::of).orElse(List.of()));
  }

  /** The organization with all families. */
  public Dataset everything() {
    Dataset data = organization().data();
    for (CascadeSnapshot snapshot : search(null)) {
      data = data.and(snapshot.data());
    }
    return data;
  }

  /** A record in a snapshot; 404 where there is none. */
  public static <T extends Record> Versioned<T> require(
      CascadeSnapshot snapshot, RecordKind<T> type, String id) {
    Versioned<T> row = snapshot.data().row(type, id);
    if (row == null) {
      throw ProblemException.notFound(type.name(), id);
    }
    return row;
  }

  /** The thresholds and factors in force. */
  public Settings settings(Dataset data) {
    return settings.apply(data);
  }

  /** What everything in a dataset stands at today. */
  public Scores scores(Dataset data) {
    return CascadeSnapshot.cascadeOf(data).scores(today(), settings(data).pace());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day that the parameter {@code asOf} names, else today. */
  public LocalDate asOf(@Nullable String asOf) {
    LocalDate day = Params.day("asOf", asOf);
    return day == null ? today() : day;
  }
}

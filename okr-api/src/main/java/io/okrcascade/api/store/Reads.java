package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What reads answer from: snapshots of what is committed, and the day. */
public final class Reads {
  private final Transactor transactor;
  private final Snapshots snapshots;
  private final Function<Dataset, Settings> settings;
  private final Clock clock;
  private final Instant startedAt;

  public Reads(
      Transactor transactor,
      Snapshots snapshots,
      Function<Dataset, Settings> settings,
      Clock clock) {
    this.settings = settings;
    this.transactor = transactor;
    this.snapshots = snapshots;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** Teams, people and cycles. */
  public CascadeSnapshot organization() {
    return transactor.read(snapshots::organization);
  }

  /** The organization, or the family, in which a record lives; 404 where there is none. */
  public CascadeSnapshot of(RecordKind<?> type, String id) {
    if (!type.isOfOrganization()) {
      return family(type, id);
    }
    CascadeSnapshot snapshot = organization();
    require(snapshot.data(), type, id);
    return snapshot;
  }

  /** As {@link #of(RecordKind, String)}, as it stood on a day; 404 where there was none yet. */
  public CascadeSnapshot of(RecordKind<?> type, String id, LocalDate day) {
    CascadeSnapshot snapshot = of(type, id).asOf(day);
    require(snapshot.data(), type, id);
    return snapshot;
  }

  /** The family of a cycle; 404 where there is no such cycle. */
  public CascadeSnapshot ofCycle(String cycleId) {
    return family(Cycle.KIND, cycleId);
  }

  private CascadeSnapshot family(RecordKind<?> type, String id) {
    return transactor
        .read(handle -> snapshots.of(handle, type, id))
        .filter(snapshot -> snapshot.data().row(type, id) != null)
        .orElseThrow(() -> type.notFound(id));
  }

  /** The snapshots to search: of one cycle's family, or of all. */
  public List<CascadeSnapshot> search(@Nullable String cycleId) {
    return transactor.read(
        handle ->
            cycleId == null
                ? snapshots.all(handle)
                : snapshots.of(handle, Cycle.KIND, cycleId).map(List::of).orElse(List.of()));
  }

  /** As {@link #search(String)}, as they stood on a day. */
  public List<CascadeSnapshot> search(@Nullable String cycleId, LocalDate day) {
    return search(cycleId).stream().map(snapshot -> snapshot.asOf(day)).toList();
  }

  /** The organization with all families. */
  public Dataset everything() {
    return transactor.read(snapshots::everything);
  }

  /** The family of a cycle; 404 where there is no such cycle, or no such team. */
  public CascadeSnapshot ofCycle(String cycleId, @Nullable String teamId) {
    CascadeSnapshot snapshot = ofCycle(cycleId);
    if (teamId != null) {
      require(snapshot.data(), Team.KIND, teamId);
    }
    return snapshot;
  }

  /** A record; 404 where there is none. */
  public static <T extends Record> Versioned<T> require(
      Dataset data, RecordKind<T> type, String id) {
    Versioned<T> row = data.row(type, id);
    if (row == null) {
      throw type.notFound(id);
    }
    return row;
  }

  /** What a caller may do; empty for somebody who is not there any more. */
  public Optional<Permissions> permissions(Caller caller) {
    return caller.permissions(organization().data());
  }

  /** The thresholds and factors in force. */
  public Settings settings(Dataset data) {
    return settings.apply(data);
  }

  /** What everything in a dataset stands at today, for acts that ask it of what they decide on. */
  public Scores scores(Dataset data) {
    return CascadeSnapshot.cascadeOf(data).scores(today(), settings(data).pace());
  }

  /** The revision of the last write of all. */
  public long latestRevision() {
    return transactor.read(Revisions::latest);
  }

  /**
   * Whether all is as the last write of a record left it, and that was this day and under this
   * configuration: then who asked since was answered the same.
   *
   * @param writtenAt when that was; null where nobody has written it
   * @param latest revision of the last write that can matter
   */
  public boolean isAsWritten(
      RecordKind<?> type,
      String id,
      @Nullable Instant writtenAt,
      long latest,
      Conditions conditions) {
    LocalDate today = today();
    return writtenAt != null
        && !writtenAt.isBefore(startedAt)
        && LocalDate.ofInstant(writtenAt, clock.getZone()).equals(today)
        && conditions.day(today).equals(today)
        && transactor.read(handle -> ChangeLog.isLastWrite(handle, type, id, latest));
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day that the parameter {@code asOf} names, else today. */
  public LocalDate asOf(@Nullable String asOf) {
    return Params.dayOr("asOf", asOf, today());
  }

  /** The day that is asked about, else today. */
  public LocalDate asOf(Conditions conditions) {
    return conditions.day(today());
  }
}

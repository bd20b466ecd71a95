package io.okrcascade.api.store;

import io.okrcascade.api.audit.WaiverTable;
import io.okrcascade.api.comment.CommentTable;
import io.okrcascade.api.cycle.CycleTable;
import io.okrcascade.api.dependency.DependencyResponseTable;
import io.okrcascade.api.dependency.DependencyTable;
import io.okrcascade.api.initiative.BriefingTemplateTable;
import io.okrcascade.api.initiative.ContributionTable;
import io.okrcascade.api.initiative.InitiativeTable;
import io.okrcascade.api.okr.AlignmentTable;
import io.okrcascade.api.okr.AmendmentTable;
import io.okrcascade.api.okr.CheckInTable;
import io.okrcascade.api.okr.GradeTable;
import io.okrcascade.api.okr.KeyResultTable;
import io.okrcascade.api.okr.ObjectiveTable;
import io.okrcascade.api.org.PersonTable;
import io.okrcascade.api.org.TeamTable;
import io.okrcascade.api.planning.CapacityTable;
import io.okrcascade.api.planning.MaintenanceTable;
import io.okrcascade.api.planning.ProgrammeTable;
import io.okrcascade.api.planning.ProgrammeUpdateTable;
import io.okrcascade.api.planning.SolicitationTable;
import io.okrcascade.api.settings.SettingsTable;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All tables together: datasets come out of it, and changes go in. */
public final class RecordStore {
  /** In the order of {@link RecordKind#ALL}: each after those that it refers to. */
  private final List<Table<?>> tables =
      List.of(
          new TeamTable(),
          new PersonTable(),
          new CycleTable(),
          new BriefingTemplateTable(),
          new ProgrammeTable(),
          new ProgrammeUpdateTable(),
          new MaintenanceTable(),
          new ObjectiveTable(),
          new KeyResultTable(),
          new CheckInTable(),
          new AlignmentTable(),
          new AmendmentTable(),
          new GradeTable(),
          new InitiativeTable(),
          new ContributionTable(),
          new DependencyTable(),
          new DependencyResponseTable(),
          new CapacityTable(),
          new SolicitationTable(),
          new WaiverTable(),
          new CommentTable(),
          new SettingsTable());

  /** Teams, people and cycles. */
  public Dataset loadOrganization(Handle handle) {
    return load(handle, null);
  }

  /** What lives in a cycle family. */
  public Dataset loadFamily(Handle handle, String family) {
    return load(handle, family);
  }

  private Dataset load(Handle handle, @Nullable String family) {
    Dataset data = Dataset.EMPTY;
    for (Table<?> table : tables) {
      if (table.type().isOfOrganization() == (family == null)) {
        data = data.and(loadTable(handle, table, family));
      }
    }
    return data;
  }

  private static <T extends Record> Dataset loadTable(
      Handle handle, Table<T> table, @Nullable String family) {
    return Dataset.of(table.type(), table.load(handle, family));
  }

  /**
   * Writes changes: first what is created and updated, kinds in the order in which they refer to
   * one another; then what is deleted, in the opposite order.
   */
  public void write(Handle handle, List<Change<?>> changes) {
    for (Table<?> table : tables) {
      save(handle, table, changes);
    }
    List<Table<?>> backwards = new ArrayList<>(tables);
    Collections.reverse(backwards);
    for (Table<?> table : backwards) {
      delete(handle, table, changes);
    }
  }

  private static <T extends Record> void save(
      Handle handle, Table<T> table, List<Change<?>> changes) {
    table.insert(handle, rows(table.type(), changes, Change.Action.CREATE));
    table.update(handle, rows(table.type(), changes, Change.Action.UPDATE));
  }

  private static <T extends Record> List<Versioned<T>> rows(
      RecordKind<T> type, List<Change<?>> changes, Change.Action action) {
    return of(type, changes, action).stream().map(c -> Objects.requireNonNull(c.after())).toList();
  }

  private static <T extends Record> void delete(
      Handle handle, Table<T> table, List<Change<?>> changes) {
    table.delete(
        handle,
        of(table.type(), changes, Change.Action.DELETE).stream().map(Change::content).toList());
  }

  @SuppressWarnings("unchecked") // a change of a type holds records of that type
  private static <T extends Record> List<Change<T>> of(
      RecordKind<T> type, List<Change<?>> changes, Change.Action action) {
    return changes.stream()
        .filter(change -> change.kind().equals(type) && change.action() == action)
        .map(change -> (Change<T>) change)
        .toList();
  }

  /** The family in which a record of that id lives; empty where there is none. */
  public Optional<String> familyOf(Handle handle, RecordKind<?> type, String id) {
    return handle.createQuery(FamilyQueries.of(type)).bind("id", id).mapTo(String.class).findOne();
  }
}

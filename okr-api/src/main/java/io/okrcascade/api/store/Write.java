package io.okrcascade.api.store;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.settings.SettingsInForce;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Being replaced by use cases: one write in progress: what is there, who asks, and the changes
 * decided so far. Nothing reaches the database before the decision is complete.
 */
public final class Write {
  private final Edit edit;
  private final SettingsInForce settings;

  Write(Edit edit, SettingsInForce settings) {
    this.edit = edit;
    this.settings = settings;
  }

  public Edit edit() {
    return edit;
  }

  public Dataset data() {
    return edit.data();
  }

  public Settings settings() {
    return settings.of(edit.data());
  }

  public Scores scores() {
    return CascadeSnapshot.cascadeOf(edit.data()).scores(edit.today(), settings().pace());
  }

  public Caller caller() {
    return new Caller(String.valueOf(edit.actorId()));
  }

  public LocalDate today() {
    return edit.today();
  }

  public Instant now() {
    return edit.now();
  }

  public String newId() {
    return edit.newId();
  }

  public void because(@Nullable String why) {
    edit.because(why);
  }

  public Permissions permissions() {
    return (Permissions) edit.rights();
  }

  public void permit(boolean permitted, String what) {
    edit.permit(permitted, what);
  }

  public void permitWritingFor(String teamId) {
    edit.permitWritingFor(teamId);
  }

  public <T extends Record> Versioned<T> require(RecordKind<T> kind, String id) {
    return edit.require(kind, id);
  }

  public void requireOpen(String cycleId) {
    ClosedCycles.requireOpen(edit, cycleId);
  }

  public void merge(Bundle bundle, Circumstances.Absent absent, Input<?> body, String prefix) {
    because(body.reason());
    Circumstances options =
        Circumstances.ofRequest(today(), now(), edit.actorId(), edit::newId, body.reason())
            .withAbsent(absent)
            .withRights(data -> edit.rights());
    merged(bundle, options, body, prefix).changes().forEach(edit::adopt);
    edit.settle();
  }

  private MergeResult merged(Bundle bundle, Circumstances options, Input<?> body, String prefix) {
    List<Violation> faults = body.faults().stream().map(fault -> fault.under(prefix)).toList();
    try {
      return Merge.of(edit.data(), bundle, options, faults);
    } catch (InvalidException e) {
      throw told(e, prefix);
    } catch (RefusedException e) {
      throw e;
    }
  }

  public void requireFreeOrSame(
      RecordKind<?> kind, String id, Bundle bundle, Input<?> body, String prefix) {
    Circumstances options =
        Circumstances.ofImport(today(), now(), edit.actorId(), edit::newId)
            .withAbsent(Circumstances.Absent.DEFAULT);
    if (edit.data().row(kind, id) != null
        && !merged(bundle, options, body, prefix).changes().isEmpty()) {
      throw ProblemException.conflict(
          "ID_TAKEN", "there is another " + kind.name() + " with the id " + id);
    }
  }

  public void requireSameId(String id, @Nullable String patched) {
    edit.requireSameId(id, patched);
  }

  public void refuseIfStoodOn(List<Violation> standing) {
    if (!standing.isEmpty()) {
      throw ProblemException.conflict(
          "STOOD_ON", standing.size() + " records stand on it; see violations", standing);
    }
  }

  private static RuntimeException told(InvalidException e, String prefix) {
    List<Violation> own =
        e.violations().stream()
            .map(
                v ->
                    v.pointer().startsWith(prefix)
                        ? new Violation(
                            v.pointer().substring(prefix.length()), v.code(), v.message())
                        : v)
            .toList();
    return new InvalidException(own);
  }

  public <T extends Record> Versioned<T> create(RecordKind<T> kind, T content) {
    edit.put(kind, content);
    edit.settle();
    return edit.require(kind, kind.idOf(content));
  }

  public <T extends Record> Versioned<T> update(RecordKind<T> kind, Versioned<T> row, T changed) {
    return create(kind, changed);
  }

  public <T extends Record> void delete(RecordKind<T> kind, List<T> contents) {
    contents.forEach(
        content -> edit.adopt(new Change<>(kind, edit.require(kind, kind.idOf(content)), null)));
    edit.settle();
  }
}

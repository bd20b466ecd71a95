package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;

/** Writes the news of a programme of one week, in place of what was written of it before. */
public record WriteProgrammeUpdate(
    String programmeId, LocalDate day, Match match, Input<ProgrammeUpdateItem> input)
    implements UseCase<Versioned<ProgrammeUpdate>> {
  @Override
  public Versioned<ProgrammeUpdate> run(Edit edit) {
    ProgrammeRules.permitKeeping(edit, edit.require(Programme.KIND, programmeId).content());
    String id = RecordKind.pairId(programmeId, MaintenanceReport.weekOf(day).toString());
    edit.requireMatch(ProgrammeUpdate.KIND, id, match);
    ProgrammeUpdateItem given = edit.accept(input);
    edit.readOnly("weekOf", given.weekOf(), day);
    edit.readOnly("byId", given.byId(), edit.actorId());
    edit.take(
        new PutProgrammeUpdate(
            programmeId, Copy.of(given).with("weekOf", day).with("byId", edit.actorId()).make()));
    return edit.require(ProgrammeUpdate.KIND, id);
  }
}

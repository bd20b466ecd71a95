package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.RecordKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in the news of a programme of one week. */
public record PutProgrammeUpdate(String programmeId, ProgrammeUpdateItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Person.KIND, item.byId(), "/byId");
    ProgrammeUpdate made =
        edit.reading(ProgrammeUpdate.KIND, id(), item).with("programmeId", programmeId).make();
    if (made == null) {
      return;
    }
    Set<String> seen = edit.memo(ProgrammeUpdate.KIND, HashSet::new);
    if (!seen.add(ProgrammeUpdate.KIND.idOf(made))) {
      edit.broken("/weekOf", "DUPLICATE", "there is one update a week; this input has more");
    } else if (made.weekOf().isAfter(edit.today())) {
      edit.broken(
          "/weekOf",
          "FUTURE",
          "a week that has not begun has no news: %s",
          String.valueOf(item.weekOf()));
    } else {
      edit.put(ProgrammeUpdate.KIND, made);
    }
  }

  private @Nullable String id() {
    return item.weekOf() == null
        ? null
        : RecordKind.pairId(programmeId, MaintenanceReport.weekOf(item.weekOf()).toString());
  }
}

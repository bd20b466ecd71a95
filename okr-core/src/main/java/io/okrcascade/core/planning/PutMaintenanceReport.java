package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Takes in what a team reports of a week. */
public record PutMaintenanceReport(MaintenanceItem item) implements Put {
  private static final Message TWICE =
      Message.invalid("DUPLICATE", "%s reports the week of %s more than once in this input");

  @Override
  public void run(Edit edit) {
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    MaintenanceReport made =
        edit.reading(MaintenanceReport.KIND, id(), item)
            .or("ticketsIn", 0)
            .or("ticketsOut", 0)
            .make();
    if (made == null || !isFirst(edit, made)) {
      return;
    }
    if (made.weekOf().isAfter(edit.today())) {
      edit.broken(
          "/weekOf",
          "FUTURE",
          "a week that has not begun cannot be reported: %s",
          String.valueOf(item.weekOf()));
    } else {
      edit.put(MaintenanceReport.KIND, made);
    }
  }

  private static boolean isFirst(Edit edit, MaintenanceReport made) {
    String team = edit.nameOf(Team.KIND, made.teamId());
    String id = MaintenanceReport.KIND.idOf(made);
    return edit.mention(MaintenanceReport.KIND, id, "", TWICE, team, made.weekOf());
  }

  private @Nullable String id() {
    return item.teamId() == null || item.weekOf() == null
        ? null
        : RecordKind.pairId(item.teamId(), MaintenanceReport.weekOf(item.weekOf()).toString());
  }
}

package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.RecordKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in what a team reports of a week. */
public record PutMaintenanceReport(MaintenanceItem item) implements Put {
  private static final Message SHARE = Message.invalid("REQUIRED", "share is required");
  private static final Message FUTURE =
      Message.invalid("FUTURE", "a week that has not begun cannot be reported: %s");

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    MaintenanceReport old = old(edit);
    Double share = edit.pickOrNull(item.share(), old, MaintenanceReport::share);
    if (share == null) {
      edit.broken("/share", SHARE);
    }
    MaintenanceReport made =
        edit.make(
            "",
            () ->
                new MaintenanceReport(
                    item.teamId(),
                    item.weekOf(),
                    share == null ? 0 : share,
                    edit.pick(item.ticketsIn(), old, MaintenanceReport::ticketsIn, 0),
                    edit.pick(item.ticketsOut(), old, MaintenanceReport::ticketsOut, 0),
                    edit.pick(
                        Given.withoutNulls(item.categories()),
                        old,
                        MaintenanceReport::categories,
                        Map.of())));
    if (made == null
        || share == null
        || !edit.mention(MaintenanceReport.KIND, MaintenanceReport.KIND.idOf(made), "")) {
      return;
    }
    if (made.weekOf().isAfter(edit.today())) {
      edit.broken("/weekOf", FUTURE, item.weekOf());
    } else {
      edit.put(MaintenanceReport.KIND, made);
    }
  }

  private @Nullable MaintenanceReport old(Edit edit) {
    if (item.teamId() == null || item.weekOf() == null) {
      return null;
    }
    String week = MaintenanceReport.weekOf(item.weekOf()).toString();
    return edit.data()
        .find(MaintenanceReport.KIND, RecordKind.pairId(item.teamId(), week))
        .orElse(null);
  }
}

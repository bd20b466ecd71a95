package io.okrcascade.core.settings;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.LastingCommitments;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Sets thresholds, factors and the like otherwise than by default; what is null goes back to its
 * default. Whether objectives are approved by others is for LEADERSHIP to say, with a reason.
 *
 * @param faults what is wrong with an item, besides what reading it found
 */
public record ChangeSettings(
    Match match, ItemPatch<SettingsItem> patch, Function<SettingsItem, List<Violation>> faults)
    implements UseCase<SettingsItem> {
  private static final String MANAGE_SETTINGS = "MANAGE_SETTINGS";
  private static final String MANAGE_APPROVAL = "MANAGE_APPROVAL";
  private static final Message REASON_REQUIRED =
      Message.invalid(
          "REASON_REQUIRED", "say why objectives shall be approved by others, or no longer");

  private static final String TIME_ZONE = "/timeZone";
  private static final Message ZONE_READ_ONLY =
      Message.invalid(
          "READ_ONLY", "the time zone is that of the service, which OKR_ZONE sets at its start");

  private static final Message LANGUAGE =
      Message.invalid("UNKNOWN", "the product does not speak “%s”");

  @Override
  public SettingsItem run(Edit edit) {
    boolean mayManage = edit.rights().holds(MANAGE_SETTINGS);
    boolean mayDecideApproval = edit.rights().holds(MANAGE_APPROVAL);
    edit.permit(mayManage || mayDecideApproval, "change settings");
    Versioned<SettingsItem> row = edit.data().row(SettingsItem.KIND, SettingsItem.ID);
    SettingsItem before = row == null ? SettingsItem.NOTHING : row.content();
    Input<SettingsItem> input = patch.over(before);
    SettingsItem wanted = input.item();
    boolean isAboutApproval = !Objects.equals(wanted.approval(), before.approval());
    boolean isAboutMore = !wanted.withApproval(before.approval()).equals(before);
    edit.permit(mayDecideApproval || !isAboutApproval, "decide who approves objectives");
    edit.permit(mayManage || !isAboutMore, "change settings other than who approves objectives");
    edit.requireMatch(row == null ? 0 : row.version(), match);
    SettingsItem item = edit.accept(checked(input));
    edit.that(!isAboutApproval || edit.hasReason(), "/approval", REASON_REQUIRED);
    if (!item.equals(before)) {
      edit.put(SettingsItem.KIND, item);
      if (isAboutApproval && Boolean.FALSE.equals(item.approval())) {
        LastingCommitments.ofAll(edit);
      }
    }
    return item;
  }

  private Input<SettingsItem> checked(Input<SettingsItem> input) {
    List<Violation> all = new ArrayList<>();
    for (Violation fault : input.faults()) {
      // It is told beside what can be set, so it is known and no field of the item.
      all.add(fault.pointer().equals(TIME_ZONE) ? ZONE_READ_ONLY.at(TIME_ZONE) : fault);
    }
    all.addAll(faults.apply(input.item()));
    String language = input.item().language();
    if (language != null && !Settings.LANGUAGES.contains(language)) {
      all.add(LANGUAGE.at("/language", language));
    }
    return new Input<>(input.item(), all, input.reason());
  }
}

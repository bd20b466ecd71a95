package io.okrcascade.core.settings;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sets thresholds and factors otherwise than by default; what is null goes back to its default.
 *
 * @param faults what is wrong with an item, besides what reading it found
 */
public record ChangeSettings(
    Match match, ItemPatch<SettingsItem> patch, Function<SettingsItem, List<Violation>> faults)
    implements UseCase<SettingsItem> {
  @Override
  public SettingsItem run(Edit edit) {
    edit.permitHolders(SettingsItem.KIND, "change settings");
    Versioned<SettingsItem> row = edit.data().row(SettingsItem.KIND, SettingsItem.ID);
    match.require(row == null ? 0 : row.version());
    SettingsItem before = row == null ? SettingsItem.NOTHING : row.content();
    Input<SettingsItem> input = checked(patch.over(before));
    input.requireSound();
    SettingsItem item = edit.accept(input);
    if (!item.equals(before)) {
      edit.put(SettingsItem.KIND, item);
    }
    return item;
  }

  private Input<SettingsItem> checked(Input<SettingsItem> input) {
    List<Violation> all = new ArrayList<>(input.faults());
    all.addAll(faults.apply(input.item()));
    return new Input<>(input.item(), all, input.reason());
  }
}

package io.okrcascade.api.settings;

import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.settings.SettingsItem;
import java.util.function.Function;

/** The table {@code settings}, which has one row at most. */
public final class SettingsTable {
  private static final TypeReference<SettingsItem> CONTENT = new TypeReference<>() {};

  private SettingsTable() {}

  public static Table<SettingsItem> declare() {
    TableBuilder<SettingsItem> table = Table.of(SettingsItem.KIND);
    table.key("id", TEXT, SettingsItem.KIND::idOf);
    var content = table.column("content", json(CONTENT), Function.identity());
    return table.readBy(row -> row.get(content));
  }
}

package io.okrcascade.api.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.core.settings.SettingsItem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code settings}, which has one row at most. */
public final class SettingsTable extends Table<SettingsItem> {
  private static final TypeReference<SettingsItem> CONTENT = new TypeReference<>() {};

  public SettingsTable() {
    super(SettingsItem.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT * FROM settings""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO settings (id, content, version, created_at, updated_at)
        VALUES (:id, :content, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE settings
        SET content = :content, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM settings WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, SettingsItem row) {
    batch.bind("content", asJson(row));
  }

  @Override
  protected RowReader<SettingsItem> reader(Handle handle, @Nullable String family) {
    return row -> fromJson(row.getString("content"), CONTENT);
  }
}

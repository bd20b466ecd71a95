package io.okrcascade.api.initiative;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code briefing_template}. */
public final class BriefingTemplateTable extends Table<BriefingTemplate> {
  private static final TypeReference<List<BriefingSection>> SECTIONS = new TypeReference<>() {};

  public BriefingTemplateTable() {
    super(BriefingTemplate.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT * FROM briefing_template""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO briefing_template (id, sections, version, created_at, updated_at)
        VALUES (:id, :sections, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE briefing_template
        SET sections = :sections, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM briefing_template WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, BriefingTemplate row) {
    batch.bind("sections", asJson(row.sections()));
  }

  @Override
  protected RowReader<BriefingTemplate> reader(Handle handle, @Nullable String family) {
    return row ->
        new BriefingTemplate(row.getString("id"), fromJson(row.getString("sections"), SECTIONS));
  }
}

package io.okrcascade.api.initiative;

import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import java.util.List;

/** The table {@code briefing_template}. */
public final class BriefingTemplateTable {
  private static final TypeReference<List<BriefingSection>> SECTIONS = new TypeReference<>() {};

  private BriefingTemplateTable() {}

  public static Table<BriefingTemplate> declare() {
    TableBuilder<BriefingTemplate> table = Table.of(BriefingTemplate.KIND);
    var id = table.key("id", TEXT, BriefingTemplate::id);
    var sections = table.column("sections", json(SECTIONS), BriefingTemplate::sections);
    return table.readBy(row -> new BriefingTemplate(row.get(id), row.get(sections)));
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a template for briefings.
 *
 * @param id of the template; null where the item has none
 */
public record PutBriefingTemplate(@Nullable String id, BriefingTemplateItem item) implements Put {
  @Override
  public void run(Edit edit) {
    List<BriefingSection> sections =
        edit.makeEach(
            item.sections(),
            "/sections",
            section ->
                edit.reading(BriefingSection.class, null, section).or("required", false).make());
    if (item.sections() == null || sections != null) {
      edit.reading(BriefingTemplate.KIND, id, item)
          .given("sections", sections)
          .put(BriefingTemplate.KIND);
    }
  }
}

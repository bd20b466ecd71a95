package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a template for briefings.
 *
 * @param id of the template; null where the item has none
 */
public record PutBriefingTemplate(@Nullable String id, BriefingTemplateItem item) implements Put {
  @Override
  public void mention(Edit edit) {
    edit.mention(BriefingTemplate.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    BriefingTemplate old = edit.data().find(BriefingTemplate.KIND, id).orElse(null);
    List<BriefingSection> sections = new ArrayList<>();
    boolean[] sound = {true};
    edit.each(
        item.sections(),
        "/sections",
        (section, place) -> {
          BriefingSection made =
              edit.make(
                  "",
                  () ->
                      new BriefingSection(
                          section.key(),
                          section.title(),
                          section.guidance(),
                          Boolean.TRUE.equals(section.required())));
          sound[0] &= made != null;
          sections.add(made);
        });
    if (!sound[0]) {
      return;
    }
    BriefingTemplate made =
        edit.make(
            "",
            () ->
                new BriefingTemplate(
                    id,
                    edit.pick(
                        item.sections() == null ? null : sections,
                        old,
                        BriefingTemplate::sections,
                        List.of())));
    if (made != null) {
      edit.put(BriefingTemplate.KIND, made);
    }
  }
}

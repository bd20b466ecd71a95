package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What briefings have to say, for teams of a kind. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BriefingTemplateItem(
    @Nullable String id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SectionItem> sections) {
  public static BriefingTemplateItem of(BriefingTemplate template) {
    return new BriefingTemplateItem(
        template.id(),
        template.sections().stream()
            .map(s -> new SectionItem(s.key(), s.title(), s.guidance(), s.required()))
            .toList());
  }
}

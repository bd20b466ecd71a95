package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.core.message.InvalidException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What briefings have to say. */
class BriefingTemplateTest {
  private static final BriefingSection LAW = new BriefingSection("law", "Law", null, true);
  private static final BriefingSection HINT = new BriefingSection("hint", "Hint", null, false);

  private static String[] refused(ThrowingCallable making) {
    InvalidException refused = catchThrowableOfType(InvalidException.class, making);
    assertThat(refused).as("it was not refused").isNotNull();
    return refused.violations().stream()
        .map(v -> v.pointer() + " " + v.code())
        .toArray(String[]::new);
  }

  private static Briefing briefing(Map<String, String> sections) {
    return new Briefing("p", "n", "i", List.of(Benefit.RISK), null, "s", sections);
  }

  @Test
  void aBriefingIsCompleteWithTheStandardSectionsAndThoseThatItsTemplateRequires() {
    BriefingTemplate template = new BriefingTemplate("LOCAL", List.of(LAW, HINT));

    assertThat(briefing(Map.of()).missing(BriefingTemplate.SHIPPED)).isEmpty();
    assertThat(briefing(Map.of()).missing(template)).containsExactly("sections/law");
    assertThat(briefing(Map.of("law", " ")).missing(template)).containsExactly("sections/law");
    assertThat(briefing(Map.of("law", "none applies")).missing(template)).isEmpty();
    assertThat(Briefing.EMPTY.missing(template))
        .containsExactly(
            "problem", "need", "impactOfNotDoing", "benefits", "solution", "sections/law");
  }

  @Test
  void standardSectionsAreRequiredWhateverATemplateSays() {
    BriefingSection problem = new BriefingSection("problem", "Whose problem?", "Ask", false);

    assertThat(problem.required()).isTrue();
    assertThat(problem.isStandard()).isTrue();
    assertThat(LAW.isStandard()).isFalse();
    BriefingTemplate bare = new BriefingTemplate("DEFAULT", List.of(LAW));
    assertThat(Briefing.EMPTY.missing(bare)).contains("problem", "solution", "sections/law");
    assertThat(new BriefingTemplate("DEFAULT", List.of(problem)).extraRequired()).isEmpty();
  }

  @Test
  void theShippedTemplateExplainsAllStandardSections() {
    assertThat(BriefingTemplate.SHIPPED.sections())
        .extracting(BriefingSection::key)
        .containsExactlyInAnyOrderElementsOf(BriefingSection.STANDARD);
    assertThat(BriefingTemplate.SHIPPED.sections())
        .allSatisfy(section -> assertThat(section.guidance()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOLUTION", "PLATFORM", "LOCAL", "DEFAULT"})
  void aTemplateIsForAKindOfTeam(String id) {
    assertThat(new BriefingTemplate(id, List.of()).id()).isEqualTo(id);
  }

  @Test
  void aTemplateTellsAllThatIsWrongWithIt() {
    assertThat(refused(() -> new BriefingTemplate("SQUAD", List.of(LAW, HINT, LAW))))
        .containsExactly("/id BAD_FORMAT", "/sections/2/key DUPLICATE");
    assertThat(refused(() -> new BriefingTemplate(null, List.of())))
        .containsExactly("/id REQUIRED");
    assertThat(refused(() -> new BriefingSection("a b", "", null, true)))
        .containsExactly("/key BAD_ID", "/title REQUIRED");
    assertThat(refused(() -> new BriefingSection("benefitNote", "Note", null, true)))
        .containsExactly("/key READ_ONLY");
    List<BriefingSection> many = new java.util.ArrayList<>();
    for (int i = 0; i <= 30; i++) {
      many.add(new BriefingSection("s" + i, "S", null, false));
    }
    assertThat(refused(() -> new BriefingTemplate("LOCAL", many)))
        .containsExactly("/sections TOO_MANY");
  }

  @Test
  void extraSectionsHaveKeysLikeIds() {
    assertThat(refused(() -> briefing(Map.of("a/b", "x".repeat(10_001)))))
        .containsExactly("/sections BAD_ID", "/sections/a~1b TOO_LONG");
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i <= 30; i++) {
      many.put("s" + i, "text");
    }
    assertThat(refused(() -> briefing(many))).containsExactly("/sections TOO_MANY");
    assertThat(briefing(Collections.emptyMap())).isEqualTo(briefing(null));
  }
}

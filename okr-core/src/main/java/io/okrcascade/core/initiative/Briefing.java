package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.message.VisibleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sections that describe an initiative; a draft may leave any of them open.
 *
 * @param sections what the template of the team asks for beyond the standard, by its key
 */
public record Briefing(
    @Nullable String problem,
    @Nullable String need,
    @Nullable String impactOfNotDoing,
    List<Benefit> benefits,
    @Nullable String benefitNote,
    @Nullable String solution,
    Map<String, String> sections) {

  public static final Briefing EMPTY =
      new Briefing(null, null, null, List.of(), null, null, Map.of());

  private static final int MAX_SECTIONS = 30;

  public Briefing {
    sections = sections == null ? Map.of() : sections;
    Check check = new Check();
    sections.forEach(
        (key, text) -> {
          check.that(
              Check.ID.matcher(key).matches(),
              "/sections",
              "BAD_ID",
              "the key of a section must be 1 to 64 letters, digits, dots, underscores or hyphens");
          check.text("sections/" + Violation.token(key), text);
        });
    check
        .that(
            sections.size() <= MAX_SECTIONS,
            "/sections",
            "TOO_MANY",
            "a briefing has at most " + MAX_SECTIONS + " extra sections")
        .text("problem", problem)
        .text("need", need)
        .text("impactOfNotDoing", impactOfNotDoing)
        .text("benefitNote", benefitNote)
        .text("solution", solution)
        .done();
    benefits = benefits == null ? List.of() : benefits;
    benefits = benefits.stream().distinct().sorted().toList();
    sections = Collections.unmodifiableMap(new TreeMap<>(sections));
  }

  /** A briefing of the standard sections alone. */
  public Briefing(
      @Nullable String problem,
      @Nullable String need,
      @Nullable String impactOfNotDoing,
      List<Benefit> benefits,
      @Nullable String benefitNote,
      @Nullable String solution) {
    this(problem, need, impactOfNotDoing, benefits, benefitNote, solution, Map.of());
  }

  /**
   * What the template asks for and the briefing leaves open, by field names; empty for a complete
   * briefing.
   */
  public List<String> missing(BriefingTemplate template) {
    List<String> missing = missing();
    for (String key : template.extraRequired()) {
      addIfOpen(missing, "sections/" + key, sections.get(key));
    }
    return missing;
  }

  /** The standard sections that are still open, by their field names. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    addIfOpen(missing, "problem", problem);
    addIfOpen(missing, "need", need);
    addIfOpen(missing, "impactOfNotDoing", impactOfNotDoing);
    if (benefits.isEmpty()) {
      missing.add("benefits");
    }
    addIfOpen(missing, "solution", solution);
    return missing;
  }

  private static void addIfOpen(List<String> missing, String name, @Nullable String text) {
    if (text == null || VisibleText.isBlank(text)) {
      missing.add(name);
    }
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.check.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The standard sections that describe an initiative; a draft may leave any of them open. */
public record Briefing(
    @Nullable String problem,
    @Nullable String need,
    @Nullable String impactOfNotDoing,
    List<Benefit> benefits,
    @Nullable String benefitNote,
    @Nullable String solution) {

  public static final Briefing EMPTY = new Briefing(null, null, null, List.of(), null, null);

  public Briefing {
    new Check()
        .text("problem", problem)
        .text("need", need)
        .text("impactOfNotDoing", impactOfNotDoing)
        .text("benefitNote", benefitNote)
        .text("solution", solution)
        .done();
    benefits = benefits == null ? List.of() : benefits;
    benefits = benefits.stream().distinct().sorted().toList();
  }

  /** The sections that are still open, by their field names; empty for a complete briefing. */
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
    if (text == null || text.isBlank()) {
      missing.add(name);
    }
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template says about one section of a briefing.
 *
 * @param key a standard section's field name, or the name of an extra one
 * @param title as people read it
 * @param guidance what to write, for who has never written one
 * @param required whether a briefing is incomplete without it; standard sections always are
 */
public record BriefingSection(
    String key, String title, @Nullable String guidance, boolean required) {

  /** Field names of the standard sections. */
  public static final Set<String> STANDARD =
      Set.of("problem", "need", "impactOfNotDoing", "benefits", "solution");

  public BriefingSection {
    new Check()
        .id("key", key)
        .name("title", title)
        .text("guidance", guidance)
        .that(
            !"benefitNote".equals(key),
            "/key",
            "READ_ONLY",
            "a note on benefits goes with the section of benefits")
        .done();
    required = required || STANDARD.contains(key);
  }

  public boolean isStandard() {
    return STANDARD.contains(key);
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a briefing has to say, for the teams of one kind: the standard sections, with guidance, and
 * more where a company wants them.
 *
 * @param id the kind of team that it is for, or {@link #DEFAULT_ID} for all others
 * @param sections in the order in which they are read
 */
public record BriefingTemplate(String id, List<BriefingSection> sections) {
  public static final RecordKind<BriefingTemplate> KIND =
      RecordKind.of("BRIEFING_TEMPLATE", BriefingTemplate.class, BriefingTemplate::id)
          .stored(40, "briefing_template", "briefingTemplates")
          .writtenWith("RUN_PLANNING")
          .build();

  /** Id of the template for teams whose kind has none of its own. */
  public static final String DEFAULT_ID = "DEFAULT";

  private static final int MAX_SECTIONS = 30;

  /** What counts where nobody has written a template. */
  public static final BriefingTemplate SHIPPED =
      new BriefingTemplate(
          DEFAULT_ID,
          List.of(
              section(
                  "problem",
                  "Problem",
                  "Whose problem is it, how often does it hurt, and how do we know? One figure says"
                      + " more than three adjectives."),
              section(
                  "need",
                  "Need",
                  "What must be possible afterwards that is not possible today? Say what, not how."),
              section(
                  "impactOfNotDoing",
                  "Impact of not doing it",
                  "What happens by the end of the quarter if we leave it: customers lost, hours"
                      + " spent, deadlines of the law missed?"),
              section(
                  "benefits",
                  "Expected benefit",
                  "Which kinds of benefit do you expect, and which key results should move by how"
                      + " much?"),
              section(
                  "solution",
                  "Solution",
                  "The smallest thing that could work, what it leaves out on purpose, and what it"
                      + " needs from other teams.")));

  public BriefingTemplate {
    Check check = new Check().id("id", id);
    check.that(
        id == null || id.equals(DEFAULT_ID) || isKind(id),
        "/id",
        "BAD_FORMAT",
        "a template is for a kind of team (SOLUTION, PLATFORM, LOCAL) or the DEFAULT");
    sections = sections == null ? List.of() : List.copyOf(sections);
    check.that(
        sections.size() <= MAX_SECTIONS,
        "/sections",
        "TOO_MANY",
        "a template has at most " + MAX_SECTIONS + " sections");
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < sections.size(); i++) {
      check.that(
          keys.add(sections.get(i).key()),
          "/sections/" + i + "/key",
          "DUPLICATE",
          "the section " + sections.get(i).key() + " stands more than once");
    }
    check.done();
  }

  private static BriefingSection section(String key, String title, String guidance) {
    return new BriefingSection(key, title, guidance, true);
  }

  private static boolean isKind(String id) {
    return Arrays.stream(TeamKind.values()).anyMatch(kind -> kind.name().equals(id));
  }

  /** Keys of the extra sections without which a briefing is incomplete. */
  public List<String> extraRequired() {
    return sections.stream()
        .filter(section -> section.required() && !section.isStandard())
        .map(BriefingSection::key)
        .toList();
  }

  /**
   * What people call a section that a briefing leaves open.
   *
   * @param name as {@link Briefing#missing(BriefingTemplate)} tells it
   */
  public String title(String name) {
    String key = name.substring(name.indexOf('/') + 1);
    return Stream.concat(sections.stream(), SHIPPED.sections.stream())
        .filter(section -> section.key().equals(key))
        .map(BriefingSection::title)
        .findFirst()
        .orElse(key);
  }

  /** The template for the briefings of a team: of its kind, else the default. */
  public static BriefingTemplate forTeam(Dataset data, String teamId) {
    TeamKind kind = data.find(Team.KIND, teamId).map(Team::kind).orElse(null);
    return data.find(KIND, kind == null ? null : kind.name())
        .or(() -> data.find(KIND, DEFAULT_ID))
        .orElse(SHIPPED);
  }
}

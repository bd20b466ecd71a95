package io.okrcascade.api.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the demo company consists of, as its resource files tell it. The notation is explained in
 * {@code demo/README.md} beside them.
 *
 * @param company the tree of teams
 * @param globalRoles by the person's name
 * @param names to draw people's names from, by country
 * @param stories by name
 * @param okrs by team, then by cycle
 * @param initiatives by team, then by cycle
 * @param planning what is planned with, and what is said
 */
record Scripts(
    TeamScript company,
    Map<String, List<GlobalRole>> globalRoles,
    Map<String, Names> names,
    Map<String, Story> stories,
    Map<String, Map<String, List<ObjectiveScript>>> okrs,
    Map<String, Map<String, List<InitiativeScript>>> initiatives,
    PlanningScript planning) {

  /** First and last names; their numbers have no common divisor, so that pairs repeat late. */
  record Names(List<String> first, List<String> last) {}

  /**
   * A team with those below it.
   *
   * @param people how many there are, the cast included
   * @param triforce whether the leads are three; as in the team above where not said
   * @param cast people with a name of their own
   */
  record TeamScript(
      String id,
      String name,
      TeamLevel level,
      @Nullable TeamKind kind,
      @Nullable String country,
      int people,
      @Nullable Boolean triforce,
      @Nullable Map<String, Role> cast,
      @Nullable List<TeamScript> teams) {

    List<TeamScript> below() {
      return teams == null ? List.of() : teams;
    }
  }

  /** An objective of a team in a cycle. */
  record ObjectiveScript(
      String title,
      @Nullable String description,
      @Nullable String kind,
      @Nullable String to,
      @Nullable String owner,
      @Nullable Double weight,
      List<ResultScript> results,
      @Nullable List<AmendmentScript> amendments) {}

  /**
   * A key result in one line, and what was said about it.
   *
   * @param notes by per cent of the cycle: said at the first check-in from then on
   */
  record ResultScript(String line, Map<Integer, String> notes) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ResultScript of(String line) {
      return new ResultScript(line, Map.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ResultScript of(Map<String, Map<Integer, String>> lineWithNotes) {
      Map.Entry<String, Map<Integer, String>> only = lineWithNotes.entrySet().iterator().next();
      return new ResultScript(only.getKey(), only.getValue());
    }
  }

  /**
   * A target that was lowered.
   *
   * @param result number of the key result in its objective, from 1
   * @param at per cent of the cycle
   */
  record AmendmentScript(int result, int at, String from, String to, String reason) {}

  /** An initiative of a team in a cycle. */
  record InitiativeScript(
      String id,
      String title,
      @Nullable String problem,
      @Nullable String need,
      @Nullable String without,
      @Nullable List<Benefit> benefits,
      @Nullable String benefitNote,
      @Nullable String solution,
      @Nullable Double effort,
      @Nullable String weeks,
      String state,
      int slip,
      @Nullable BypassScript bypass,
      @Nullable Map<String, String> moves) {}

  /** Why an initiative passes the ranking by. */
  record BypassScript(BypassReason reason, String note, String grantedBy) {}

  private record OrganizationScript(
      TeamScript company, Map<String, List<GlobalRole>> globalRoles) {}

  private static final List<String> OKR_FILES =
      List.of(
          "company",
          "solutions",
          "payroll",
          "time",
          "core-hr",
          "talent",
          "expenses",
          "platform",
          "go-to-market");

  /** Reads the resource files. */
  static Scripts load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    OrganizationScript organization = read(yaml, "organization", new TypeReference<>() {});
    Map<String, Map<String, List<ObjectiveScript>>> okrs = new LinkedHashMap<>();
    for (String file : OKR_FILES) {
      okrs.putAll(
          read(
              yaml,
              "okrs/" + file,
              new TypeReference<Map<String, Map<String, List<ObjectiveScript>>>>() {}));
    }
    return new Scripts(
        organization.company(),
        organization.globalRoles(),
        read(yaml, "names", new TypeReference<>() {}),
        read(yaml, "stories", new TypeReference<>() {}),
        okrs,
        read(yaml, "initiatives", new TypeReference<>() {}),
        read(yaml, "planning", new TypeReference<>() {}));
  }

  private static <T> T read(ObjectMapper yaml, String name, TypeReference<T> type) {
    String path = "/demo/" + name + ".yaml";
    try (InputStream file = Objects.requireNonNull(Scripts.class.getResourceAsStream(path), path)) {
      return yaml.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}

package io.okrcascade.api.demo;

import io.okrcascade.core.initiative.BriefingTemplateItem;
import java.util.List;
import java.util.Map;

/**
 * How the demo company plans, as {@code demo/planning.yaml} tells it; the notation is explained in
 * {@code demo/README.md}.
 *
 * @param needs by cycle, then by initiative
 * @param said what is said with a step, by its word
 * @param late causes of delays by cycle, then by initiative
 * @param people capacities that are not the size of the team
 * @param rollout what platform teams write into the section that their template asks for
 * @param comments by what they are about
 */
record PlanningScript(
    Map<String, Map<String, List<String>>> needs,
    Map<String, String> said,
    Map<String, Map<String, String>> late,
    Map<String, Double> people,
    UpkeepScript upkeep,
    List<ProgrammeScript> programmes,
    List<BriefingTemplateItem> briefingTemplates,
    String rollout,
    List<String> solicitations,
    Map<String, List<String>> comments,
    ExplanationScript explanations) {

  /**
   * What keeping things running takes.
   *
   * @param usual share of the time of a team that is not named
   * @param teams the share of a team, and whether it is rising
   * @param categories of tickets, by tribe
   */
  record UpkeepScript(
      double usual, Map<String, String> teams, Map<String, List<String>> categories) {}

  /** Initiatives that belong together; updates by weeks ago. */
  record ProgrammeScript(
      String id,
      String name,
      String description,
      String owner,
      List<String> initiatives,
      List<String> updates) {}

  /**
   * What people wrote about closed objectives.
   *
   * @param named by objective
   * @param open the one that nobody explained
   * @param others for all that are not named, in turn
   */
  record ExplanationScript(Map<String, String> named, String open, List<String> others) {}
}

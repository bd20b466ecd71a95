package io.okrcascade.core.audit;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.Locale;

/** How messages name things and figures. */
final class Words {
  private Words() {}

  /** objective “Title” of Team. */
  static String named(AuditContext context, int node) {
    return title(context, node) + " of " + teamOf(context, node);
  }

  /** objective “Title”. */
  static String title(AuditContext context, int node) {
    return context.graph.isObjective(node)
        ? "objective " + quoted(context.graph.objective(node).title())
        : "key result " + quoted(context.graph.keyResult(node).title());
  }

  static String named(AuditContext context, Initiative initiative) {
    return "initiative "
        + quoted(initiative.title())
        + " of "
        + context
            .organization
            .find(initiative.teamId())
            .map(Team::name)
            .orElse(initiative.teamId());
  }

  static String teamOf(AuditContext context, int node) {
    return context.teamOf(node).name();
  }

  static String quoted(String title) {
    return "“" + title + "”";
  }

  static String level(TeamLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** The sentence with its first letter raised. */
  static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

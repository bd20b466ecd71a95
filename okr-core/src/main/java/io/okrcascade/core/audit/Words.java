package io.okrcascade.core.audit;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Pace;
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
    return context.cascade.isObjective(node)
        ? "objective " + quoted(context.cascade.objective(node).title())
        : "key result " + quoted(context.cascade.keyResult(node).title());
  }

  static String named(AuditContext context, Initiative initiative) {
    return "initiative "
        + quoted(initiative.title())
        + " of "
        + context.nameOf(initiative.teamId());
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

  /**
   * Whole percent; what is not nothing is not said to be nothing, nor what is not all to be all.
   */
  static String percent(double share) {
    long rounded = Math.round(share * 100);
    boolean isAll = Pace.reaches(share, 1);
    boolean isNothing = Pace.reaches(0, share);
    return (isAll || isNothing ? rounded : Math.max(1, Math.min(99, rounded))) + " %";
  }

  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A sentence with these parts in the places of its {@code %s}; its first letter is raised. */
  static String say(String sentence, Object... parts) {
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int place = sentence.indexOf("%s", from);
      said.append(sentence, from, place).append(part);
      from = place + 2;
    }
    said.append(sentence, from, sentence.length());
    said.setCharAt(0, Character.toUpperCase(said.charAt(0)));
    return said.toString();
  }
}

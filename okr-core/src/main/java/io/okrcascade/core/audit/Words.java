package io.okrcascade.core.audit;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.TeamLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How messages name things and figures. */
final class Words {
  private Words() {}

  /** objective “Title” of Team. */
  static Said named(AuditContext context, int node) {
    return of(title(context, node), teamOf(context, node));
  }

  /** objective “Title”. */
  static Said title(AuditContext context, int node) {
    return context.cascade.isObjective(node)
        ? title("objective", context.cascade.objective(node).title())
        : title("key result", context.cascade.keyResult(node).title());
  }

  static Said named(AuditContext context, Initiative initiative) {
    return of(title("initiative", initiative.title()), context.nameOf(initiative.teamId()));
  }

  private static Said title(String kind, String title) {
    String type = kind.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Said.of(kind + " " + quoted(title), type, title);
  }

  private static Said of(Said what, String team) {
    List<Object> values = new ArrayList<>(what.values());
    values.add(team);
    return new Said(what.text() + " of " + team, values);
  }

  static String teamOf(AuditContext context, int node) {
    return context.teamOf(node).name();
  }

  static String quoted(String title) {
    return "“" + title + "”";
  }

  static Said level(TeamLevel level) {
    return Said.of(Message.words(level.name()), level.name());
  }

  /**
   * Whole percent; what is not nothing is not said to be nothing, nor what is not all to be all.
   */
  static Said percent(double share) {
    long rounded = Math.round(share * 100);
    boolean isAll = Pace.reaches(share, 1);
    boolean isNothing = Pace.reaches(0, share);
    long told = isAll || isNothing ? rounded : Math.max(1, Math.min(99, rounded));
    return Said.of(told + " %", share);
  }

  static Said count(long number, String thing) {
    return Said.of(number + " " + thing + (number == 1 ? "" : "s"), number);
  }
}

package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import java.util.Map;

/** A team stands below its parent, and above those that stand below it. */
final class TeamLevels {
  static final Invariant RULE = TeamLevels::check;

  private static final Message BELOW =
      Message.invalid("LEVEL", "a %s cannot stand below the %s “%s”");
  private static final Message ABOVE = Message.invalid("LEVEL", "the %s “%s” stands below “%s”");

  private TeamLevels() {}

  /** Whether the input tells a level that can be read, if it tells one. */
  private static boolean isKnown(Edit edit, Team team) {
    return edit.isSound(Team.KIND, team.id(), "level");
  }

  private static void check(Edit edit, Map<String, String> touched) {
    for (Team team : edit.next().all(Team.KIND)) {
      Team parent = edit.find(Team.KIND, team.parentId()).orElse(null);
      if (parent == null || parent.level().isAbove(team.level())) {
        continue;
      }
      if (!isKnown(edit, team) || !isKnown(edit, parent)) {
        continue;
      }
      String own = touched.get(team.id());
      if (own != null) {
        edit.brokenAt(own + "/parentId", BELOW, team.level(), parent.level(), parent.name());
      } else if (touched.containsKey(parent.id())) {
        edit.brokenAt(
            touched.get(parent.id()) + "/level", ABOVE, team.level(), team.name(), parent.name());
      }
    }
  }
}

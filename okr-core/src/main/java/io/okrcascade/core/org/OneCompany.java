package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import java.util.List;

/** There is one company. */
public final class OneCompany {
  public static final Guard GUARD = OneCompany::check;

  private static final Message SECOND =
      Message.conflict("SECOND_COMPANY", "there is one company, and that is %s");

  private OneCompany() {}

  private static void check(Edit edit, List<Change<?>> changes) {
    List<Change<Team>> made =
        Guard.of(Team.KIND, changes).stream().filter(OneCompany::isMade).toList();
    if (made.isEmpty()) {
      return;
    }
    List<Team> companies =
        edit.next().all(Team.KIND).stream().filter(OneCompany::isCompany).toList();
    Team first =
        companies.stream()
            .filter(team -> made.stream().noneMatch(change -> change.id().equals(team.id())))
            .findFirst()
            .orElse(made.get(0).content());
    for (Change<Team> change : made) {
      if (!change.id().equals(first.id())) {
        edit.brokenAt(edit.placeOf(change) + "/level", SECOND, first.name());
      }
    }
  }

  private static boolean isMade(Change<Team> change) {
    return change.after() != null
        && isCompany(change.after().content())
        && (change.before() == null || !isCompany(change.before().content()));
  }

  private static boolean isCompany(Team team) {
    return team.level() == TeamLevel.COMPANY;
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team that comes to another level must not stand above or below what it is aligned with: links
 * go to the same or a higher level.
 */
public final class LevelsOfLinks {
  public static final Guard GUARD = LevelsOfLinks::check;

  private static final Message LEVEL =
      Message.conflict("LEVEL", "“%s” of %s aligns to “%s” of %s, which would be of a lower level");

  private LevelsOfLinks() {}

  private static void check(Edit edit, List<Change<?>> changes) {
    Set<String> moved = new HashSet<>();
    for (Change<Team> change : Guard.of(Team.KIND, changes)) {
      if (change.before() != null
          && change.after() != null
          && change.before().content().level() != change.content().level()) {
        moved.add(change.id());
      }
    }
    if (!moved.isEmpty()) {
      Dataset next = edit.next();
      next.all(Alignment.KIND).stream()
          .sorted(Alignment.KIND.sortedBy(Alignment::childId))
          .forEach(link -> check(edit, next, moved, link));
    }
  }

  private static void check(Edit edit, Dataset next, Set<String> moved, Alignment link) {
    Team below = team(next, link.child());
    Team above = team(next, link.parent());
    if (below != null && above != null && below.level().isAbove(above.level())) {
      Stream.of(below, above)
          .filter(team -> moved.contains(team.id()))
          .findFirst()
          .ifPresent(
              team ->
                  edit.brokenAt(
                      edit.placeOf(Team.KIND, team.id()) + "/level",
                      LEVEL,
                      link.child().title(next),
                      below.name(),
                      link.parent().title(next),
                      above.name()));
    }
  }

  /** None where the input is wrong about it, which is told elsewhere. */
  private static @Nullable Team team(Dataset next, Node node) {
    return node.objective(next)
        .flatMap(objective -> next.find(Team.KIND, objective.teamId()))
        .orElse(null);
  }
}

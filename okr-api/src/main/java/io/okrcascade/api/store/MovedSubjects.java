package io.okrcascade.api.store;

import io.okrcascade.api.change.Moves;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Subject;
import io.okrcascade.api.change.Touched;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.settings.SettingsItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes have moved, found by comparing the snapshots of the families in memory with those at
 * which it was asked last. Of a family that nobody looks at it knows nothing, and says so.
 */
public final class MovedSubjects implements Moves {
  /** Subjects worth naming; of more it is quicker to look at all anew. */
  private static final int MOST = 500;

  /** A change of these moves numbers everywhere. */
  private static final Set<String> EVERYWHERE =
      Set.of(Team.KIND.name(), Cycle.KIND.name(), SettingsItem.KIND.name());

  private final Transactor transactor;
  private final Snapshots snapshots;
  private final Clock clock;
  private Map<String, CascadeSnapshot> last = Map.of();

  public MovedSubjects(Transactor transactor, Snapshots snapshots, Clock clock) {
    this.transactor = transactor;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public @Nullable Collection<Subject> of(List<Touched> touched) {
    Map<String, CascadeSnapshot> before = last;
    Map<String, List<Touched>> byScope =
        touched.stream().collect(Collectors.groupingBy(Touched::scope));
    byScope.keySet().stream().filter(snapshots.known()::containsKey).forEach(this::advance);
    last = snapshots.known();
    Set<Subject> moved = new LinkedHashSet<>();
    touched.forEach(one -> moved.add(one.subject()));
    if (moved.size() > MOST || moved.stream().map(Subject::type).anyMatch(EVERYWHERE::contains)) {
      return null;
    }
    byScope.remove(Revisions.ORGANIZATION); // its records move nobody's numbers but their own
    if (!before.keySet().containsAll(byScope.keySet())
        || !last.keySet().containsAll(byScope.keySet())) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    byScope.forEach(
        (family, changes) ->
            new FamilyMoves(
                    Objects.requireNonNull(before.get(family)),
                    Objects.requireNonNull(last.get(family)),
                    today)
                .addTo(moved, changes));
    return moved;
  }

  private void advance(String family) {
    transactor.read(handle -> snapshots.family(handle, family));
  }

  @Override
  public void rest() {
    last = Map.of();
  }
}

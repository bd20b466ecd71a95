package io.okrcascade.core.dependency;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.record.Copy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How dependencies come into being: identified, or asked for at once. */
public final class NewDependencies {
  private NewDependencies() {}

  /**
   * The item with an id, in a state in which a dependency may begin; in its own where it is there
   * already.
   *
   * @param unplanned whether the initiative is committed by now
   */
  public static DependencyItem begun(Edit edit, DependencyItem item, boolean unplanned) {
    String id = edit.idOr(item.id());
    Dependency there = edit.data().find(Dependency.KIND, id).orElse(null);
    edit.notNested("answers", item.answers());
    edit.readOnly("identifiedOn", item.identifiedOn(), there == null ? null : there.identifiedOn());
    edit.readOnly("unplanned", item.unplanned(), there == null ? unplanned : there.unplanned());
    DependencyState state = item.state();
    boolean begins =
        state == null || state == DependencyState.IDENTIFIED || state == DependencyState.REQUESTED;
    edit.that(
        there != null || begins,
        "/state",
        "USE_ANSWERS",
        "a dependency begins as IDENTIFIED; use POST .../answers");
    return Copy.of(item)
        .with("id", id)
        .with("state", there == null ? (begins ? state : null) : there.state())
        .with("identifiedOn", there == null ? null : there.identifiedOn())
        .with("unplanned", there == null ? unplanned : there.unplanned())
        .make();
  }

  /** Dependencies that are named together with a new initiative. */
  public static @Nullable List<DependencyItem> begun(
      Edit edit, @Nullable List<DependencyItem> items) {
    if (items == null) {
      return null;
    }
    List<DependencyItem> begun = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      DependencyItem item = items.get(i);
      // Nothing in the place of a dependency was told when it was read, and keeps its place.
      edit.within(
          "/dependencies/" + i, () -> begun.add(item == null ? null : begun(edit, item, false)));
    }
    return begun;
  }

  /** Says of one that begins as asked for that it was asked for. */
  public static void noteRequest(Edit edit, Dependency made) {
    if (made.state() == DependencyState.REQUESTED
        && edit.data().all(DependencyResponse.OF_DEPENDENCY, made.id()).isEmpty()) {
      RespondToDependency.say(edit, made, DependencyState.REQUESTED, null, null, null);
    }
  }
}

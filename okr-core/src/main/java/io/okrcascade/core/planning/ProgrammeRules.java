package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several steps on programmes have in common. */
public final class ProgrammeRules {
  /** A programme lists its initiatives: its version rises where they are others by any way. */
  public static final Guard GUARD = ProgrammeRules::touch;

  private ProgrammeRules() {}

  private static void touch(Edit edit, List<Change<?>> changes) {
    for (Change<Initiative> change : Guard.of(Initiative.KIND, changes)) {
      String before = programmeOf(change.before());
      String after = programmeOf(change.after());
      if (!Objects.equals(before, after)) {
        Stream.of(before, after)
            .flatMap(Stream::ofNullable)
            .forEach(id -> edit.touch(Programme.KIND, id));
      }
    }
  }

  private static @Nullable String programmeOf(@Nullable Versioned<Initiative> row) {
    return row == null ? null : row.content().programmeId();
  }

  /** A programme is kept by its owner, too. */
  static void permitKeeping(Edit edit, Programme programme) {
    boolean isOwn = programme.ownerId() != null && programme.ownerId().equals(edit.actorId());
    edit.permit(
        isOwn || edit.rights().holds("MANAGE_PROGRAMMES"),
        "keep the programme “" + programme.name() + "”");
  }

  /** Takes in a programme with its initiatives, where the item lists them, and no more. */
  static Put put(Edit edit, String id, ProgrammeItem item) {
    edit.notNested("updates", item.updates());
    return within -> {
      new PutProgramme(id, item).run(within);
      if (item.initiativeIds() != null) {
        new AssignInitiatives(id, item.initiativeIds(), Map.of()).run(within);
      }
    };
  }
}

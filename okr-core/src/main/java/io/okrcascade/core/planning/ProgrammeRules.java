package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import java.util.Map;

/** What several steps on programmes have in common. */
final class ProgrammeRules {
  private ProgrammeRules() {}

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

package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules that several steps on initiatives, and on what hangs on them, have in common. */
final class InitiativeRules {
  private static final Message FROZEN =
      Message.invalid("READ_ONLY", "%s follows from the state: use POST .../state");

  private static final Message LATE =
      Message.invalid("STATE", "only what was promised can be late");

  private static final List<String> OF_STATE =
      List.of("committedOn", "committedEnd", "deliveredOn");

  private InitiativeRules() {}

  static boolean mayGrantBypass(Edit edit) {
    return edit.rights().holds("GRANT_BYPASS");
  }

  /**
   * The bypass that an item gives. Whoever gives or changes one grants it, which not everybody may,
   * and nobody grants it in the name of another.
   */
  static @Nullable BypassItem bypass(Edit edit, InitiativeItem item, @Nullable Initiative before) {
    BypassItem given = item.bypass();
    Bypass there = before == null ? null : before.bypass();
    if (given == null) {
      permitGranting(edit, there == null);
      return null;
    }
    String granter = given.grantedById();
    boolean isKept = there != null && Objects.equals(granter, there.grantedById());
    edit.permit(
        granter == null || isKept || granter.equals(edit.actorId()),
        "grant a bypass in the name of another");
    boolean isSame = isKept && there != null && given.says(there);
    permitGranting(edit, isSame);
    return isSame ? given : given.grantedBy(edit.actorId());
  }

  private static void permitGranting(Edit edit, boolean isSame) {
    edit.permit(isSame || mayGrantBypass(edit), "grant or take back a bypass");
  }

  /**
   * The item with what follows from the state as it is there: what was promised, and when it was
   * delivered. Where the item says otherwise, that is told.
   */
  static InitiativeItem frozen(Edit edit, InitiativeItem item, @Nullable Initiative before) {
    Copy<InitiativeItem> frozen = Copy.of(item);
    for (String field : OF_STATE) {
      Object given = Components.of(InitiativeItem.class).named(field).of(item);
      Object there =
          before == null ? null : Components.of(Initiative.class).named(field).of(before);
      edit.that(Objects.equals(given, there), "/" + field, FROZEN, Message.field(field));
      frozen.with(field, there);
    }
    if (before == null || !before.wasCommitted()) {
      edit.that(item.lateCause() == null, "/lateCause", LATE);
      edit.that(item.lateNote() == null, "/lateNote", LATE);
      frozen.without("lateCause", "lateNote");
    }
    return frozen.make();
  }
}

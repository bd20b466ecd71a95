package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules that several steps on initiatives, and on what hangs on them, have in common. */
final class InitiativeRules {
  private static final Message FROZEN =
      Message.invalid("READ_ONLY", "%s follows from the state: use POST .../state");

  private static final Message LATE =
      Message.invalid("STATE", "only what was promised can be late");

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

  /** What was promised, and when it was delivered, follow from the state, and from that alone. */
  static void requireFrozen(InitiativeItem item, @Nullable Initiative before) {
    Check check = new Check();
    requireSame(
        check, "committedOn", item.committedOn(), before == null ? null : before.committedOn());
    requireSame(
        check, "committedEnd", item.committedEnd(), before == null ? null : before.committedEnd());
    requireSame(
        check, "deliveredOn", item.deliveredOn(), before == null ? null : before.deliveredOn());
    boolean mayBeLate = before != null && before.wasCommitted();
    check
        .that(mayBeLate || item.lateCause() == null, "/lateCause", LATE)
        .that(mayBeLate || item.lateNote() == null, "/lateNote", LATE);
    check.done();
  }

  private static void requireSame(
      Check check, String field, @Nullable LocalDate given, @Nullable LocalDate there) {
    check.that(Objects.equals(given, there), "/" + field, FROZEN, Message.field(field));
  }
}

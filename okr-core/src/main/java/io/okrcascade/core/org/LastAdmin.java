package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import java.util.List;

/** Where there is an administrator, there stays one. */
public final class LastAdmin {
  public static final Guard GUARD = LastAdmin::check;

  private static final Message LAST =
      Message.conflict("LAST_ADMIN", "%s is the last administrator: make somebody else one first");

  private LastAdmin() {}

  private static void check(Edit edit, List<Change<?>> changes) {
    for (Change<Person> change : Guard.of(Person.KIND, changes)) {
      boolean stepsDown =
          change.before() != null
              && change.before().content().is(GlobalRole.ADMIN)
              && (change.after() == null || !change.after().content().is(GlobalRole.ADMIN));
      if (stepsDown
          && edit.next().all(Person.KIND).stream()
              .noneMatch(person -> person.is(GlobalRole.ADMIN))) {
        edit.brokenAt(edit.placeOf(change) + "/globalRoles", LAST, change.content().name());
      }
    }
  }
}

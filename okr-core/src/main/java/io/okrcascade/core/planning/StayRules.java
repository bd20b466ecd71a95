package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PutPerson;

/** What leaving and returning have in common. */
final class StayRules {
  private StayRules() {}

  /** The person, once it is clear that their stay may be changed. */
  static Person require(Edit edit, String id, Match match) {
    return edit.require(
            Person.KIND,
            id,
            match,
            person -> {
              edit.permitHolders(Person.KIND, "say who leaves and who returns");
              PutPerson.permitKeeping(edit, person);
            })
        .content();
  }
}

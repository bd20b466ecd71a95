package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over which initiatives a programme lists. A programme that lists them says from its side
 * what is kept with the initiatives; where a request lists them, it lists them all.
 *
 * @param programmeId of the programme
 * @param listed ids of its initiatives
 * @param said to which programme initiatives of the same input say that they belong, by their ids
 */
public record AssignInitiatives(String programmeId, List<String> listed, Map<String, String> said)
    implements Put {
  /** One input must not say two things of an initiative. */
  private static final Message CONTRADICTION =
      Message.invalid("CONTRADICTION", "initiative %s says in this input that it belongs to %s");

  @Override
  public void run(Edit edit) {
    edit.each(listed, "/initiativeIds", (id, place) -> assign(edit, id));
    if (!edit.keeps(programmeId)) {
      release(edit);
    }
  }

  private void assign(Edit edit, String initiativeId) {
    edit.reference(Initiative.KIND, initiativeId, "");
    Set<String> assigned = edit.memo(AssignInitiatives.class, HashSet::new);
    if (!assigned.add(initiativeId)) {
      edit.broken("", "DUPLICATE", "an initiative belongs to one programme, once");
    } else {
      edit.find(Initiative.KIND, initiativeId)
          .filter(initiative -> !programmeId.equals(initiative.programmeId()))
          .ifPresent(
              initiative -> edit.put(Initiative.KIND, initiative.withProgramme(programmeId)));
    }
    @Nullable String other = said.get(initiativeId);
    if (other != null && !other.equals(programmeId)) {
      edit.broken("", CONTRADICTION, initiativeId, other);
    }
  }

  private void release(Edit edit) {
    for (Initiative before : edit.data().all(Initiative.KIND)) {
      Initiative initiative = edit.find(Initiative.KIND, before.id()).orElse(before);
      if (programmeId.equals(initiative.programmeId()) && !listed.contains(initiative.id())) {
        edit.put(Initiative.KIND, initiative.withProgramme(null));
      }
    }
  }
}

package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import java.util.List;
import java.util.Map;
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
      Message.invalid("CONTRADICTION", "“%s” says in this input that it belongs to %s");

  @Override
  public void run(Edit edit) {
    edit.each(listed, "/initiativeIds", (id, place) -> assign(edit, id));
    if (!edit.keeps(programmeId)) {
      release(edit);
    }
  }

  private void assign(Edit edit, String initiativeId) {
    edit.reference(Initiative.KIND, initiativeId, "");
    if (!edit.isFirst(AssignInitiatives.class, initiativeId)) {
      edit.broken("", "DUPLICATE", "an initiative belongs to one programme, once");
    } else {
      edit.find(Initiative.KIND, initiativeId)
          .filter(initiative -> !programmeId.equals(initiative.programmeId()))
          .ifPresent(initiative -> put(edit, initiative, programmeId));
    }
    @Nullable String other = said.get(initiativeId);
    if (other != null && !other.equals(programmeId)) {
      edit.broken(
          "",
          CONTRADICTION,
          edit.nameOf(Initiative.KIND, initiativeId),
          edit.nameOf(Programme.KIND, other));
    }
  }

  private void release(Edit edit) {
    for (Initiative before : edit.data().all(Initiative.KIND)) {
      Initiative initiative = edit.find(Initiative.KIND, before.id()).orElse(before);
      if (programmeId.equals(initiative.programmeId()) && !listed.contains(initiative.id())) {
        put(edit, initiative, null);
      }
    }
  }

  /** Who does not keep all programmes keeps to what they may write otherwise. */
  private static void put(Edit edit, Initiative initiative, @Nullable String to) {
    if (!edit.rights().holds("MANAGE_PROGRAMMES")) {
      edit.permitWriting(Initiative.KIND, initiative);
    }
    edit.put(Initiative.KIND, initiative.withProgramme(to));
  }
}

package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a dependency, and of what was said about it.
 *
 * @param id of the dependency; null where the item has none
 */
public record PutDependency(@Nullable String id, String initiativeId, DependencyItem item)
    implements Put {
  private static final Message ID_TAKEN =
      Message.conflict("ID_TAKEN", "there is another dependency with the id %s");

  @Override
  public void run(Edit edit) {
    Dependency old = edit.data().find(Dependency.KIND, id).orElse(null);
    if (old != null && !old.initiativeId().equals(initiativeId)) {
      edit.broken("/id", ID_TAKEN, old.id());
      // What else is wrong with it is judged as of a new one.
      new PutDependency(edit.newId(), initiativeId, item).run(edit);
      return;
    }
    edit.reference(Team.KIND, item.providerTeamId(), "/providerTeamId");
    Reading<Dependency> reading =
        edit.reading(Dependency.KIND, id, item)
            .given("links", edit.links(item.links()))
            .with("initiativeId", initiativeId)
            .or("size", Size.M)
            .with("state", state(edit, old))
            .or("unplanned", false);
    if (old == null && edit.isRequest()) {
      reading.or("identifiedOn", edit.today());
    }
    Dependency made = reading.make();
    if (made != null) {
      check(edit, old, made);
      edit.put(Dependency.KIND, made);
    }
    if (id != null) {
      edit.putEach(item.answers(), "/answers", response -> new PutResponse(id, response));
    }
  }

  private void check(Edit edit, @Nullable Dependency old, Dependency made) {
    PastDay.check(edit, "/identifiedOn", "the day on which it was named", item.identifiedOn());
    Consumer consumer = Consumer.of(edit, made);
    if (consumer == null) {
      return;
    }
    if (made.isOpenOn(consumer.teamId())) {
      edit.broken(
          "/providerTeamId", "SELF", "a team does not depend on itself; plan it as own work");
    }
    PlannedDay.check(
        edit,
        edit.find(Cycle.KIND, consumer.cycleId()).orElse(null),
        "neededBy",
        "the day of need",
        old == null ? null : old.neededBy(),
        made.neededBy());
  }

  /** What the item says; else where the last word leaves it, if the item adds to what was said. */
  private DependencyState state(Edit edit, @Nullable Dependency old) {
    List<ResponseItem> all = new ArrayList<>();
    if (old != null) {
      Negotiation.of(edit.data(), old).answers().stream()
          .map(Copy.to(ResponseItem.class))
          .forEach(all::add);
    }
    List<ResponseItem> fresh = new ArrayList<>();
    responses().forEach(response -> fresh.add(response.dated(edit.today())));
    all.forEach(fresh::remove);
    all.addAll(fresh);
    DependencyState last =
        all.stream()
            .filter(response -> response.state() != null)
            .sorted(Comparator.comparing(ResponseItem::on))
            .reduce((earlier, later) -> later)
            .map(ResponseItem::state)
            .orElse(DependencyState.IDENTIFIED);
    boolean isMoved = item.state() == null && !fresh.isEmpty();
    return isMoved ? last : edit.pick(item.state(), old, Dependency::state, last);
  }

  private List<ResponseItem> responses() {
    List<ResponseItem> given = Given.withoutNulls(item.answers());
    return given == null ? List.of() : given;
  }
}

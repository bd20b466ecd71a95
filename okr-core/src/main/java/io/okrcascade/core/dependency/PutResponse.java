package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what was said about a dependency. It is only ever added to: what says the same as
 * something that is there is that.
 */
public record PutResponse(String dependencyId, ResponseItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Person.KIND, item.byId(), "/byId");
    DependencyResponse made = make(edit, item.dated(edit.today()));
    if (made == null) {
      return;
    }
    Function<Record, ResponseItem> said = Copy.to(ResponseItem.class);
    if (edit.there(
            DependencyResponse.OF_DEPENDENCY, dependencyId, said.apply(made), said, it -> true)
        != null) {
      edit.unchanged(DependencyResponse.KIND);
    } else {
      checkOffer(edit, made);
      edit.put(DependencyResponse.KIND, made);
    }
  }

  private void checkOffer(Edit edit, DependencyResponse made) {
    Cycle cycle =
        edit.find(Dependency.KIND, dependencyId)
            .map(dependency -> Consumer.of(edit, dependency))
            .flatMap(consumer -> edit.find(Cycle.KIND, consumer.cycleId()))
            .orElse(null);
    PlannedDay.check(edit, cycle, "offeredBy", "the day that is offered", null, made.offeredBy());
  }

  private @Nullable DependencyResponse make(Edit edit, ResponseItem dated) {
    Backing backing = backing(edit);
    PastDay.check(edit, "/on", "an answer", item.on());
    DependencyResponse made =
        edit.reading(DependencyResponse.class, null, dated)
            .with("id", edit.newId())
            .with("dependencyId", dependencyId)
            .with("backing", backing)
            .with("writtenAt", edit.now())
            .make();
    return item.backing() != null && backing == null ? null : made;
  }

  private @Nullable Backing backing(Edit edit) {
    BackingItem given = item.backing();
    if (given == null) {
      return null;
    }
    if (given.type() != null) {
      edit.reference(given.type().kind(edit.kinds()), given.id(), "/backing/id");
    }
    return edit.reading(Backing.class, null, given).make("/backing");
  }
}

package io.okrcascade.core.dependency;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (there(edit).merge(ResponseItem.of(made), -1, Integer::sum) >= 0) {
      edit.unchanged(DependencyResponse.KIND);
    } else {
      edit.put(DependencyResponse.KIND, made);
    }
  }

  private Map<ResponseItem, Integer> there(Edit edit) {
    return edit.memo(
        List.of(DependencyResponse.KIND, dependencyId),
        () -> {
          Map<ResponseItem, Integer> counts = new HashMap<>();
          edit.data()
              .all(DependencyResponse.OF_DEPENDENCY, dependencyId)
              .forEach(known -> counts.merge(ResponseItem.of(known), 1, Integer::sum));
          return counts;
        });
  }

  private @Nullable DependencyResponse make(Edit edit, ResponseItem dated) {
    Backing backing = backing(edit);
    if (item.on() != null && item.on().isAfter(edit.today())) {
      edit.broken("/on", "FUTURE", "an answer cannot lie in the future: %s", item.on());
    }
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

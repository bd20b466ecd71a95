package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Changes fields of a dependency; its state is moved by what is said about it. */
public record ChangeDependency(String id, Match match, ItemPatch<DependencyItem> patch)
    implements UseCase<Versioned<Dependency>> {
  private static final Message AGREED =
      Message.conflict(
          "STATE", "a dependency that is %s does not change; withdraw it and name another");

  @Override
  public Versioned<Dependency> run(Edit edit) {
    Dependency before = ClosedCycles.require(edit, Dependency.KIND, id, match).content();
    DependencyItem item = edit.patched(patch, before, DependencyItem.class);
    requireUntouchedState(edit, item, before);
    requireAskedTeam(edit, before, item);
    Versioned<Dependency> changed =
        edit.take(Dependency.KIND, id, new PutDependency(id, before.initiativeId(), item));
    boolean isAgreed = before.state().bindsProvider() || !before.state().isOpen();
    Demand.that(!isAgreed || before.equals(changed.content()), AGREED, before.state());
    return changed;
  }

  /** Refuses to take a step of the negotiation, or to rewrite one. */
  private static void requireUntouchedState(Edit edit, DependencyItem item, Dependency before) {
    edit.notNested("answers", item.answers());
    edit.that(
        item.state() == before.state(),
        "/state",
        "USE_ANSWERS",
        "a state is moved with POST .../answers, with what is said");
    edit.that(
        Objects.equals(before.identifiedOn(), item.identifiedOn()),
        "/identifiedOn",
        "READ_ONLY",
        "when it was named stays as it is");
    edit.that(
        before.unplanned() == Boolean.TRUE.equals(item.unplanned()),
        "/unplanned",
        "READ_ONLY",
        "whether it was planned stays as it is");
  }

  /** Who was asked stays the one asked. */
  private static void requireAskedTeam(Edit edit, Dependency before, DependencyItem item) {
    edit.that(
        before.state() == DependencyState.IDENTIFIED
            || before.providerTeamId().equals(item.providerTeamId()),
        "/providerTeamId",
        "READ_ONLY",
        "the team was asked already; withdraw it and ask another");
  }
}

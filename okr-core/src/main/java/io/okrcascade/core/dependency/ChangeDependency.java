package io.okrcascade.core.dependency;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/** Changes fields of a dependency; its state is moved by what is said about it. */
public record ChangeDependency(String id, Match match, ItemPatch<DependencyItem> patch)
    implements UseCase<Versioned<Dependency>> {
  private static final Message USE_ANSWERS =
      Message.invalid("USE_ANSWERS", "a state is moved with POST .../answers, with what is said");
  private static final Message NAMED =
      Message.invalid("READ_ONLY", "when it was named stays as it is");
  private static final Message AGREED =
      Message.conflict(
          "STATE", "a dependency that is %s does not change; withdraw it and name another");
  private static final Message ASKED =
      Message.invalid("READ_ONLY", "the team was asked already; withdraw it and ask another");

  @Override
  public Versioned<Dependency> run(Edit edit) {
    Versioned<Dependency> row = edit.require(Dependency.KIND, id);
    Dependency before = row.content();
    Consumer.permitChange(edit, before);
    match.require(row.version());
    DependencyItem item = edit.accept(patch.over(DependencyItem.of(before)));
    edit.requireSameId(id, item.id());
    requireUntouchedState(item, before);
    edit.take(new PutDependency(id, before.initiativeId(), item));
    Versioned<Dependency> changed = edit.require(Dependency.KIND, id);
    requireTermsOpen(before, changed.content());
    return changed;
  }

  /** Refuses to take a step of the negotiation, or to rewrite one. */
  private static void requireUntouchedState(DependencyItem item, Dependency before) {
    Given.refuseNested("answers", item.answers());
    if (item.state() != before.state()) {
      throw new InvalidException(List.of(USE_ANSWERS.at("/state")));
    }
    if (!before.identifiedOn().equals(item.identifiedOn())
        || before.unplanned() != Boolean.TRUE.equals(item.unplanned())) {
      throw new InvalidException(List.of(NAMED.at("/identifiedOn")));
    }
  }

  /** What was agreed does not change in silence, and who was asked stays the one asked. */
  private static void requireTermsOpen(Dependency before, Dependency after) {
    boolean isAgreed = before.state().bindsProvider() || !before.state().isOpen();
    if (isAgreed && !before.equals(after)) {
      throw RefusedException.conflict(AGREED, before.state());
    }
    boolean isAsked = before.state() != DependencyState.IDENTIFIED;
    if (isAsked && !before.providerTeamId().equals(after.providerTeamId())) {
      throw new InvalidException(List.of(ASKED.at("/providerTeamId")));
    }
  }
}

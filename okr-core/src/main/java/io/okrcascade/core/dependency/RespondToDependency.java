package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a step in the negotiation of a dependency: keeps what is said, and moves its state. */
public record RespondToDependency(String id, Match match, Input<ResponseItem> input)
    implements UseCase<Versioned<Dependency>> {
  private static final Message STATE =
      Message.conflict("STATE", "a dependency does not go from %s to %s");

  @Override
  public Versioned<Dependency> run(Edit edit) {
    Versioned<Dependency> row = edit.require(Dependency.KIND, id);
    // Its note says why; a reason beside it is not kept.
    ResponseItem item = input.item();
    Dependency dependency = row.content();
    Consumer consumer = Consumer.ofKept(edit, dependency);
    Set<Side> sides = sides(edit, consumer, dependency);
    edit.permit(!sides.isEmpty(), "answer for a team that is not yours");
    edit.permit(
        item.byId() == null || item.byId().equals(edit.actorId()), "answer in the name of another");
    if (item.state() != null) {
      permit(edit, sides, dependency.state().whoMayTurnTo(item.state()), item.state());
    }
    edit.requireMatch(row.version(), match);
    ClosedCycles.requireOpen(edit, consumer.cycleId());
    edit.note(input.faults());
    edit.requireSound(ResponseRules.check(edit, consumer, dependency, item));
    DependencyState next = Demand.given("state", item.state());
    Demand.that(!dependency.state().whoMayTurnTo(next).isEmpty(), STATE, dependency.state(), next);
    say(edit, dependency, next, Given.text(item.note()), item.offeredBy(), backing(item.backing()));
    edit.settle(); // The change log tells first what was said, then what came of it.
    return edit.set(Dependency.KIND, dependency.withState(next));
  }

  /** Waives a dependency as a consequence of another act, with what there is to say about it. */
  public static void waive(Edit edit, Dependency dependency, String note) {
    say(edit, dependency, DependencyState.WAIVED, note, null, null);
    edit.put(Dependency.KIND, dependency.withState(DependencyState.WAIVED));
  }

  /** For which sides whoever asks may speak. */
  private static Set<Side> sides(Edit edit, Consumer consumer, Dependency dependency) {
    Rights rights = edit.rights();
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (rights.mayAnswerFor(consumer.teamId())) {
      sides.add(Side.CONSUMER);
    }
    if (rights.mayAnswerFor(dependency.providerTeamId())) {
      sides.add(Side.PROVIDER);
    }
    if (rights.holds("RUN_PLANNING")) {
      sides.add(Side.PRODUCT_OPS);
    }
    return sides;
  }

  /** Refuses a step that is for other sides; one that nobody takes is told as such. */
  private static void permit(Edit edit, Set<Side> own, Set<Side> wanted, DependencyState next) {
    edit.permit(
        wanted.isEmpty() || !Collections.disjoint(own, wanted),
        "turn this dependency to %s: that is for %s"
            .formatted(Message.words(next.name()), inWords(wanted)));
  }

  private static String inWords(Set<Side> sides) {
    return String.join(
        " or ",
        sides.stream()
            .map(
                side ->
                    switch (side) {
                      case CONSUMER -> "the team that needs it";
                      case PROVIDER -> "the team that is asked";
                      case PRODUCT_OPS -> "Product Ops";
                    })
            .toList());
  }

  private static @Nullable Backing backing(@Nullable BackingItem item) {
    return item == null
        ? null
        : new Backing(Objects.requireNonNull(item.type()), Objects.requireNonNull(item.id()));
  }

  /** Keeps what is said, by whoever asks and today. */
  static void say(
      Edit edit,
      Dependency dependency,
      DependencyState state,
      @Nullable String note,
      @Nullable LocalDate offeredBy,
      @Nullable Backing backing) {
    LocalDate before =
        Negotiation.of(edit.data(), dependency)
            .latest()
            .map(DependencyResponse::on)
            .orElse(dependency.identifiedOn());
    edit.put(
        DependencyResponse.KIND,
        new DependencyResponse(
            edit.newId(),
            dependency.id(),
            state,
            edit.today(before),
            edit.actorId(),
            note,
            offeredBy,
            backing,
            edit.now()));
  }
}

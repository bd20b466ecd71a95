package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries what is chosen of an ended cycle over into a later one. What was carried over before
 * stays as it has become since.
 *
 * @param scores what everything stands at
 */
public record CarryOverUnfinished(
    String cycleId, Input<CarryOverItem> input, Function<Dataset, Scores> scores)
    implements UseCase<CarriedAnswer> {
  private static final Message NOT_OFFERED =
      Message.invalid("UNKNOWN", "“%s” is not one that continues");
  private static final Message ID_TAKEN =
      Message.conflict("ID_TAKEN", "“%s” cannot go on: “%s” has the id that it would go on under");

  @Override
  public CarriedAnswer run(Edit edit) {
    CarryOverItem item = edit.accept(input);
    Cycle from = edit.require(Cycle.KIND, cycleId).content();
    Map<String, String> objectiveIds = chosen(item.objectiveIds(), "/objectiveIds");
    Map<String, String> initiativeIds = chosen(item.initiativeIds(), "/initiativeIds");
    permit(edit, Objective.KIND, objectiveIds.keySet());
    permit(edit, Initiative.KIND, initiativeIds.keySet());
    Unfinished unfinished = new Unfinished(edit.data(), scores.apply(edit.data()), from);
    noteUnoffered(edit, unfinished, objectiveIds, initiativeIds);
    Cycle to = CarryOver.target(CycleTree.of(edit.data()), from, item.toCycleId(), "/toCycleId");
    ClosedCycles.requireOpen(edit, to.id());
    CarryOver carryOver = new CarryOver(unfinished, to);
    CarriedBefore before = carryOver.before();
    Predicate<String> objectives =
        begin(edit, carryOver, Objective.KIND, objectiveIds, before::has);
    Predicate<String> initiatives =
        begin(edit, carryOver, Initiative.KIND, initiativeIds, before::has);
    edit.settle();
    Continued continued = carryOver.continued(objectives, initiatives);
    Bundle bundle = continued.bundle();
    edit.run(new Merge(new Input<>(bundle, List.of(), input.reason())));
    List<LeftOut> leftOut = new ArrayList<>(continued.leftOut());
    leftOut.addAll(LateLinks.follow(edit, carryOver, continued.carried()));
    return new CarriedAnswer(
        to.id(),
        Objects.requireNonNull(bundle.objectives()),
        Objects.requireNonNull(bundle.initiatives()),
        leftOut);
  }

  /** Those that were not carried over before; where another record is in the way, that is told. */
  private static <T extends Record> Predicate<String> begin(
      Edit edit,
      CarryOver carryOver,
      RecordKind<T> kind,
      Map<String, String> chosen,
      Predicate<T> isCarried) {
    Set<String> begin = new TreeSet<>(chosen.keySet());
    for (String id : chosen.keySet()) {
      T ended = edit.data().find(kind, id).orElse(null);
      T there = edit.data().find(kind, carryOver.continued(id)).orElse(null);
      if (ended != null && there != null) {
        begin.remove(id);
        edit.that(
            isCarried.test(ended),
            String.valueOf(chosen.get(id)),
            ID_TAKEN,
            Components.nameOf(ended),
            Components.nameOf(there));
      }
    }
    return begin::contains;
  }

  /** The places of what is chosen, by id. */
  private static Map<String, String> chosen(@Nullable List<String> ids, String pointer) {
    Map<String, String> places = new LinkedHashMap<>();
    for (int i = 0; ids != null && i < ids.size(); i++) {
      if (ids.get(i) != null) { // what could not be read of a list leaves a gap
        places.putIfAbsent(ids.get(i), pointer + "/" + i);
      }
    }
    return places;
  }

  /** Notes what is wrong with the choice, before it is asked whether there is a cycle for it. */
  private static void noteUnoffered(
      Edit edit,
      Unfinished unfinished,
      Map<String, String> objectiveIds,
      Map<String, String> initiativeIds) {
    if (objectiveIds.isEmpty() && initiativeIds.isEmpty()) {
      edit.broken("/objectiveIds", "REQUIRED", "choose what continues");
    }
    noteOthers(edit, Objective.KIND, objectiveIds, unfinished.objectives());
    noteOthers(edit, Initiative.KIND, initiativeIds, unfinished.initiatives());
  }

  private static <T extends Record> void noteOthers(
      Edit edit, RecordKind<T> kind, Map<String, String> chosen, Collection<T> offered) {
    Set<String> known = offered.stream().map(kind::idOf).collect(Collectors.toSet());
    chosen.forEach(
        (id, place) -> {
          edit.reference(kind, id, place);
          edit.find(kind, id)
              .filter(other -> !known.contains(id))
              .ifPresent(other -> edit.broken(place, NOT_OFFERED, Components.nameOf(other)));
        });
  }

  private static <T extends Record> void permit(Edit edit, RecordKind<T> kind, Set<String> chosen) {
    chosen.forEach(id -> edit.data().find(kind, id).ifPresent(it -> edit.permitWriting(kind, it)));
  }
}

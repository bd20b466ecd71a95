package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.okrcascade.core.cycle.CreateCycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.ChangeDependency;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.ChangeInitiative;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.NameDependency;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.CreateProgramme;
import io.okrcascade.core.planning.CreateSolicitation;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ReportMaintenance;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever field a request says is kept as it is said, or refused: none is dropped silently. */
class SaidFieldsTest {
  /** What stands in records of its own, or in another form. */
  private static final Set<String> PARTS =
      Set.of(
          "metric",
          "phaseDates",
          "keyResults",
          "alignments",
          "checkIns",
          "contributions",
          "dependencies",
          "initiativeIds");

  private static Desk desk() {
    Desk desk = new Desk();
    desk.approvalIs(false);
    desk.objective("o", ObjectiveState.DRAFT);
    desk.objective("p", ObjectiveState.DRAFT);
    desk.keyResult("k", "o");
    desk.as("adam", new CreateInitiative(Input.of(initiative("i"))));
    desk.as("adam", new NameDependency("i", Input.of(dependency("d"))));
    return desk;
  }

  private static InitiativeItem initiative(String id) {
    return Copy.blank(InitiativeItem.class)
        .with("id", id)
        .with("teamId", "squad")
        .with("cycleId", "q4")
        .with("title", "Work " + id)
        .make();
  }

  private static DependencyItem dependency(String id) {
    return Copy.blank(DependencyItem.class)
        .with("id", id)
        .with("providerTeamId", "other")
        .with("need", "Need " + id)
        .make();
  }

  private static <I extends Record> Arguments posted(I sound, Function<Input<I>, UseCase<?>> act) {
    return arguments(sound, (Function<I, UseCase<?>>) item -> act.apply(Input.of(item)));
  }

  private static <I extends Record> Arguments patched(
      Class<I> type, Function<Desk, Record> there, Function<ItemPatch<I>, UseCase<?>> act) {
    return arguments(
        Copy.of(there.apply(desk()), type).make(),
        (Function<I, UseCase<?>>)
            item -> act.apply(current -> new Input<>(item, List.of(), "why")));
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        posted(
            Copy.blank(ObjectiveItem.class)
                .with("teamId", "squad")
                .with("cycleId", "q4")
                .with("title", "New")
                .make(),
            CreateObjective::new),
        patched(
            ObjectiveItem.class,
            desk -> desk.objective("o"),
            patch -> new ChangeObjective("o", Match.ANY, patch)),
        posted(
            Copy.blank(KeyResultItem.class)
                .with("title", "New")
                .with("metric", Copy.of(Metric.number("pts", 0, 10), MetricItem.class).make())
                .make(),
            input -> new CreateKeyResult("o", input)),
        patched(
            KeyResultItem.class,
            desk -> desk.keyResult("k"),
            patch -> new ChangeKeyResult("k", Match.ANY, patch)),
        arguments(
            Desk.value("2026-11-20", 3),
            (Function<CheckInItem, UseCase<?>>)
                item -> edit -> edit.run(new AddCheckIn("k", item)).orElseThrow()),
        posted(initiative("n"), CreateInitiative::new),
        patched(
            InitiativeItem.class,
            desk -> desk.found(Initiative.KIND, "i"),
            patch -> new ChangeInitiative("i", Match.ANY, patch)),
        posted(dependency("n"), input -> new NameDependency("i", input)),
        patched(
            DependencyItem.class,
            desk -> desk.found(Dependency.KIND, "d"),
            patch -> new ChangeDependency("d", Match.ANY, patch)),
        posted(Copy.blank(PersonItem.class).with("name", "New").make(), PutPerson.ACTS::create),
        posted(
            Copy.blank(TeamItem.class)
                .with("name", "New")
                .with("level", TeamLevel.SQUAD)
                .with("parentId", "tribe")
                .make(),
            PutTeam.ACTS::create),
        posted(
            Copy.blank(CycleItem.class)
                .with("name", "New")
                .with("startsOn", LocalDate.of(2027, 1, 1))
                .with("endsOn", LocalDate.of(2027, 3, 31))
                .make(),
            CreateCycle::new),
        posted(Copy.blank(ProgrammeItem.class).with("name", "New").make(), CreateProgramme::new),
        posted(
            Copy.blank(SolicitationItem.class)
                .with("teamId", "squad")
                .with("requesterTeamId", "other")
                .with("topic", "New")
                .make(),
            input -> new CreateSolicitation("q4", input)),
        posted(
            Copy.blank(MaintenanceItem.class).with("share", 0.2).make(),
            input -> new ReportMaintenance("squad", input)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  <I extends Record> void isKeptOrRefused(I sound, Function<I, UseCase<?>> act) {
    Components<I> components = Components.of(classOf(sound));
    for (Component field : components.all()) {
      for (Object said : samples(field)) {
        if (said.equals(field.of(sound))) {
          continue;
        }
        I item = Copy.of(sound).with(field.name(), said).make();
        Record kept = kept(act.apply(item));
        if (kept != null && !PARTS.contains(field.name())) {
          assertThat(Components.of(classOf(item)).named(field.name()).of(said(kept, item)))
              .as("%s of %s", field.name(), item)
              .isEqualTo(said);
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // a record is of its own class
  private static <I extends Record> Class<I> classOf(I item) {
    return (Class<I>) item.getClass();
  }

  private static Record said(Record kept, Record item) {
    return Copy.of(kept, item.getClass()).withoutEmpty().make();
  }

  /** What came of it; null where it was refused. */
  private static @Nullable Record kept(UseCase<?> act) {
    try {
      Object made = desk().as("adam", act);
      return made instanceof Versioned<?> row ? (Record) row.content() : (Record) made;
    } catch (InvalidException | RefusedException e) {
      return null;
    }
  }

  private static List<Object> samples(Component field) {
    Type type = field.type();
    if (field.held() != null) {
      Record nothing = Copy.blank(field.held()).make();
      return List.of(type instanceof ParameterizedType ? List.of(nothing) : nothing);
    }
    if (type instanceof ParameterizedType list) {
      boolean isMap = list.getRawType() == Map.class;
      Object one = isMap ? samples(list.getActualTypeArguments()[1]).get(0) : "sam";
      return List.of(isMap ? Map.of("DRAFT", one) : List.of(one));
    }
    if (type instanceof Class<?> one && one.isEnum()) {
      return List.of(one.getEnumConstants());
    }
    return samples(type);
  }

  private static List<Object> samples(Type type) {
    return Objects.requireNonNull(SAMPLES.get(type), type::toString);
  }

  private static final Map<Type, List<Object>> SAMPLES =
      Map.of(
          String.class, List.of("sam", "other", "q3", "p", "something"),
          LocalDate.class, List.of(Desk.TODAY.minusDays(7), Desk.TODAY.plusDays(9)),
          Boolean.class, List.of(true),
          Integer.class, List.of(3),
          Double.class, List.of(0.5),
          BigDecimal.class, List.of(new BigDecimal("3.5")),
          Object.class, List.of("x"));
}

package io.okrcascade.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Move;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.settings.SettingsItem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text of any record holds what is not what it seems; and but for the free ones none has more
 * than one line, nor anything else that nobody sees.
 */
class TextsOfRecordsTest {
  /** Texts of several lines. Whatever is not among them has one. */
  private static final Map<Class<? extends Record>, Set<String>> FREE =
      Map.ofEntries(
          Map.entry(Amendment.class, Set.of("reason")),
          Map.entry(
              Briefing.class,
              Set.of("problem", "need", "impactOfNotDoing", "benefitNote", "solution")),
          Map.entry(BriefingSection.class, Set.of("guidance")),
          Map.entry(Bypass.class, Set.of("note")),
          Map.entry(CheckIn.class, Set.of("note")),
          Map.entry(Comment.class, Set.of("text")),
          Map.entry(Cycle.class, Set.of("intent")),
          Map.entry(DependencyResponse.class, Set.of("note")),
          Map.entry(Grade.class, Set.of("explanation")),
          Map.entry(Initiative.class, Set.of("lateNote")),
          Map.entry(KeyResult.class, Set.of("description")),
          Map.entry(Move.class, Set.of("word")),
          Map.entry(Objective.class, Set.of("description")),
          Map.entry(Programme.class, Set.of("description")),
          Map.entry(ProgrammeUpdate.class, Set.of("note")),
          Map.entry(Voided.class, Set.of("reason")),
          Map.entry(Waiver.class, Set.of("reason")));

  /** Whose texts are among a few that are known. */
  private static final Set<Class<? extends Record>> OF_A_FEW =
      Set.of(Ref.class, SettingsItem.class);

  private static final List<String> NEVER = List.of("a\u202eb", "a\u0085b", "a\u0007b", "a\u0000b");
  private static final List<String> OF_SEVERAL_LINES =
      List.of("a\nb", "a\tb", "a\u200bb", "a\ufeffb");

  /** The records that are kept, with those that they are made of. */
  static Stream<Class<?>> records() {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (RecordKind<?> kind : Registry.KINDS.all()) {
      collect(kind.recordClass(), found);
    }
    found.removeAll(OF_A_FEW);
    return found.stream();
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
    } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
      Stream.of(record.getRecordComponents()).forEach(it -> collect(it.getGenericType(), found));
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatATextMayHave(Class<?> type) throws Exception {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != String.class) {
        continue;
      }
      String field = component.getName();
      boolean isFree = FREE.getOrDefault(type, Set.of()).contains(field);
      for (String text : NEVER) {
        assertThat(faults(type, field, text)).as("%s.%s", type, field).isNotEmpty();
      }
      for (String text : OF_SEVERAL_LINES) {
        assertThat(faults(type, field, text).isEmpty())
            .as("%s.%s takes several lines: %s", type, field, text)
            .isEqualTo(isFree);
      }
    }
  }

  /** What is wrong with a field of a record that has this text there. */
  private static List<String> faults(Class<?> type, String field, String text) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
      values.add(component.getName().equals(field) ? text : sound(component));
    }
    var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
    try {
      constructor.newInstance(values.toArray());
      return List.of();
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).as("%s.%s", type, field).isInstanceOf(InvalidException.class);
      return ((InvalidException) e.getCause())
          .violations().stream().map(Violation::pointer).filter(("/" + field)::equals).toList();
    }
  }

  /** A value that is right in most places; where it is not, another field is told. */
  private static @Nullable Object sound(RecordComponent component) throws Exception {
    Class<?> type = component.getType();
    if (type == double.class) {
      return 1.0;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return false;
    }
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (type == String.class) {
      return "a";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 10, 1);
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
  }
}

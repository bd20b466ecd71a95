package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amendments that a bundle brings tell of fields that there are, and of values they can have. */
class AmendedFieldsTest {
  private static final Map<String, Object> LINK =
      Map.of("parentType", "KEY_RESULT", "parentId", "k", "mode", "SUPPORTS", "weight", 1);

  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.plan();
  }

  private static AmendmentItem told(@Nullable String keyResultId, String field, Object value) {
    LocalDate on = LocalDate.of(2026, 11, 20);
    return new AmendmentItem(keyResultId, field, value, value, null, "so", on, "sue");
  }

  private static Bundle bundle(ObjectiveItem objective, AmendmentItem... told) {
    ObjectiveItem item = Copy.of(objective).with("amendments", List.of(told)).make();
    return new Bundle.Builder().objectives(List.of(item)).build();
  }

  private static ObjectiveItem there() {
    return Copy.blank(ObjectiveItem.class).with("id", "o").make();
  }

  /** One that is not there yet, with a key result. */
  private static ObjectiveItem fresh() {
    KeyResult keyResult = KeyResult.of("fk", "fresh", "Key", Metric.number("pts", 0, 10));
    return Copy.of(ObjectiveItem.of(Objective.of("fresh", "squad", "q4", "Fresh")))
        .with("keyResults", List.of(Copy.of(keyResult, KeyResultItem.class).make()))
        .make();
  }

  private List<String> places(ObjectiveItem objective, AmendmentItem told) {
    return wrong(() -> desk.imports(bundle(objective, told)));
  }

  /** What a bundle does not say of it is computed, of what was amended before it came here too. */
  @Test
  void whetherAnAmendmentEasedFollowsFromItsValues() {
    AmendmentItem lower = told("fk", "metric.target", 12);
    AmendmentItem eased = Copy.of(lower).with("newValue", 10).make();
    AmendmentItem harder = Copy.of(lower).with("oldValue", 8).with("newValue", 10).make();
    AmendmentItem from = Copy.of(told("fk", "metric.baseline", 1)).with("newValue", 0).make();
    AmendmentItem otherwise =
        Copy.of(eased).with("eased", false).with("on", LocalDate.of(2026, 11, 19)).make();
    desk.imports(bundle(fresh(), eased, harder, from, otherwise));
    assertThat(desk.amendments("fresh"))
        .extracting(Amendment::field, Amendment::on, Amendment::eased)
        .containsExactly(
            tuple("metric.target", eased.on(), true),
            tuple("metric.target", eased.on(), false),
            tuple("metric.baseline", eased.on(), true),
            tuple("metric.target", otherwise.on(), false));
  }

  @Test
  void whatCannotBeIsRefused() {
    Stream.of(
            told(null, "state", "ZORRO"),
            told(null, "ambition", 1),
            told(null, "archived", "yes"),
            told(null, "weight", -50),
            told("k", "weight", "2026-01-01"),
            told("k", "metric.type", "FOO"),
            told("k", "metric.target", new BigDecimal("1.1234567")),
            told("k", "metric.plan", List.of(Map.of("on", "2026-11-01"))),
            told("k", "metric.milestones", List.of(1)),
            told("k", "keyResults", 1),
            told("k", "checkIns", List.of("some day")),
            told("k", "alignments", Map.of("parentType", "TEAM", "parentId", "k")),
            told("k", "alignments", Map.of("colour", "red")))
        .forEach(
            it -> {
              AmendmentItem ofFresh =
                  Copy.of(it).with("keyResultId", it.keyResultId() == null ? null : "fk").make();
              for (List<String> places : List.of(places(there(), it), places(fresh(), ofFresh))) {
                assertThat(places)
                    .as(it.toString())
                    .hasSize(2)
                    .allMatch(place -> place.contains("/objectives/0/amendments/0/"))
                    .anyMatch(place -> place.endsWith("/oldValue"))
                    .anyMatch(place -> place.endsWith("/newValue"));
              }
            });
    assertThat(places(there(), told(null, "nonsense", 1)))
        .containsExactly("UNKNOWN /objectives/0/amendments/0/field");
    assertThat(places(there(), told(null, "metric.target", 1)))
        .containsExactly("UNKNOWN /objectives/0/amendments/0/field");
    assertThat(places(there(), told(null, "weight", 1_000_000)))
        .containsExactly(
            "OUT_OF_RANGE /objectives/0/amendments/0/oldValue",
            "OUT_OF_RANGE /objectives/0/amendments/0/newValue");
    assertThat(desk.amendments("o")).isEmpty();
  }

  /** What a program would say with them is the sentence itself. */
  @Test
  void aSentenceIsNoParameter() {
    AmendmentItem heavy = told(null, "weight", 1_000_000);
    assertThatThrownBy(() -> desk.imports(bundle(there(), heavy)))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e -> assertThat(e.violations()).hasSize(2).allMatch(it -> it.params().isEmpty()));
  }

  @Test
  void itIsOfAKeyResultThatIsOrWasOneOfTheObjective() {
    assertThat(places(there(), told("dk", "title", "Told")))
        .containsExactly("OTHER_OBJECTIVE /objectives/0/amendments/0/keyResultId");
    desk.changeKeyResult("sue", "k", "it fits better", "objectiveId", "second");
    assertThat(places(there(), told("k", "title", "Told"))).as("it was one of it").isEmpty();
  }

  @Test
  void whatIsOlderThanARuleComesBackWithItsObjective() {
    AmendmentItem[] old = {
      told(null, "weight", 3000),
      told(null, "title", "Squ\u200bad"),
      told("fk", "metric.target", "40 %"),
      told("fk", "alignments", "once in words"),
      told("fk", "alignments", with(LINK, "weight", 50)),
      told("fk", "metric.milestones", List.of(Map.of("id", "m", "title", "M", "weight", 0.00001)))
    };
    assertThat(wrong(() -> desk.imports(bundle(fresh(), old)))).isEmpty();
    assertThat(desk.amendments("fresh")).hasSize(old.length);
  }

  private static Map<String, Object> with(Map<String, Object> link, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(link);
    changed.put(name, value);
    return changed;
  }

  @Test
  void valuesComeBackToTheLetter() {
    AmendmentItem[] all = {
      told("fk", "metric.plan", List.of()),
      told("fk", "metric.milestones", List.of()),
      told("fk", "metric.baseline", 0),
      told("fk", "checkIns", List.of("2026-09-01")),
      told("fk", "keyResults", "fk"),
      told("fk", "alignments", LINK),
      told("fk", "metric.unit", ""),
      told(null, "archived", false)
    };
    desk.imports(bundle(fresh(), all));
    assertThat(desk.amendments("fresh"))
        .extracting(Amendment::field, Amendment::oldValue, Amendment::newValue)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(all).map(it -> tuple(it.field(), it.oldValue(), it.newValue())).toList());
    desk.imports(Export.of(desk.data));
    assertThat(desk.amendments("fresh")).as("its own export adds nothing").hasSize(all.length);
  }
}

package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A value out of its range, wherever it stands in the bundle of a whole company, is told where it
 * stands, and neither makes other values look wrong nor hides what else is.
 */
class WrongValuesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final ObjectMapper JSON = Json.mapper();
  private static final JsonNode DEMO = JSON.valueToTree(DemoCompany.bundle(TODAY));
  private static final InputReader READER = new InputReader();

  private static final BigDecimal NO_NUMBER = new BigDecimal("-987654321987654321.123456");
  private static final String NO_TEXT = "x y".repeat(10_000);

  /** Ids, to which others refer; values before and after, which may be anything. */
  private static final Pattern IDENTITY = Pattern.compile("/id$|/amendments/\\d+/(old|new)Value");

  /** One place for each field of each kind of record. */
  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    walk(DEMO, "", places);
    return places;
  }

  /** The same, and a second place of each field of a team, on which most others stand. */
  private static List<String> places(String more) {
    Map<String, String> last = new LinkedHashMap<>();
    walk(DEMO, "", last, Map::put);
    Stream<String> ofTeams = last.values().stream().filter(place -> place.startsWith(more));
    return Stream.concat(places().values().stream(), ofTeams).distinct().toList();
  }

  private static void walk(JsonNode node, String at, Map<String, String> places) {
    walk(node, at, places, Map::putIfAbsent);
  }

  /** How a place is noted under its pattern. */
  @FunctionalInterface
  private interface Noting {
    Object note(Map<String, String> places, String pattern, String place);
  }

  private static void walk(JsonNode node, String at, Map<String, String> places, Noting noting) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field ->
                  walk(
                      field.getValue(),
                      at + "/" + Violation.token(field.getKey()),
                      places,
                      noting));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), at + "/" + i, places, noting);
      }
    } else if (!IDENTITY.matcher(at).find()) {
      noting.note(places, at.replaceAll("/\\d+", ""), at);
    }
  }

  private static List<Violation> told(JsonNode document) {
    Read<Bundle> read = READER.read(document, Bundle.class);
    AtomicInteger ids = new AtomicInteger();
    try {
      Merge.of(
          Dataset.EMPTY,
          read.value(),
          Circumstances.ofImport(
              TODAY,
              TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
              null,
              () -> "new-" + ids.incrementAndGet()),
          read.violations());
      return List.of();
    } catch (InvalidException e) {
      return e.violations();
    }
  }

  private static Set<String> pointers(JsonNode document) {
    return told(document).stream().map(Violation::pointer).collect(Collectors.toSet());
  }

  private static void spoil(JsonNode document, String place, String text) {
    int end = place.lastIndexOf('/');
    JsonNode holder = document.at(place.substring(0, end));
    String name = place.substring(end + 1);
    JsonNode wrong =
        holder.at("/" + name).isNumber()
            ? JSON.getNodeFactory().numberNode(NO_NUMBER)
            : JSON.getNodeFactory().textNode(text);
    set(document, place, wrong);
  }

  private static void set(JsonNode document, String place, JsonNode value) {
    int end = place.lastIndexOf('/');
    JsonNode holder = document.at(place.substring(0, end));
    String name = place.substring(end + 1);
    if (holder instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) holder).set(name, value);
    }
  }

  /** Where one of a list of values is wrong, the list may be told. */
  private static String list(String place) {
    return place.replaceAll("/\\d+$", "");
  }

  private static void assertTold(Set<String> pointers, String place) {
    assertThat(pointers).hasSize(1).isSubsetOf(place, list(place));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> isToldWhereItStandsAndNowhereElse() {
    return places("/teams").stream()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place,
                    () -> {
                      JsonNode document = DEMO.deepCopy();
                      spoil(document, place, NO_TEXT);
                      assertTold(pointers(document), place);
                    }));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> isToldWhereItLeadsNowhere() {
    return places().entrySet().stream()
        .filter(place -> place.getKey().matches(".*(Id|/formerOwnerIds|/changedByIds)"))
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place.getKey(),
                    () -> {
                      JsonNode document = DEMO.deepCopy();
                      spoil(document, place.getValue(), "nowhere");
                      assertTold(pointers(document), place.getValue());
                    }));
  }

  /** Whole parts of records: a metric, a briefing, a bypass. */
  private static void parts(JsonNode node, String at, Map<String, String> places) {
    if (node.isObject()) {
      if (!at.isEmpty() && !node.has("id") && !IDENTITY.matcher(at).find()) {
        places.putIfAbsent(at.replaceAll("/\\d+", ""), at);
      }
      node.fields()
          .forEachRemaining(
              field -> parts(field.getValue(), at + "/" + Violation.token(field.getKey()), places));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        parts(node.get(i), at + "/" + i, places);
      }
    }
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> nothingElseIsToldOfPartsThatCannotBeRead() {
    Map<String, String> places = new LinkedHashMap<>();
    parts(DEMO, "", places);
    return places.values().stream()
        .flatMap(
            place ->
                Stream.of(JSON.createObjectNode(), JSON.getNodeFactory().textNode("x"))
                    .map(
                        part ->
                            DynamicTest.dynamicTest(
                                place + " " + part,
                                () -> {
                                  ObjectNode document = DEMO.deepCopy();
                                  set(document, place, part);
                                  Set<String> pointers = pointers(document);
                                  assertThat(pointers).allMatch(it -> it.startsWith(place));
                                  assertThat(part.isTextual() && pointers.isEmpty()).isFalse();
                                })));
  }

  @Test
  void hidesNoOther() {
    JsonNode document = DEMO.deepCopy();
    List<String> places = new ArrayList<>(places().values());
    places.forEach(place -> spoil(document, place, NO_TEXT));

    assertThat(pointers(document).stream().map(WrongValuesTest::list))
        .containsExactlyInAnyOrderElementsOf(
            places.stream().map(WrongValuesTest::list).distinct().toList());
  }
}

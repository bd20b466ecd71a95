package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Chronicle;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One day, one world: whatever is asked about an earlier day is answered as it would have been by a
 * company that knew the facts up to that day only. The days go on one by one, each importing the
 * facts that came to pass; what was answered then is asked again at the end, when all is known.
 */
@Tag("slow")
@OnEachDatabase(empty = true)
class AsOfTest {
  /** What tells of the keeping of rows, or of approvals, which are as they are today. */
  private static final Set<String> NOT_OF_THE_DAY =
      Set.of(
          "revision",
          "version",
          "createdAt",
          "updatedAt",
          "approvedById",
          "approvedOn",
          "approvedByImport",
          "staysCommitted",
          "moved",
          "proposedById");

  private final RunningService service;

  AsOfTest(RunningService service) {
    this.service = service;
  }

  @Test
  @Timeout(600)
  void everyAnswerOfADayIsThatOfACompanyThatKnewNoMore() {
    Chronicle chronicle = new Chronicle();
    Api api = service.admin();
    List<String> questions = questions(chronicle);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate fact : chronicle.days()) {
      days.add(fact.minusDays(1));
      days.add(fact);
    }
    days.add(days.first().minusYears(1));
    days.add(days.last().plusDays(1));
    Map<String, String> then = new LinkedHashMap<>();
    Map<LocalDate, JsonNode> indices = new LinkedHashMap<>();
    for (LocalDate day : days) {
      service.importBundle(chronicle.upTo(day));
      questions.forEach(question -> then.put(asOf(question, day), answer(api, question, day)));
      indices.put(day, ok(api.get(asOf("/cycles/2024-Q2/audit", day))).json().path("indices"));
    }

    List<String> different = new ArrayList<>();
    int told = 0;
    for (LocalDate day : days) {
      for (String question : questions) {
        String asked = asOf(question, day);
        String now = answer(api, question, day);
        told += now.startsWith("200") ? 1 : 0;
        if (!now.equals(then.get(asked))) {
          different.add(asked + "\n  then " + then.get(asked) + "\n  now  " + now);
        }
      }
    }
    assertThat(different.size() > 5 ? different.subList(0, 5) : different)
        .as("%d of %d answers differ", different.size(), then.size())
        .isEmpty();
    assertThat(told).as("answers that told something").isGreaterThan(then.size() / 2);
    compareHistory(api, indices);
    for (String of : List.of("", "team=red", "objective=squad-2", "keyResult=squad-2-k")) {
      compareFigures(api, of);
    }
  }

  /** The figures of each day of a history are those of the cascade or the record of that day. */
  private static void compareFigures(Api api, String of) {
    List<String> parts = List.of("on", "progress", "expected", "status", "statusReason", "hasData");
    String asked = "/cycles/2024-Q2/history?to=2024-07-20&" + of;
    JsonNode history = ok(api.get(asked)).json().path("items");
    assertThat(history).as(asked).hasSizeGreaterThan(85);
    String id = of.substring(of.indexOf('=') + 1);
    String single =
        of.startsWith("objective")
            ? "/objectives/" + id
            : of.startsWith("key") ? "/key-results/" + id : "/cycles/2024-Q2/cascade?" + of;
    for (JsonNode item : history) {
      JsonNode then = ok(api.get(asOf(single, LocalDate.parse(item.path("on").asText())))).json();
      for (String part : parts.subList(1, parts.size())) {
        assertThat(item.path(part))
            .as("%s: %s of %s", asked, part, item)
            .isEqualTo(then.path(part));
      }
      assertThat(item.fieldNames()).toIterable().containsExactlyElementsOf(parts);
    }
  }

  private static void compareHistory(Api api, Map<LocalDate, JsonNode> indices) {
    JsonNode history = ok(api.get("/cycles/2024-Q2/audit/history")).json().path("items");
    assertThat(history).as("a quarter has each of its days").hasSize(91);
    for (JsonNode item : history) {
      JsonNode then = indices.get(LocalDate.parse(item.path("on").asText()));
      if (then != null) {
        assertThat(item.path("indices")).as("indices on %s", item.path("on")).isEqualTo(then);
      }
    }
  }

  /** Every operation that takes a day, as the document tells, of everything that there is. */
  private List<String> questions(Chronicle chronicle) {
    List<String> questions = new ArrayList<>();
    JsonNode paths =
        ok(new Api(service.pagesUri(), null).get("/openapi.json")).json().path("paths");
    for (Iterator<String> all = paths.fieldNames(); all.hasNext(); ) {
      String path = all.next();
      Set<String> parameters = new TreeSet<>();
      paths.path(path).path("get").path("parameters").forEach(p -> parameters.add(name(p)));
      if (parameters.contains("asOf")) {
        for (String at : chronicle.addresses(path)) {
          questions.add(at + "?");
          chronicle.variants(parameters).forEach(variant -> questions.add(at + "?" + variant));
        }
      }
    }
    assertThat(questions).hasSizeGreaterThan(50);
    return questions;
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asText();
  }

  private static String asOf(String question, LocalDate day) {
    return question + (question.contains("?") ? "&" : "?") + "asOf=" + day;
  }

  private static String answer(Api api, String question, LocalDate day) {
    Answer answer = api.get(asOf(question, day));
    return answer.status() + " " + (answer.status() == 200 ? ofTheDay(answer.json()) : "");
  }

  private static JsonNode ofTheDay(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove(NOT_OF_THE_DAY);
    }
    json.forEach(AsOfTest::ofTheDay);
    return json;
  }
}

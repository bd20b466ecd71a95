package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map of the cascade, over a company of a realistic size. */
@ExtendWith(Chromium.class)
class MapPagesTest {
  private static RunningService service;
  private static String person;
  private static JsonNode cycle;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
    person = DemoCompany.SIGN_INS.get(0).personId();
    cycle = Browsed.runningQuarter(service, person);
  }

  @BeforeEach
  void open(Page opened) {
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void close() {
    browsed.console.assertSilent();
  }

  @Test
  void holdsEveryObjectiveWithItsNumbers() throws Exception {
    openMap("");
    tool("Expand all").click();
    String picture = saved("SVG");
    JsonNode cascade = cascade("");
    List<String> shown = texts(picture);
    int keyResults = 0;
    for (JsonNode objective : cascade.path("objectives")) {
      String start = objective.path("title").asText().split(" ")[0];
      assertThat(shown).as(objective.toString()).anyMatch(line -> line.startsWith(start));
      keyResults += Math.min(6, objective.path("keyResults").size());
    }
    assertThat(count(picture, "scale\\(0\\.417\\)"))
        .as("marks of key results")
        .isEqualTo(keyResults);
    assertThat(shown).contains(Browsed.percent(cascade.path("progress")));
    assertThat(count(picture, "<path d=\"M[^>]*C"))
        .as("lines, at least one for each alignment")
        .isGreaterThanOrEqualTo(objectivePairs(cascade));
    Accessibility.assertClean(page);
    Screenshots.take(page, "map-expanded");
  }

  @Test
  void isWalkedByKeyboardAndOpensTheObjectiveBesideIt() {
    openMap("");
    Locator map = page.getByRole(AriaRole.APPLICATION);
    Locator said = page.locator("cascade-map [role=status]");
    map.focus();
    assertThat(said).containsText("Tidewell");
    map.press("ArrowRight");
    map.press("ArrowDown");
    map.press("ArrowRight");
    map.press("ArrowUp");
    String objective = said.textContent().split(",")[0];
    map.press("Enter");
    assertThat(browsed.panelTitle()).containsText(objective);
    assertThat(page).hasURL(Pattern.compile(".*[?&]objective=.*"));
    Accessibility.assertClean(page);
    Screenshots.take(page, "map-objective");
    page.reload();
    assertThat(browsed.panelTitle()).containsText(objective);
    page.goBack();
    assertThat(browsed.panelTitle()).isHidden();
  }

  @Test
  void opensWhatIsClicked() {
    openMap("");
    Object place =
        page.evaluate(
            """
            () => {
              const map = document.querySelector('cascade-map');
              const {k, x, y} = map.transform;
              const card = map.layout.cards.find((one) => one.node.objective
                  && one.y * k + y > 0 && (one.y + 60) * k + y < map.clientHeight);
              return [card.node.id, (card.x + 40) * k + x, (card.y + 30) * k + y];
            }
            """);
    List<?> found = (List<?>) place;
    page.locator("cascade-map canvas")
        .click(
            new Locator.ClickOptions()
                .setPosition(
                    ((Number) found.get(1)).doubleValue(), ((Number) found.get(2)).doubleValue()));
    assertThat(page).hasURL(Pattern.compile(".*objective=" + found.get(0) + "$"));
    assertThat(browsed.panelTitle()).isVisible();
  }

  @Test
  void isNarrowedAndTheAddressKeepsIt() throws Exception {
    openMap("?status=OFF_TRACK&only=1");
    JsonNode objectives = cascade("").path("objectives");
    long offTrack =
        StreamSupport.stream(objectives.spliterator(), false)
            .filter(objective -> objective.path("status").asText().equals("OFF_TRACK"))
            .count();
    Locator found = page.locator(".okr-map-found");
    assertThat(found).hasText(Pattern.compile("\\s*" + offTrack + " objectives? found\\s*"));
    Screenshots.take(page, "map-narrowed");
    Accessibility.assertClean(page);
    assertThat(count(saved("SVG"), "<rect[^>]*rx=\"8\"")).isLessThan(objectives.size());
    browsed.button("Clear filters").click();
    assertThat(found).isHidden();
    page.getByLabel("Search teams, objectives and key results").fill("payslip");
    assertThat(found).containsText("found");
    assertThat(page).hasURL(Pattern.compile(".*q=payslip.*"));
    browsed.button("Not aligned").click();
    long unaligned = objectives.size() - aligned(objectives).size();
    page.getByLabel("Search teams, objectives and key results").fill("");
    assertThat(found).hasText(Pattern.compile("\\s*" + unaligned + " objectives? found\\s*"));
  }

  @Test
  void showsHowTheQuarterWent() throws Exception {
    LocalDate start = LocalDate.parse(cycle.path("startsOn").asText());
    LocalDate day = start.plusDays(14);
    openMap("");
    Locator slider = page.getByLabel("Day shown");
    AtomicInteger asked = new AtomicInteger();
    page.onRequest(request -> asked.addAndGet(request.url().contains("asOf=") ? 1 : 0));
    slider.evaluate(
        "slider => [40, 30, 20].forEach(at => {"
            + " slider.value = at; slider.dispatchEvent(new Event('input', {bubbles: true})); })");
    assertThat(asked).as("asked while it is held").hasValue(0);
    slider.fill("14");
    assertThat(page).hasURL(Pattern.compile(".*asOf=" + day + "$"));
    String then = Browsed.percent(cascade("?asOf=" + day).path("progress"));
    String now = Browsed.percent(cascade("").path("progress"));
    assertThat(then).isNotEqualTo(now);
    page.waitForFunction(
        "progress => document.querySelector('cascade-map').company.progress === progress",
        cascade("?asOf=" + day).path("progress").asDouble());
    assertThat(texts(saved("SVG"))).contains(then);
    slider.press("End");
    assertThat(page).hasURL(Pattern.compile(".*/map$"));
    Set<String> days = new HashSet<>();
    page.onRequest(request -> days.add(request.url().replaceAll("^((?!asOf=).)*(asOf=)?", "")));
    for (int presses = 0; presses < 4; presses++) {
      slider.press("ArrowLeft");
    }
    assertThat(page).hasURL(Pattern.compile(".*asOf=" + Company.today().minusDays(4) + "$"));
    days.remove("");
    assertThat(days).as("days asked for by keyboard").hasSize(1);
    assertThat(Files.size(download("PNG").path())).isGreaterThan(10_000);
  }

  private void openMap(String query) {
    browsed.signIn("/cycles/" + cycle.path("id").asText() + "/map" + query, service.token(person));
    assertThat(page.locator("cascade-map canvas")).isVisible();
    page.waitForFunction("document.querySelector('cascade-map').layout.cards.length > 5");
  }

  private Locator tool(String name) {
    return page.locator(".okr-map-tools")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private String saved(String format) throws IOException {
    return Files.readString(download(format).path(), StandardCharsets.UTF_8);
  }

  private Download download(String format) {
    return page.waitForDownload(() -> browsed.button(format).click());
  }

  private JsonNode cascade(String query) {
    return service
        .as(person)
        .get("/cycles/" + cycle.path("id").asText() + "/cascade" + query)
        .json();
  }

  private static List<String> texts(String svg) {
    return Pattern.compile("<text[^>]*>([^<]*)</text>")
        .matcher(svg)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  /** Pairs of objectives between which there is an alignment. */
  private static long objectivePairs(JsonNode cascade) {
    Set<String> pairs = new HashSet<>();
    for (JsonNode alignment : cascade.path("alignments")) {
      String child = home(cascade.path("objectives"), alignment.path("childId").asText());
      String parent = home(cascade.path("objectives"), alignment.path("parentId").asText());
      if (!child.isEmpty() && !parent.isEmpty()) {
        pairs.add(child + " " + parent);
      }
    }
    return pairs.size();
  }

  /** Objectives of the company, and those that are aligned to something that is shown. */
  private static Set<String> aligned(JsonNode objectives) {
    JsonNode cascade =
        service.as(person).get("/cycles/" + cycle.path("id").asText() + "/cascade").json();
    Set<String> aligned = new HashSet<>();
    String company = "";
    for (JsonNode team : cascade.path("teams")) {
      company = team.path("level").asText().equals("COMPANY") ? team.path("id").asText() : company;
    }
    for (JsonNode objective : objectives) {
      if (objective.path("teamId").asText().equals(company)) {
        aligned.add(objective.path("id").asText());
      }
    }
    for (JsonNode alignment : cascade.path("alignments")) {
      if (!home(objectives, alignment.path("parentId").asText()).isEmpty()) {
        aligned.add(home(objectives, alignment.path("childId").asText()));
      }
    }
    return aligned;
  }

  private static String home(JsonNode objectives, String id) {
    for (JsonNode objective : objectives) {
      if (objective.path("id").asText().equals(id)
          || objective.path("keyResults").findValuesAsText("id").contains(id)) {
        return objective.path("id").asText();
      }
    }
    return "";
  }
}

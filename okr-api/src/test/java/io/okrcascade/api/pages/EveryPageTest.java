package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each page that the registry names, with the demo company: it comes, fits, is accessible in light
 * and dark, asks no other host, and has its picture taken where pictures are.
 */
@Tag("slow")
@ExtendWith(Chromium.class)
class EveryPageTest {
  /** The pages that may begin with all of a cascade; {@code ModulesTest} tells why. */
  private static final Set<String> WITH_WHOLE_CASCADE =
      Set.of("map", "cascade", "audit", "exposure");

  private static RunningService service;
  private static Api api;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
    String productOps = DemoCompany.SIGN_INS.get(3).personId();
    api = service.as(productOps);
    token = service.token(productOps);
  }

  @Test
  void looksWellOnDeskAndPhoneInLightAndDark(Page page) {
    Browsed browsed = new Browsed(page, service.pagesUri());
    page.onRequest(request -> assertThat(request.url()).startsWith(service.pagesUri().toString()));
    List<String> cascades = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().matches(".*/api/v1/.*/cascade(\\?asOf=.*)?")) {
            cascades.add(request.url());
          }
        });
    browsed.signIn("/", token);
    Map<String, String> addresses = addresses(page);
    assertThat(addresses).hasSizeGreaterThan(25);
    addresses.forEach(
        (name, address) -> {
          cascades.clear();
          page.navigate(service.pagesUri() + address);
          assertThat(page.locator("main h1").first()).isVisible();
          assertThat(page.locator(".okr-skeleton, main [aria-busy=true]")).hasCount(0);
          assertThat(page.locator("main .okr-empty-icon.okr-is-OFF_TRACK")).hasCount(0);
          assertFits(page, name, 390, 1024, 1440);
          Accessibility.assertClean(page);
          Screenshots.take(page, "page-" + name);
          browsed.console.assertSilent();
          if (!WITH_WHOLE_CASCADE.contains(name)) {
            assertThat(cascades).as("whole cascades that %s asks for", name).isEmpty();
          }
        });
  }

  /** French words are longer; LEADERSHIP has the most to fill in. */
  @Test
  void fitsAPhoneInFrench(Page page) {
    Browsed browsed = new Browsed(page, service.pagesUri());
    browsed.signIn("/", service.token(DemoCompany.SIGN_INS.get(0).personId()));
    Map<String, String> addresses = addresses(page);
    page.evaluate("localStorage.setItem('okr.language', 'fr')");
    addresses.forEach(
        (name, address) -> {
          page.navigate(service.pagesUri() + address);
          assertThat(page.locator("html")).hasAttribute("lang", "fr");
          assertThat(page.locator("main h1").first()).isVisible();
          assertThat(page.locator(".okr-skeleton, main [aria-busy=true]")).hasCount(0);
          assertFits(page, name, 390);
        });
  }

  private static void assertFits(Page page, String name, int... widths) {
    for (int width : widths) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits at %d", name, width)
          .isEqualTo(true);
    }
  }

  /** The address of each page of the registry, by its name. */
  private static Map<String, String> addresses(Page page) {
    Map<String, String> params = params();
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Object one : registry(page)) {
      Map<?, ?> entry = (Map<?, ?>) one;
      String path =
          ((List<?>) entry.get("parts"))
              .stream()
                  .map(Object::toString)
                  .map(part -> part.startsWith(":") ? params.get(part.substring(1)) : part)
                  .collect(Collectors.joining("/", "/", ""));
      assertThat(path).doesNotContain("null");
      addresses.put(entry.get("name").toString(), path);
    }
    return addresses;
  }

  private static List<?> registry(Page page) {
    return (List<?>)
        page.evaluate(
            """
            async () => {
              const app = document.querySelector('script[type=module]').src;
              const {PAGES} = await import(new URL('pages.js', app).href);
              return PAGES.map(({name, parts}) => ({name, parts}));
            }
            """);
  }

  /** One of each kind, with something to show on its page. */
  private static Map<String, String> params() {
    String cycle =
        Browsed.runningQuarter(service, DemoCompany.SIGN_INS.get(3).personId()).path("id").asText();
    JsonNode dependency = api.get("/dependencies?cycleId=" + cycle).json().at("/items/0");
    String initiative = dependency.path("initiativeId").asText();
    String team = api.get("/initiatives/" + initiative).json().path("teamId").asText();
    String objective =
        api.get("/objectives?cycleId=" + cycle + "&teamId=" + team)
            .json()
            .at("/items/0/id")
            .asText();
    return Map.of(
        "cycleId", cycle,
        "teamId", team,
        "objectiveId", objective,
        "initiativeId", initiative,
        "dependencyId", dependency.path("id").asText(),
        "subjectType", "DEPENDENCY",
        "subjectId", dependency.path("id").asText());
  }
}

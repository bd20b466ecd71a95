package io.okrcascade.api.access;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Links by which people come in for the first time. */
@OnEachDatabase
class LinksTest {
  private static int people;

  private final RunningService service;
  private final Api pages;
  private final Api form;

  LinksTest(RunningService service) {
    this.service = service;
    pages = new Api(service.pagesUri(), null);
    form = pages.with("Origin", service.pagesUri().toString());
  }

  private String newcomer(String more) {
    String id = "new" + ++people + "-" + service.database().kind().name().toLowerCase(Locale.ROOT);
    service.importBundle(
        quoted("{'people':[{'id':'" + id + "','name':'New <b>" + people + "</b>'" + more + "}]}"));
    return id;
  }

  private Answer invite(String by, String id) {
    return service.as(by).post("/people/" + id + "/invitation", "");
  }

  private String link(String id) {
    return ok(invite("ada", id)).json().path("url").asText();
  }

  @Test
  void aLinkSignsInOnce() {
    String id = newcomer("");
    Answer made = invite("olu", id);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    String link = made.json().path("url").asText();
    assertThat(link).startsWith("/auth/link/");
    for (String method : new String[] {"GET", "HEAD", "GET"}) {
      Answer shown = pages.send(method, link, null, null);
      assertThat(shown.status()).as("looking uses nothing up").isEqualTo(200);
      assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
      assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'");
      if (method.equals("GET")) {
        assertThat(shown.text())
            .contains("New &lt;b&gt;", "<form method=\"post\">")
            .doesNotContain("<script");
      }
    }
    assertThat(pages.post(link, "").status()).as("from nowhere").isEqualTo(403);
    assertThat(pages.with("Origin", "http://evil.example").post(link, "").status()).isEqualTo(403);
    Answer signedIn = form.post(link, "");
    assertThat(signedIn.status()).isEqualTo(303);
    assertThat(signedIn.header("Location")).isEqualTo("/");
    String cookie = signedIn.header("Set-Cookie");
    Api browser =
        new Api(service.baseUri(), null).with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    assertThat(browser.get("/me").json().path("id").asText()).isEqualTo(id);
    assertThat(form.post(link, "").status()).isEqualTo(410);
    assertThat(pages.get(link).status()).isEqualTo(410);
    assertThat(pages.with("Accept-Language", "fr").get(link).text())
        .contains("Ce lien ne sert plus");
    assertThat(pages.get("/auth/link/none").status()).isEqualTo(410);
    assertThat(pages.get("/auth/link/").status()).isEqualTo(410);
  }

  @Test
  void aNewLinkEndsTheOneBeforeAndAnyCanBeWithdrawn() {
    String id = newcomer("");
    String first = link(id);
    String second = link(id);
    assertThat(pages.get(first).status()).isEqualTo(410);
    assertThat(pages.get(second).status()).isEqualTo(200);
    assertThat(service.as("ada").delete("/people/" + id + "/invitation").status()).isEqualTo(204);
    assertThat(form.post(second, "").status()).isEqualTo(410);
    assertThat(service.as("ada").delete("/people/" + id + "/invitation").status()).isEqualTo(404);
    String third = link(id);
    ok(service.as("ada").post("/people/" + id + "/leave", ""));
    assertThat(pages.get(third).status()).isEqualTo(410);
    assertThat(invite("ada", id).status()).as("who left").isEqualTo(409);
  }

  @Test
  void nobodyIsTakenForWhoWasInOrHasASay() {
    String member = newcomer(",'memberships':[{'teamId':'fr','role':'MEMBER'}]");
    assertThat(invite("ana", member).status()).isEqualTo(403);
    assertThat(invite("tia", member).status()).as("a lead above").isEqualTo(201);
    assertThat(invite("tia", newcomer("")).status()).isEqualTo(403);
    assertThat(invite("olu", "none").status()).isEqualTo(404);
    assertThat(form.post(link(member), "").status()).isEqualTo(303);
    for (String known : new String[] {member, "lea"}) {
      Answer refused = invite("olu", known);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().path("code").asText()).isEqualTo("NO_MAIL");
      assertThat(invite("ada", known).status()).isEqualTo(201);
    }
  }

  @Test
  void aLinkIsNoWayToMoreThanItWasMadeFor() {
    String id = newcomer("");
    String link = ok(invite("olu", id)).json().path("url").asText();
    ok(service.as("ada").patch("/people/" + id, quoted("{'globalRoles':['LEADERSHIP']}")));
    assertThat(form.post(link, "").status()).as("who has a say over all by now").isEqualTo(410);
    assertThat(service.as("olu").delete("/people/" + id + "/invitation").status()).isEqualTo(403);
    assertThat(invite("ada", "ada").status()).as("for oneself").isEqualTo(403);
    String soon = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS).toString();
    String token =
        ok(service.as("ada").post("/tokens", quoted("{'name':'n','expiresAt':'" + soon + "'}")))
            .json()
            .path("secret")
            .asText();
    Answer made =
        new Api(service.baseUri(), token).post("/people/" + newcomer("") + "/invitation", "");
    assertThat(ok(made).json().path("expiresAt").asText()).isEqualTo(soon);
    assertThat(
            service
                .as("ada")
                .post("/people/" + newcomer("") + "/invitation", quoted("{'x':1}"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void itIsKnownWhoLetSomebodyIn() {
    String id = newcomer("");
    assertThat(form.post(link(id), "").status()).isEqualTo(303);
    assertThat(service.as("ada").get("/sessions?personId=" + id).json().at("/items/0/openedById"))
        .hasToString("\"ada\"");
  }

  @Test
  void ofTwoBrowsersOneIsSignedIn() throws Exception {
    String link = link(newcomer(""));
    List<CompletableFuture<Integer>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(CompletableFuture.supplyAsync(() -> form.post(link, "").status()));
    }
    assertThat(List.of(both.get(0).get(60, SECONDS), both.get(1).get(60, SECONDS)))
        .containsExactlyInAnyOrder(303, 410);
  }

  @Test
  void aNameIsNoGapOfThePage() {
    String id = newcomer("");
    ok(service.as("ada").patch("/people/" + id, quoted("{'name':'${form} ${text}'}")));
    assertThat(pages.get(link(id)).text()).contains("signs you in as ${form} ${text}.");
  }
}

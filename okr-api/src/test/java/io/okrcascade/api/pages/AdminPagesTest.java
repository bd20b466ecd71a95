package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Teams, people, cycles, tokens and bundles, kept in the browser. */
@ExtendWith(Chromium.class)
class AdminPagesTest {
  private static final List<String> PAGES =
      List.of("/admin/teams", "/admin/people", "/admin/cycles", "/admin/exchange", "/tokens");

  /** One for all: each test changes something else of the company, or takes it back. */
  private static RunningService service;

  private static Api api;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    api = service.as("olu");
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
  void isReadByEverybodyAndFitsEveryScreen() {
    browsed.signIn("/admin/teams", service.token("zoe"));
    for (String path : PAGES) {
      page.navigate(service.pagesUri() + path);
      assertThat(page.locator("main h1")).isVisible();
      assertThat(page.locator(".okr-skeleton")).hasCount(0);
      Accessibility.assertClean(page);
      Screenshots.take(page, "admin" + path.replace('/', '-'));
      for (int width : new int[] {320, 768, 1440}) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(true);
      }
    }
    page.navigate(service.pagesUri() + "/admin/teams");
    assertThat(team("box")).isVisible();
    assertThat(page.locator("team-tree [draggable=true]")).hasCount(0);
    assertThat(browsed.button("Add team")).hasCount(0);
    page.navigate(service.pagesUri() + "/admin/cycles");
    assertThat(page.locator("[data-cycle=Q]")).containsText("Review");
    assertThat(browsed.button("Add cycle")).hasCount(0);
    page.navigate(service.pagesUri() + "/admin/people?q=ana");
    assertThat(page.locator("[data-person]")).hasCount(1);
    assertThat(page.locator("[data-person=ana]")).containsText("France");
    assertThat(browsed.button("Add person")).hasCount(0);
    page.navigate(service.pagesUri() + "/admin/exchange");
    assertThat(page.getByText("Product Ops imports and exports")).isVisible();
  }

  @Test
  void movesATeamByKeyboardAndByHandAndTakesItBack() {
    browsed.signIn("/admin/teams", service.token("olu"));
    browsed.button("Move Boxes").focus();
    page.keyboard().press("Enter");
    Locator parent = browsed.dialog().getByRole(AriaRole.COMBOBOX);
    assertThat(parent).isFocused();
    assertThat(parent).hasValue("Shipping");
    page.keyboard().type("payr");
    assertThat(browsed.dialog().getByRole(AriaRole.OPTION)).hasCount(1);
    Accessibility.assertClean(page);
    page.keyboard().press("Enter");
    assertThat(parent).hasValue("Payroll");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Boxes now stands below Payroll")).isVisible();
    assertThat(parentOf("box")).isEqualTo("pay");
    assertThat(below("pay").locator("[data-team=box]")).isVisible();
    browsed.button("Undo").click();
    assertThat(below("ship").locator("[data-team=box]")).isVisible();
    assertThat(parentOf("box")).isEqualTo("ship");

    team("fr").dragTo(team("ship"));
    assertThat(page.getByText("France now stands below Shipping")).isVisible();
    assertThat(below("ship").locator("[data-team=fr]")).isVisible();
    assertThat(parentOf("fr")).isEqualTo("ship");
    browsed.button("Undo").click();
    assertThat(below("pay").locator("[data-team=fr]")).isVisible();
  }

  @Test
  void editsTeamsAndTellsWhatStandsOnOne() {
    browsed.console.expectStatus(409).expectStatus(422);
    browsed.signIn("/admin/teams", service.token("olu"));
    browsed.button("Add a team below Shipping").click();
    Locator dialog = browsed.dialog();
    assertThat(dialog.getByLabel("Level")).hasValue("SQUAD");
    dialog.getByText("Save").click();
    assertThat(dialog.getByLabel("Name", exact())).hasAttribute("aria-invalid", "true");
    dialog.getByLabel("Name", exact()).fill("Pallets");
    dialog.getByLabel("Short name for files and addresses").fill("pal");
    Accessibility.assertClean(page);
    dialog.getByText("Save").click();
    assertThat(below("ship").locator("[data-team=pal]")).containsText("Pallets");
    assertThat(parentOf("pal")).isEqualTo("ship");

    browsed.button("Edit Pallets").click();
    dialog.getByLabel("Name", exact()).fill("Crates");
    dialog.getByText("Save").click();
    assertThat(team("pal")).containsText("Crates");
    browsed.button("Edit Crates").click();
    dialog.getByText("Delete").click();
    dialog.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(team("pal")).hasCount(0);
    browsed.button("Undo").click();
    assertThat(team("pal")).containsText("Crates");

    browsed.button("Edit France").click();
    dialog.getByText("Delete").click();
    dialog.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Ana is a member of it");
    assertThat(dialog.getByRole(AriaRole.ALERT))
        .containsText("the objective “France grows” is its own");
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-team-stood-on");
    dialog.getByText("Archive it instead").click();
    assertThat(page.getByRole(AriaRole.ALERT).first())
        .containsText("France carries the objective “France grows”");
    browsed.button("Edit Crates").click();
    dialog.getByText("Archive", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(team("pal")).hasCount(0);
    assertThat(api.get("/teams/pal").json().path("archived").asBoolean()).isTrue();
    page.getByLabel("Show archived teams").check();
    assertThat(team("pal")).containsText("Archived");
    browsed.button("Undo").click();
    assertThat(team("pal")).not().containsText("Archived");
  }

  @Test
  void somebodyLeavesAndIsBack() {
    api.post("/people", "{\"id\": \"lou\", \"name\": \"Lou\"}");
    browsed.signIn("/admin/people?q=Lou", service.token("olu"));
    Locator lou = page.locator("[data-person=lou]");
    lou.getByText("Leaves").click();
    Accessibility.assertClean(page);
    browsed.dialog().getByText("End access and hand over").click();
    assertThat(lou).containsText("left on");
    assertThat(api.get("/people/lou").json().path("state").asText()).isEqualTo("LEFT");
    lou.getByText("Is back").click();
    assertThat(lou).not().containsText("left on");
  }

  @Test
  void whatSomebodyOwnsGoesToTheSuccessor() {
    Api ada = service.as("ada");
    ok(ada.post("/people", quoted("{'id':'kim','name':'Kim'}")));
    ok(
        ada.post(
            "/objectives",
            quoted("{'id':'ko','teamId':'de','cycleId':'Q','title':'Kept','ownerId':'kim'}")));
    Api kim = service.as("kim");
    ok(kim.get("/me"));
    browsed.signIn("/admin/people?q=Kim", service.token("olu"));
    browsed.button("Leaves Kim").click();
    page.locator("#pick-leave-successor").fill("dan");
    page.locator(".okr-picker-option").first().click();
    assertThat(browsed.dialog()).containsText("Changes hands: 1 objective.");
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-leave");
    browsed.dialog().getByText("End access and hand over").click();
    assertThat(page.locator(".okr-notice")).containsText("Kim left; 1 objective went to Dan");
    assertThat(page.locator("[data-person=kim]")).containsText("left on");
    assertThat(ada.get("/objectives/ko").json().path("ownerId").asText()).isEqualTo("dan");
    assertThat(kim.get("/me").status()).isEqualTo(401);
  }

  @Test
  void accessEndsWithoutWaitingForWhatIsCounted() {
    ok(api.post("/people", quoted("{'id':'rex','name':'Rex'}")));
    browsed.signIn("/admin/people?q=Rex", service.token("olu"));
    page.route(Pattern.compile("/api/v1/programmes"), route -> {});
    browsed.button("Leaves Rex").click();
    browsed.dialog().getByText("End access and hand over").click();
    assertThat(page.locator(".okr-notice")).containsText("Rex left");
    assertThat(api.get("/people/rex").json().path("state").asText()).isEqualTo("LEFT");
  }

  @Test
  void showsWhatDissolvingMovesBeforeItIsDone() {
    Api ada = service.as("ada");
    browsed.console.expectStatus(409);
    ok(ada.post("/teams", quoted("{'id':'tin','name':'Tins','level':'SQUAD','parentId':'ship'}")));
    ok(
        ada.post(
            "/people",
            quoted("{'name':'Tim','memberships':[{'teamId':'tin','role':'PRODUCT_LEAD'}]}")));
    ok(
        ada.post(
            "/objectives", quoted("{'id':'to','teamId':'tin','cycleId':'Q','title':'Tins hold'}")));
    ok(
        ada.post(
            "/initiatives",
            quoted("{'id':'ti','teamId':'tin','cycleId':'Q','title':'Better lids'}")));
    ok(
        ada.post(
            "/initiatives/ti/dependencies",
            quoted("{'id':'td','providerTeamId':'box','need':'Boxes for lids'}")));
    ok(ada.put("/teams/tin/capacity/Q", quoted("{'people':3}")));
    browsed.signIn("/admin/teams", service.token("olu"));

    dissolve("Shipping", "Boxes");
    assertThat(browsed.dialog().getByRole(AriaRole.ALERT))
        .containsText("Shipping has teams below it, which move first: Boxes");
    Accessibility.assertClean(page);
    page.keyboard().press("Escape");

    browsed.button("Edit Shipping").click();
    browsed.dialog().getByText("Archive", exactText()).click();
    assertThat(page.locator("main [role=alert]")).containsText("The team was not archived.");

    dissolve("Tins", "Boxes");
    Locator preview = page.locator(".okr-dissolve");
    assertThat(browsed.heading("4 things go to Boxes")).isFocused();
    for (String named :
        List.of(
            "1 objective with key results",
            "Tins hold",
            "1 initiative with what they need",
            "Better lids",
            "capacity in 1 cycle",
            "The quarter",
            "1 person",
            "Tim",
            "1 dependency between the two teams",
            "Boxes for lids",
            "Tins is archived")) {
      assertThat(preview).containsText(named);
    }
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-dissolve");
    assertThat(ada.get("/teams/tin").json().path("archived").asBoolean()).isFalse();
    assertThat(ada.get("/objectives/to").json().path("teamId").asText()).isEqualTo("tin");

    // What is shown is of what is typed.
    browsed.dialog().getByLabel("Reason").fill("One of them");
    assertThat(preview).hasCount(0);
    browsed.dialog().getByText("Show what moves").click();
    browsed.dialog().getByText("Dissolve the team").click();
    assertThat(page.getByText("Tins is dissolved into Boxes: 5 things moved")).isVisible();
    assertThat(page.locator("main [role=alert]")).hasCount(0);
    assertThat(team("tin")).hasCount(0);
    assertThat(ada.get("/teams/tin").json().path("archived").asBoolean()).isTrue();
    assertThat(ada.get("/objectives/to").json().path("teamId").asText()).isEqualTo("box");
  }

  /** Asks what it would do to dissolve one team into another. */
  private void dissolve(String team, String into) {
    browsed.button("Edit " + team).click();
    browsed.dialog().getByText("Dissolve", exactText()).click();
    browsed.dialog().getByText("Show what moves").click();
    assertThat(browsed.dialog().getByText("Choose the team that takes over.")).isVisible();
    page.locator("#pick-dissolve-into").fill(into);
    page.locator(".okr-picker-option").first().click();
    browsed.dialog().getByLabel("Reason").fill("Two for one page");
    browsed.dialog().getByText("Show what moves").click();
  }

  @Test
  void anAdministratorGivesSomebodyATokenToSignInWith() {
    browsed.console.expectStatus(422);
    ok(service.as("ada").post("/people", quoted("{'id':'gus','name':'Gus'}")));
    browsed.signIn("/admin/people?q=Gus", service.token("olu"));
    assertThat(browsed.button("Leaves Gus")).isVisible();
    assertThat(browsed.button("Token Gus")).hasCount(0);
    browsed.signOut();

    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    browsed.signIn("/admin/people?q=Gus", service.token("ada"));
    browsed.button("Token Gus").click();
    assertThat(browsed.dialog()).containsText("Gus has no token yet");
    browsed.button("Create token").click();
    assertThat(page.getByLabel("What is it for?")).hasAttribute("aria-invalid", "true");
    page.getByLabel("What is it for?").fill("first sign-in");
    browsed.button("Create token").click();
    Locator secret = page.locator("#token-secret");
    assertThat(secret).isVisible();
    assertThat(browsed.dialog()).containsText("Hand it to Gus where nobody else reads along");
    assertThat(browsed.dialog()).containsText(page.evaluate("location.origin").toString());
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-person-token");
    browsed.button("Copy").click();
    assertThat(page.locator("new-token [role=status]")).hasText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(secret.inputValue());
    Api his = new Api(service.baseUri(), secret.inputValue());
    assertThat(his.get("/me").json().path("id").asText()).isEqualTo("gus");

    page.keyboard().press("Escape");
    browsed.button("Token Gus").click();
    assertThat(page.locator(".okr-token-name")).hasText("first sign-in");
    assertThat(secret).hasCount(0);
    browsed.button("Revoke first sign-in").click();
    browsed.dialog().last().getByText("Revoke", exactText()).click();
    assertThat(page.getByText("Token revoked")).isVisible();
    assertThat(his.get("/me").status()).isEqualTo(401);

    ok(service.as("ada").post("/people/gus/leave", "{}"));
    page.getByLabel("What is it for?").fill("too late");
    browsed.button("Create token").click();
    assertThat(browsed.dialog().getByRole(AriaRole.ALERT)).containsText("Gus left");
  }

  @Test
  void somebodyComesInByALinkAndIsSignedOutFromAnotherBrowser() {
    browsed.console.expectStatus(409);
    ok(service.as("ada").post("/people", quoted("{'id':'ida','name':'Ida'}")));
    browsed.signIn("/admin/people?q=Ida", service.token("olu"));
    browsed.button("Invite Ida").click();
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Make the link").click();
    Locator link = page.locator("#invitation-link");
    assertThat(link).isVisible();
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-invitation");
    String address = link.inputValue();
    assertThat(address).startsWith(service.pagesUri() + "/auth/link/");
    try (BrowserContext hers = page.context().browser().newContext()) {
      Page other = hers.newPage();
      other.navigate(address);
      assertThat(other.getByText("This link signs you in as Ida.")).isVisible();
      Accessibility.assertClean(other);
      Screenshots.take(other, "link");
      other.getByRole(AriaRole.BUTTON).click();
      assertThat(other.locator(".okr-account")).containsText("Ida");
      other.navigate(service.pagesUri() + "/tokens");
      assertThat(other.locator("own-sessions")).containsText("this one");
      Accessibility.assertClean(other);
      Screenshots.take(other, "own-sessions");
      page.keyboard().press("Escape");
      browsed.button("Invite Ida").click();
      browsed.dialog().getByText("Make the link").click();
      assertThat(browsed.dialog().getByRole(AriaRole.ALERT)).containsText("mail is not set up");
      assertThat(service.as("ada").delete("/sessions?personId=ida").status()).isEqualTo(204);
      other.reload();
      assertThat(other.getByLabel("Access token")).isVisible();
      other.navigate(address);
      assertThat(other.getByText("This link is used up").first()).isVisible();
    }
  }

  @Test
  void refusesAWrongPersonAtTheField() {
    browsed.console.expectStatus(422);
    browsed.signIn("/admin/people", service.token("olu"));
    browsed.button("Add person").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Name", exact()).fill("Noé");
    dialog.locator("#person-email").fill("nobody");
    dialog.locator("#person-id").fill("noe");
    dialog.getByText("Add a team").click();
    dialog.getByText("Save").click();
    assertThat(dialog.getByText("Choose a team.")).isVisible();
    dialog.locator("#pick-person-team-0").fill("fra");
    dialog.locator(".okr-picker-option").first().click();
    dialog.getByLabel("Role in team 1").selectOption("DESIGN_LEAD");
    dialog.getByText("Save").click();
    assertThat(dialog.locator("#person-email")).hasAttribute("aria-invalid", "true");
    assertThat(dialog.locator("#person-email")).isFocused();
    assertThat(dialog.getByLabel("Administrator")).isDisabled();
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-person-refused");
    dialog.locator("#person-email").fill("noe@example.com");
    dialog.getByText("Save").click();
    assertThat(page.locator("[data-person=noe]")).containsText("Design lead");
    JsonNode person = api.get("/people/noe").json();
    assertThat(person.path("email").asText()).isEqualTo("noe@example.com");
    assertThat(person.at("/memberships/0/teamId").asText()).isEqualTo("fr");
    assertThat(person.at("/memberships/0/role").asText()).isEqualTo("DESIGN_LEAD");
  }

  @Test
  void givesRolesAsAnAdministratorAndKeepsWhatAnotherChanged() {
    browsed.console.expectStatus(412);
    browsed.signIn("/admin/people?q=ana", service.token("ada"));
    browsed.button("Edit Ana").click();
    browsed.dialog().getByLabel("Leadership").check();
    api.patch("/people/ana", "{\"email\": \"new@example.com\"}");
    browsed.dialog().getByText("Save").click();
    assertThat(page.locator("[data-person=ana]")).containsText("Leadership");
    JsonNode ana = api.get("/people/ana").json();
    assertThat(ana.at("/globalRoles/0").asText()).isEqualTo("LEADERSHIP");
    assertThat(ana.path("email").asText()).isEqualTo("new@example.com");
  }

  @Test
  void createsACycleAndMovesItsPhase() {
    browsed.console.expectStatus(422);
    browsed.signIn("/admin/cycles", service.token("lea"));
    browsed.button("Add cycle").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Name", exact()).fill("The next one");
    dialog.locator("#cycle-id").fill("N");
    dialog.getByLabel("First day").fill(Company.today().plusDays(51).toString());
    dialog.getByLabel("Last day").fill("");
    dialog.getByText("Save").click();
    assertThat(dialog.locator("#cycle-endsOn-error")).hasText("Enter a date.");
    dialog.getByLabel("Last day").fill(Company.today().plusDays(90).toString());
    dialog.getByLabel("Part of").selectOption("Y");
    dialog.getByText("Opening days of the phases").click();
    dialog.getByLabel("Review").fill("2020-01-01");
    dialog.getByText("Save").click();
    assertThat(dialog.getByLabel("Review")).hasAttribute("aria-invalid", "true");
    Accessibility.assertClean(page);
    // In a section that was closed meanwhile it would not be seen, nor entered.
    dialog.getByText("Opening days of the phases").click();
    dialog.getByText("Save").click();
    assertThat(dialog.getByLabel("Review")).isFocused();
    assertThat(dialog.locator("#cycle-phase-REVIEW-error")).isVisible();
    dialog.getByLabel("Review").fill(Company.today().plusDays(40).toString());
    dialog.getByText("Save").click();
    assertThat(page.locator("[data-cycle=N]")).isVisible();
    JsonNode made = api.get("/cycles/N").json();
    assertThat(made.path("parentId").asText()).isEqualTo("Y");
    assertThat(made.at("/phaseDates/REVIEW").asText())
        .isEqualTo(Company.today().plusDays(40).toString());

    browsed.button("Edit The next one").click();
    dialog.getByLabel("Review").fill("");
    dialog.getByText("Save").click();
    assertThat(page.getByText("Cycle saved")).isVisible();
    assertThat(api.get("/cycles/N").json().path("phaseDates")).isEmpty();

    browsed.button("Move phase of The quarter").click();
    assertThat(dialog.getByRole(AriaRole.RADIO, checked())).hasCount(1);
    Accessibility.assertClean(page);
    dialog.getByText("Move the phase").click();
    assertThat(page.getByText("The quarter is now in the phase Active")).isVisible();
    assertThat(phase("Q")).isEqualTo("ACTIVE");
    assertThat(page.locator("[data-cycle=Q] [aria-current=step]")).containsText("Active");
    browsed.button("Undo").click();
    assertThat(page.locator("[data-cycle=Q] [aria-current=step]")).containsText("Review");
    assertThat(phase("Q")).isEqualTo("REVIEW");
  }

  @Test
  void makesATokenThatWorksUntilItIsRevoked() {
    browsed.console.expectStatus(422);
    browsed.signIn("/tokens", service.token("ana"));
    browsed.button("Create token").click();
    assertThat(page.getByLabel("What is it for?")).hasAttribute("aria-invalid", "true");
    page.getByLabel("What is it for?").fill("weekly sheet");
    browsed.button("Create token").click();
    Locator secret = page.locator("#token-secret");
    assertThat(secret).isVisible();
    Accessibility.assertClean(page);
    Api mine = new Api(service.baseUri(), secret.inputValue());
    assertThat(mine.get("/me").json().path("id").asText()).isEqualTo("ana");
    page.reload();
    assertThat(page.locator(".okr-token-name").getByText("weekly sheet")).isVisible();
    assertThat(secret).hasCount(0);
    browsed.button("Revoke weekly sheet").click();
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Revoke", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Token revoked")).isVisible();
    assertThat(page.locator(".okr-token-name").getByText("weekly sheet")).hasCount(0);
    assertThat(mine.get("/me").status()).isEqualTo(401);
  }

  @Test
  void showsWhatAFileWouldChangeBeforeItIsImported() throws Exception {
    browsed.console.expectStatus(422);
    browsed.signIn("/admin/exchange", service.token("olu"));
    choose("wrong.yaml", "bundleVersion: 1\nteams:\n  - {id: zz, level: GUILD, parentId: nope}\n");
    assertThat(page.locator("bundle-import td")).containsText(new String[] {"/teams/0/level"});
    assertThat(page.getByText("there is no team nope")).isVisible();
    Accessibility.assertClean(page);

    choose(
        "good.json",
        """
        { "bundleVersion": 1,
          "teams": [ { "id": "de", "name": "Germany" },
                     { "id": "it", "name": "Italy", "level": "SQUAD", "parentId": "pay" } ] }
        """);
    assertThat(page.locator("[data-section=teams] td")).hasText(new String[] {"1", "1", "–"});
    page.locator("[data-group=TEAM-UPDATE] button").click();
    assertThat(page.locator("[data-change=de] del")).containsText("Deutschland");
    assertThat(page.locator("[data-change=de] ins")).containsText("Germany");
    page.locator("[data-group=TEAM-CREATE] button").click();
    assertThat(page.locator("[data-change=it]")).containsText("Italy");
    page.getByLabel("Search the changes").fill("germany");
    assertThat(page.locator("[data-change]")).hasCount(1);
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-import");
    assertThat(api.get("/teams/de").json().path("name").asText()).isEqualTo("Deutschland");
    assertThat(api.get("/teams/it").status()).isEqualTo(404);

    browsed.button("Import 2 changes").click();
    browsed.dialog().getByText("Import now").click();
    assertThat(browsed.heading("Imported")).isVisible();
    assertThat(api.get("/teams/de").json().path("name").asText()).isEqualTo("Germany");
    assertThat(api.get("/teams/it").status()).isEqualTo(200);

    Download download = page.waitForDownload(() -> browsed.button("Download").click());
    assertThat(download.suggestedFilename()).isEqualTo("okr-cascade.json");
    JsonNode bundle = Api.JSON.readTree(Files.readString(download.path(), StandardCharsets.UTF_8));
    assertThat(bundle.path("teams").findValuesAsText("name")).contains("Germany", "Italy");
  }

  private void choose(String name, String content) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
  }

  private Locator team(String id) {
    return page.locator("[data-team=" + id + "]");
  }

  /** The list of the teams right below one. */
  private Locator below(String id) {
    return page.locator("li:has(> [data-team=" + id + "]) > ul");
  }

  private String parentOf(String team) {
    return api.get("/teams/" + team).json().path("parentId").asText();
  }

  private String phase(String cycle) {
    return api.get("/cycles/" + cycle).json().path("phase").asText();
  }

  private static Locator.GetByTextOptions exactText() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions checked() {
    return new Locator.GetByRoleOptions().setChecked(true);
  }
}

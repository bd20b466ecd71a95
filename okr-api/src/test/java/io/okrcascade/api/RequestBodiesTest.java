package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.RunningService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies however they come: packed, in other letters, of nothing, or left out. */
class RequestBodiesTest {
  private static final String JSON = "application/json";

  private Everything all;
  private Api ada;
  private final SoftAssertions softly = new SoftAssertions();

  @BeforeEach
  void start() {
    RunningService service = RunningService.shared();
    all = Everything.in(service);
    ada = service.as("ada");
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] plain) {
    return Bytes.gzip(plain, Deflater.BEST_SPEED);
  }

  private Answer packed(String coding, String path, byte[] body) {
    return ada.with("Content-Encoding", coding).send("POST", path, JSON, body);
  }

  private void refused(Answer answer, int status, String what) {
    softly.assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(status);
    softly.assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    softly.assertThat(answer.json().path("detail").asText()).as(what).contains(" ");
  }

  // ---- packed ----

  @Test
  void aBodyMayComeAsGzip() {
    for (String coding : List.of("gzip", "x-gzip", "GZIP", "identity, gzip")) {
      Answer made = packed(coding, "/people", packed(bytes("{'name':'Packed'}")));
      assertThat(made.status()).as(coding + " " + made).isEqualTo(201);
    }
    assertThat(packed("gzip", "/import?dryRun=true", packed(bytes("{'teams':[]}"))).status())
        .isEqualTo(200);
    assertThat(packed("identity", "/people", bytes("{'name':'Plain'}")).status()).isEqualTo(201);
  }

  @Test
  void whatIsNoGzipOrNotAllOfItIsRefused() {
    byte[] body = bytes("{'people':[{'id':'cut','name':'Cut off somewhere'}]}");
    byte[] sound = packed(body);
    for (String path : List.of("/people", "/import")) {
      refused(packed("gzip", path, body), 400, "plain");
      refused(packed("gzip", path, new byte[0]), 400, "nothing");
      refused(packed("gzip, gzip", path, sound), 400, "twice");
      for (int length :
          new int[] {1, 9, 12, sound.length / 2, sound.length - 9, sound.length - 1}) {
        refused(packed("gzip", path, Arrays.copyOf(sound, length)), 400, path + " " + length);
      }
      byte[] wrong = sound.clone();
      wrong[wrong.length - 6] ^= 1;
      refused(packed("gzip", path, wrong), 400, "another checksum");
      for (String coding : List.of("deflate", "br", "zstd", "gzip, br", "nonsense")) {
        refused(packed(coding, path, sound), 415, coding);
      }
    }
    softly.assertAll();
    assertThat(ada.get("/people/cut").status()).isEqualTo(404);
  }

  @Test
  void allMembersOfAGzipAreRead() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(packed(bytes("{'id':'two',")));
    both.writeBytes(packed(bytes("'name':'In two members'}")));
    assertThat(packed("gzip", "/people", both.toByteArray()).status()).isEqualTo(201);
    assertThat(ada.get("/people/two").json().path("name").asText()).isEqualTo("In two members");
  }

  @Test
  void howLongABodyIsCountsUnpacked() {
    byte[] blanks = new byte[70 * 1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');
    byte[] sent = packed(blanks);
    for (String path : List.of("/import", "/teams")) {
      refused(packed("gzip", path, sent), 413, path);
    }
    softly.assertAll();
  }

  // ---- in other letters ----

  @Test
  void aBodyIsInUtf8() {
    String body = "{\"name\":\"Zoë\"}";
    for (String path : List.of("/people", "/import")) {
      for (var charset :
          List.of(
              StandardCharsets.UTF_16,
              StandardCharsets.UTF_16LE,
              StandardCharsets.UTF_16BE,
              StandardCharsets.ISO_8859_1)) {
        refused(ada.send("POST", path, JSON, body.getBytes(charset)), 400, "as " + charset);
        String type = JSON + ";charset=" + charset.name();
        refused(ada.send("POST", path, type, body.getBytes(charset)), 415, type);
      }
      for (String type : List.of("garbage", "application/", "/json", "a b/c")) {
        refused(ada.send("POST", path, type, bytes("{}")), 415, type);
      }
    }
    softly.assertAll();
    byte[] marked = ("\ufeff" + body).getBytes(StandardCharsets.UTF_8);
    for (String type : List.of(JSON, JSON + ";charset=utf-8", JSON + ";charset=utf8")) {
      assertThat(ada.send("POST", "/people", type, marked).status()).as(type).isEqualTo(201);
    }
  }

  @Test
  void whatIsNestedTooDeepIsToldSo() {
    String deep = "{\"a\":".repeat(101) + "1" + "}".repeat(101);
    for (String path : List.of("/people", "/import")) {
      Answer answer = ada.post(path, deep);
      refused(answer, 400, path);
      assertThat(answer.json().path("detail").asText()).contains("nested too deep", "100");
    }
    Answer yaml = ada.send("POST", "/import", "application/yaml", bytes("[".repeat(5_000)));
    refused(yaml, 400, "YAML");
    Answer text = ada.post("/import", "{\"teams\":[{\"name\":\"" + "x".repeat(1_100_000) + "\"}]}");
    refused(text, 400, "a long text");
    assertThat(text.json().path("detail").asText()).contains("too long");
    softly.assertAll();
  }

  // ---- of nothing ----

  @Test
  void aBodyThatIsNullIsNoObject() {
    int judged = 0;
    for (Operation operation : all.operations()) {
      if (operation.takesBody()) {
        judged++;
        for (String body : List.of("null", "[]", "1", "'x'", "''")) {
          Answer answer =
              ada.asPage().send(operation.method(), all.path(operation), JSON, bytes(body));
          softly
              .assertThat(answer.status())
              .as("%s %s: %s", operation, body, answer)
              .isEqualTo(422);
          softly
              .assertThat(answer.json().at("/violations/0/code").asText())
              .as("%s %s: %s", operation, body, answer)
              .isEqualTo("BAD_TYPE");
        }
      }
    }
    softly.assertAll();
    assertThat(judged).isGreaterThan(30);
    Answer asked = ada.get("/cycles/Q/priorities?whatIf=null");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.json().path("detail").asText()).isEqualTo("this must be an object");
    assertThat(ada.send("POST", "/import", "application/yaml", bytes("~")).status()).isEqualTo(422);
    assertThat(ada.get("/people/ana").json().path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void anEmptyTextIsNoObjectAndHidesNothing() {
    assertThat(pointers(ada.patch("/key-results/fk1", text("{'metric':'','title':'','zz':1}"))))
        .containsExactlyInAnyOrder("/metric", "/title", "/zz");
    assertThat(
            pointers(
                ada.patch(
                    "/initiatives/i1", text("{'briefing':'','bypass':' ','title':'','links':''}"))))
        .containsExactlyInAnyOrder("/briefing", "/bypass", "/title", "/links");
    assertThat(
            pointers(ada.patch("/initiatives/i1", text("{'briefing':{'sections':''},'title':''}"))))
        .containsExactlyInAnyOrder("/briefing/sections", "/title");
    assertThat(pointers(ada.patch("/cycles/Q", text("{'phaseDates':'','name':''}"))))
        .containsExactlyInAnyOrder("/phaseDates", "/name");
    String report = "{'weekOf':'2026-01-05','share':0.1,'categories':'','zz':1}";
    assertThat(pointers(ada.post("/teams/box/maintenance", text(report))))
        .containsExactlyInAnyOrder("/categories", "/zz");
    String bundle =
        "{'teams':'','objectives':[{'id':'fo','grade':'','moved':'','zz':1,"
            + "'keyResults':[{'id':'fk1','metric':'','checkIns':[{'on':'2026-01-05','voided':''}]}]}],"
            + "'initiatives':['',{'id':'i1','dependencies':[{'id':'d1','answers':[{'backing':''}]}]}]}";
    assertThat(pointers(ada.post("/import", text(bundle))))
        .contains(
            "/teams",
            "/objectives/0/grade",
            "/objectives/0/moved",
            "/objectives/0/zz",
            "/objectives/0/keyResults/0/metric",
            "/objectives/0/keyResults/0/checkIns/0/voided",
            "/initiatives/0",
            "/initiatives/1/dependencies/0/answers/0/backing");
  }

  private static String text(String json) {
    return json.replace('\'', '"');
  }

  private static List<String> pointers(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    return answer.json().path("violations").findValuesAsText("pointer");
  }

  // ---- left out ----

  @Test
  void whereAllMayBeLeftOutTheBodyMayToo() {
    String checkIn =
        ada.post("/key-results/fk1/check-ins", text("{'value':47}")).json().path("id").asText();
    for (String path : List.of("/check-ins/" + checkIn + "/void", "/people/zoe/leave")) {
      Answer answer = ada.send("POST", path, null, null);
      assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
    }
    assertThat(ada.send("POST", "/people/zoe/return", null, null).status()).isEqualTo(200);
    assertThat(ada.send("POST", "/me/inbox/seen", null, null).status()).isEqualTo(204);
    assertThat(ada.send("POST", "/objectives/fo/state", JSON, new byte[0]).status()).isEqualTo(400);
    assertThat(ada.send("PUT", "/briefing-templates/DEFAULT", JSON, new byte[0]).status())
        .isEqualTo(400);
  }

  @Test
  void whatNeedsToKnowNothingIsToldNothingElse() {
    for (String path : List.of("/people/max/return", "/me/inbox/seen")) {
      assertThat(pointers(ada.post(path, text("{'zz':1}")))).containsExactly("/zz");
      assertThat(pointers(ada.post(path, "null"))).containsExactly("");
      assertThat(ada.post(path, "{").status()).as(path).isEqualTo(400);
      assertThat(ada.send("POST", path, "text/plain", bytes("{}")).status()).isEqualTo(415);
    }
    assertThat(ada.post("/me/inbox/seen", "{}").status()).isEqualTo(204);
  }
}

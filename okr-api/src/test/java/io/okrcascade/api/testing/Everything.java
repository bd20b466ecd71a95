package io.okrcascade.api.testing;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The company with something of every kind, for tests that try every operation of the document. */
public final class Everything {
  private final JsonNode document;

  /** Something that is there, by how the path begins. */
  private final Map<String, String> ids = new HashMap<>();

  private Everything(JsonNode document) {
    this.document = document;
  }

  /** An operation of the document. */
  public record Operation(String method, String template, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + template;
    }

    public boolean isWrite() {
      return !method.equals("GET");
    }

    /** Whether nobody need be signed in. */
    public boolean isOpen() {
      return node.path("security").isArray() && node.path("security").isEmpty();
    }

    public boolean takesBody() {
      return node.has("requestBody");
    }

    public boolean answers(int status) {
      return node.path("responses").has(String.valueOf(status));
    }
  }

  /** Loads it. */
  public static Everything in(RunningService service) {
    service.importBundle(Company.bundle());
    service.importBundle(
        quoted(
            "{'programmes':[{'id':'p1','name':'P'}],"
                + "'objectives':[{'id':'fo','keyResults':[{'id':'fk2','checkIns':[{'id':'ci1','on':'"
                + Company.today().minusDays(3)
                + "','value':0}]}]}],"
                + "'initiatives':[{'id':'i1','dependencies':[{'id':'d1','providerTeamId':'box','need':'n','state':'REQUESTED'}]}],"
                + "'solicitations':[{'id':'s1','cycleId':'Q','teamId':'box','requesterTeamId':'fr','topic':'t'}],"
                + "'waivers':[{'id':'w1','cycleId':'Q','findingId':'f','reason':'r','until':'$later'}],"
                + "'briefingTemplates':[{'id':'LOCAL','sections':[{'key':'problem','title':'Why'}]}],"
                + "'comments':[{'id':'c1','subjectType':'OBJECTIVE','subjectId':'fo','text':'t','byId':'ada'}]}"));
    Api ada = service.as("ada");
    Everything all = new Everything(new Api(service.pagesUri(), null).get("/openapi.json").json());
    all.ids.putAll(
        Map.ofEntries(
            Map.entry("/teams/", "box"),
            Map.entry("/people/", "max"),
            Map.entry("/cycles/", "Q"),
            Map.entry("/objectives/", "fo"),
            Map.entry("/key-results/", "fk2"),
            Map.entry("/check-ins/", "ci1"),
            Map.entry("/initiatives/", "i1"),
            Map.entry("/dependencies/", "d1"),
            Map.entry("/programmes/", "p1"),
            Map.entry("/comments/", "c1"),
            Map.entry("/solicitations/", "s1"),
            Map.entry("/briefing-templates/", "LOCAL")));
    all.ids.put("/alignments/", ok(ada.get("/key-results/fk1/alignments")).items("/id").get(0));
    Api page = new Api(service.baseUri(), null).asPage();
    Api.Answer begun = page.post("/sessions", quoted("{'token':'" + service.token("ada") + "'}"));
    all.ids.put("/sessions/", ok(begun).json().path("id").asText());
    all.ids.put(
        "/tokens/", ok(ada.post("/tokens", quoted("{'name':'n'}"))).json().path("id").asText());
    return all;
  }

  public JsonNode document() {
    return document;
  }

  /** All operations of the document. */
  public List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            all.add(
                                new Operation(
                                    verb.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    verb.getValue()))));
    return all;
  }

  /** The path to something that is there. */
  public String path(Operation operation) {
    String path = operation.template();
    for (Map.Entry<String, String> known : ids.entrySet()) {
      if (path.startsWith(known.getKey() + "{")) {
        path = path.replaceFirst("\\{id}", known.getValue());
      }
    }
    return path.replace("{keyResultId}", "fk1")
        .replace("{cycleId}", "Q")
        .replace("{waiverId}", "w1")
        .replace("{x}", "x1")
        .replace("{weekOf}", Company.today().toString());
  }
}

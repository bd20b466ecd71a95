package io.okrcascade.api.change;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.http.Cursor;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log page by page: a page may end within a revision. */
@OnEachDatabase
class ChangePagesTest {
  private final Api ada;

  ChangePagesTest(RunningService service) {
    ada = service.as("ada");
  }

  private List<JsonNode> pages(String order, int limit) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      String path = "/changes?order=" + order + "&limit=" + limit + cursor;
      JsonNode page = ok(ada.get(path)).json();
      page.path("items").forEach(all::add);
      cursor =
          page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asText();
    } while (!cursor.isEmpty());
    return all;
  }

  @Test
  void noPageRepeatsOrSkipsWhicheverWayItIsRead() {
    ok(ada.patch("/teams/box", "{\"name\":\"Boxes\"}"));
    List<JsonNode> whole = pages("OLDEST_FIRST", 500);
    assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(whole.stream().map(it -> it.path("revision").asLong()).toList()).isSorted();
    assertThat(whole.stream().map(it -> it.path("revision").asLong()).distinct().count())
        .as("several of one revision")
        .isLessThan(whole.size());

    assertThat(pages("OLDEST_FIRST", 3)).isEqualTo(whole);
    Collections.reverse(whole);
    assertThat(pages("NEWEST_FIRST", 500)).isEqualTo(whole);
    assertThat(pages("NEWEST_FIRST", 3)).isEqualTo(whole);
  }

  @Test
  void aCursorOfTheCounterOfOnceIsRefused() {
    String once = Cursor.after("4711", "changes{}").written();
    assertThat(ada.get("/changes?cursor=" + once).status()).isEqualTo(400);
  }
}

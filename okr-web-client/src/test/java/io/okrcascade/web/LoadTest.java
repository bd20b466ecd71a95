package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.ConsoleGuard;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * When an element loads anew what it shows: elements that are about team A and all comments, on a
 * clock that the test turns.
 */
@ExtendWith(Chromium.class)
class LoadTest {
  private static final String TEAM_A = "[{type: 'TEAM', id: 'a'}]";
  private static final String TEAM_B = "[{type: 'TEAM', id: 'b'}, {type: 'OBJECTIVE', id: 'a'}]";

  /** Longer than anything waits. */
  private static final int LONG = 10_000;

  private Page page;
  private StubService service;
  private ConsoleGuard console;

  @BeforeEach
  void open(Page opened) throws Exception {
    page = opened;
    service = new StubService();
    console = ConsoleGuard.on(page);
    page.clock().install();
    page.navigate(service.url());
    page.evaluate(
        """
        async () => {
          const {LitElement} = await import('lit');
          const {Load} = await import('/platform/load.js');
          window.live = (await import('/platform/live.js')).live;
          window.revision = 1;
          window.Probe = class extends LitElement {
            asked = [];
            load = new Load(this, {
              args: () => ['a'],
              task: async () => this.asked.push(performance.now()),
              about: ([id]) => [{type: 'TEAM', id}, {type: 'COMMENT'}],
            });
          };
          customElements.define('load-probe', Probe);
          window.probes = Array.from({length: 50}, () => document.body.appendChild(new Probe()));
          window.probe = probes[0];
          window.see = (state) => {
            Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
            document.dispatchEvent(new Event('visibilitychange'));
          };
        }
        """);
    pass(LONG);
    assertThat(asked()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    service.close();
    console.assertSilent();
  }

  @Test
  void loadsAnewWhenWhatItIsAboutMoved() {
    moved(TEAM_B);
    pass(LONG);
    assertThat(asked()).isEqualTo(1);
    moved(TEAM_A);
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
    moved("[{type: 'COMMENT', id: 'any'}]");
    pass(LONG);
    assertThat(asked()).isEqualTo(3);
    moved("null"); // anything may have
    pass(LONG);
    assertThat(asked()).isEqualTo(4);
  }

  @Test
  void loadsAnewOnceForWhatMovedTogether() {
    moved(TEAM_A);
    moved(TEAM_B);
    moved(TEAM_A);
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void loadsAnewAlsoWhileSomethingAlwaysMoves() {
    for (int i = 0; i < 25; i++) {
      moved(TEAM_A);
      pass(200);
    }
    assertThat(asked()).isBetween(2, 10);
  }

  @Test
  void notAllAskInTheSameMoment() {
    page.evaluate("window.movedAt = performance.now()");
    moved(TEAM_A);
    pass(LONG);
    List<Double> waited =
        ((List<?>) page.evaluate("probes.map(({asked}) => asked[1] - movedAt)"))
            .stream().map(wait -> ((Number) wait).doubleValue()).sorted().toList();
    assertThat(waited).hasSize(50).allMatch(wait -> wait >= 500 && wait <= 3_000);
    assertThat(waited.get(49) - waited.get(0)).isGreaterThan(800);
  }

  @Test
  void whoeverWroteDoesNotWait() {
    page.evaluate("live.writes()");
    moved(TEAM_A);
    pass(320);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatNobodySeesIsLoadedOnceSomebodyDoes() {
    page.evaluate("see('hidden')");
    moved(TEAM_A);
    pass(LONG);
    moved(TEAM_A);
    pass(LONG);
    assertThat(asked()).isEqualTo(1);
    page.evaluate("see('visible')");
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
    page.evaluate("see('hidden')");
    page.evaluate("see('visible')");
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatStandsNowhereIsLoadedOnceItIsBack() {
    page.evaluate("probe.remove()");
    moved(TEAM_A);
    pass(LONG);
    assertThat(asked()).isEqualTo(1);
    page.evaluate("document.body.append(probe)");
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
    page.evaluate("probe.remove(), document.body.append(probe)");
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whoeverComesBackLoadsOnlyWhereSomethingWasMissed() {
    moved("[]");
    page.evaluate("live.comesBack = true, revision--");
    moved("null");
    pass(LONG);
    assertThat(asked()).isEqualTo(1);
    page.evaluate("live.comesBack = true");
    moved("null");
    pass(LONG);
    assertThat(asked()).isEqualTo(2);
  }

  /** The service says what moved with one more revision. */
  private void moved(String subjects) {
    page.evaluate(
        "live.take('event: moved\\ndata: '"
            + " + JSON.stringify({revision: revision++, subjects: "
            + subjects
            + "}))");
  }

  private void pass(int millis) {
    page.clock().runFor(millis);
  }

  /** How often the first of the elements asked. */
  private int asked() {
    return (int) page.evaluate("probe.asked.length");
  }
}

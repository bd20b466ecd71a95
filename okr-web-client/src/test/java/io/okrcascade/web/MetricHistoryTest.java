package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.okrcascade.web.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the chart of a key result draws as its target, and as expected, once these were amended. */
@ExtendWith(Chromium.class)
class MetricHistoryTest {
  private Page page;

  @BeforeEach
  void open(Page opened) throws Exception {
    page = opened;
    try (StubService service = new StubService()) {
      page.navigate(service.url());
      page.evaluate("async () => { window.history_ = await import('/okr/metric-history.js'); }");
    }
  }

  @Test
  void withoutAmendmentsThereIsOneWay() {
    assertThat(expected("[]")).isEqualTo(List.of("2026-10-01 0", "2026-10-11 100"));
  }

  @Test
  void upToTheDayOfAnAmendmentTheOldTargetStands() {
    assertThat(
            expected(
                """
                [{on: '2026-10-06', field: 'metric.target', oldValue: 200, newValue: 100, writtenAt: '1'},
                 {on: '2026-10-06', field: 'title', oldValue: 'a', newValue: 'b', writtenAt: '2'}]
                """))
        .isEqualTo(List.of("2026-10-01 0", "2026-10-06 100", "2026-10-06 50", "2026-10-11 100"));
  }

  @Test
  void ofTwoAmendmentsOnOneDayTheLaterCounts() {
    assertThat(
            expected(
                """
                [{on: '2026-10-06', field: 'metric.target', oldValue: 200, newValue: 150, writtenAt: '1'},
                 {on: '2026-10-06', field: 'metric.target', oldValue: 150, newValue: 100, writtenAt: '2'}]
                """))
        .isEqualTo(List.of("2026-10-01 0", "2026-10-06 100", "2026-10-06 50", "2026-10-11 100"));
  }

  @Test
  void whatWasAmendedBeforeTheCycleIsForgotten() {
    assertThat(
            expected(
                "[{on: '2026-09-20', field: 'metric.target', oldValue: 200, newValue: 100, writtenAt: '1'}]"))
        .isEqualTo(List.of("2026-10-01 0", "2026-10-11 100"));
  }

  private Object expected(String amendments) {
    return page.evaluate(
        """
        () => {
          const cycle = {startsOn: '2026-10-01', endsOn: '2026-10-11'};
          const metric = {type: 'NUMBER', direction: 'INCREASE', baseline: 0, target: 100, plan: []};
          return history_.metricSpans(metric, %s, cycle)
            .flatMap((span) => history_.expectedIn(span, cycle))
            .map(([on, value]) => `${on} ${value}`);
        }
        """
            .formatted(amendments));
  }
}

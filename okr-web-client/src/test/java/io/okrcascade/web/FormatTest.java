package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.okrcascade.web.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How numbers are written. */
@ExtendWith(Chromium.class)
class FormatTest {
  private Page page;

  @BeforeEach
  void open(Page opened) throws Exception {
    page = opened;
    try (StubService service = new StubService()) {
      page.navigate(service.url());
      page.evaluate("async () => { window.format = await import('/platform/format.js'); }");
    }
  }

  @Test
  void millionsAreRoundedWhereTheyStayApart() {
    assertThat(written("[1000000, 2500000, 2500000]")).containsExactly("1m", "2.5m", "2.5m");
    assertThat(written("[1000000, 1000200, 1000400]"))
        .containsExactly("1,000,000", "1,000,200", "1,000,400");
    assertThat(written("[1999999, 2000000, null]")).containsExactly("1,999,999", "2,000,000");
    assertThat(written("[1239999.9998, 1239999.9999]"))
        .containsExactly("1,239,999.9998", "1,239,999.9999");
    assertThat(written("[999999, 1000000]")).containsExactly("999,999", "1m");
    assertThat(written("[0.00012, 0.00008, -0.00012]"))
        .containsExactly("0.00012", "0.00008", "-0.00012");
  }

  @Test
  void aValueIsWrittenAsItsBaselineAndTarget() {
    assertThat(
            page.evaluate(
                """
                () => {
                  const metric = {
                    type: 'NUMBER', direction: 'INCREASE', baseline: 0, target: 2_000_000,
                  };
                  const {aim, measure} = window.format;
                  return [measure(1_999_999, metric), aim(metric, 1_999_999), aim(metric)];
                }
                """))
        .isEqualTo(List.of("1,999,999", "from 0 to 2,000,000", "from 0 to 2m"));
  }

  @SuppressWarnings("unchecked")
  private List<String> written(String numbers) {
    return (List<String>)
        page.evaluate(
            """
            (numbers) => numbers
              .filter((one) => one != null)
              .map(window.format.numbersApart(numbers))
            """,
            page.evaluate(numbers));
  }
}

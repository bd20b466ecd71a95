package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.okrcascade.web.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person changed on a day, counted. */
@ExtendWith(Chromium.class)
class ChangeGroupsTest {
  @Test
  void theLastDayOfAPageOfChangesMayHaveMore(Page page) throws Exception {
    try (StubService service = new StubService()) {
      page.navigate(service.url());
      Object said =
          page.evaluate(
              """
              async () => {
                const {grouped, summary} = await import('/change/groups.js');
                const by = (actorId, day) => ({
                  actorId, at: `${day}T12:00:00`, subjectType: 'TEAM', action: 'UPDATE', revision: 1,
                });
                const changes = [
                  by('ana', '2026-11-14'), by('bo', '2026-11-13'), by('bo', '2026-11-13'),
                ];
                return grouped(changes, '2026-11-13').map(summary);
              }
              """);
      assertThat(said).isEqualTo(List.of("1 team", "at least 2 teams"));
    }
  }
}

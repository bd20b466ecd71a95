package io.okrcascade.core.record;

import io.okrcascade.core.message.Check;
import org.jspecify.annotations.Nullable;

/**
 * Where another system speaks of the same thing.
 *
 * @param system what the other system is called
 * @param url where it does, http or https
 * @param title of what is there, or null
 */
public record ExternalLink(String system, String url, @Nullable String title) {
  private static final int LONGEST_URL = 2000;

  public ExternalLink {
    new Check()
        .name("system", system)
        .required("url", url)
        .line("url", url, LONGEST_URL)
        .that(
            url == null || url.matches("https?://[^\\s/]+\\S*"),
            "/url",
            "BAD_FORMAT",
            "url must begin with http:// or https://")
        .line("title", title, Check.NAME)
        .done();
  }
}

package io.okrcascade.core.record;

import io.okrcascade.core.message.Check;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where another system speaks of the same thing.
 *
 * @param system what the other system is called
 * @param url where it does, http or https
 * @param title of what is there, or null
 */
public record ExternalLink(String system, String url, @Nullable String title) {
  private static final Pattern HTTP = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("[^:]+://[^\\s/]+\\S*");
  private static final int LONGEST_URL = 2000;

  public ExternalLink {
    new Check()
        .name("system", system)
        .required("url", url)
        .line("url", url, LONGEST_URL)
        .that(
            url == null || HTTP.matcher(url).lookingAt(),
            "/url",
            "BAD_FORMAT",
            "url must begin with http:// or https://")
        .that(
            url == null || !HTTP.matcher(url).lookingAt() || ADDRESS.matcher(url).matches(),
            "/url",
            "BAD_FORMAT",
            "url must name a host after http:// or https://, and have no spaces")
        .line("title", title, Check.NAME)
        .done();
  }
}

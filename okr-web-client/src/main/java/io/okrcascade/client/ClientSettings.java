package io.okrcascade.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the client works; its text leaves the token out. */
record ClientSettings(
    URI base,
    @Nullable String token,
    Duration connectTimeout,
    Duration requestTimeout,
    Duration silence,
    Retries retries,
    int rememberedAnswers) {

  private static final String API = "/api/v1";

  static ClientSettings at(URI base) {
    return new ClientSettings(
        api(base),
        null,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        Retries.DEFAULT,
        8);
  }

  private static URI api(URI base) {
    boolean http = "http".equalsIgnoreCase(base.getScheme());
    if (!(http || "https".equalsIgnoreCase(base.getScheme()))
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the address of a service looks like https://okr.example.com, without a user, query or"
              + " fragment");
    }
    String text = base.toString().replaceAll("/+$", "");
    return URI.create(text.endsWith(API) ? text : text + API);
  }

  ClientSettings withToken(String secret) {
    // Checked here: the JDK would quote it in its complaint about a bad header.
    if (!secret.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("a token has printable characters of ASCII only");
    }
    return new ClientSettings(
        base, secret, connectTimeout, requestTimeout, silence, retries, rememberedAnswers);
  }

  ClientSettings withConnectTimeout(Duration timeout) {
    return new ClientSettings(
        base, token, positive(timeout), requestTimeout, silence, retries, rememberedAnswers);
  }

  ClientSettings withRequestTimeout(Duration timeout) {
    return new ClientSettings(
        base, token, connectTimeout, positive(timeout), silence, retries, rememberedAnswers);
  }

  ClientSettings withSilence(Duration timeout) {
    return new ClientSettings(
        base, token, connectTimeout, requestTimeout, positive(timeout), retries, rememberedAnswers);
  }

  ClientSettings withRetries(Retries next) {
    return new ClientSettings(
        base, token, connectTimeout, requestTimeout, silence, next, rememberedAnswers);
  }

  ClientSettings withRememberedAnswers(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("the number of answers cannot be negative");
    }
    return new ClientSettings(base, token, connectTimeout, requestTimeout, silence, retries, most);
  }

  private static Duration positive(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive");
    }
    return timeout;
  }

  @Override
  public String toString() {
    return base.toString();
  }
}

package io.okrcascade.api.access;

import io.okrcascade.api.access.TokenResource.TokenItem;
import io.okrcascade.api.access.TokenStore.NewToken;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token may be: it neither outlives nor exceeds what it is made with. */
final class TokenRules {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Message NO_SCOPE =
      Message.invalid("REQUIRED", "say what the token is for: read, write or admin");
  private static final Message TOO_LATE =
      Message.invalid("OUT_OF_RANGE", "a token must expire before the year 10000");
  private static final Message PAST =
      Message.invalid("OUT_OF_RANGE", "a token must expire in the future");
  private static final Message ENDLESS =
      Message.invalid("REQUIRED", "the token of a person expires: say when, or leave it out");

  private final Clock clock;

  TokenRules(Clock clock) {
    this.clock = clock;
  }

  /**
   * What an item asks for, completed.
   *
   * @throws RefusedException where that is more than what the caller is signed in by
   */
  NewToken made(Caller caller, String owner, TokenItem item) {
    Credential maker = caller.credential();
    Set<TokenScope> allowed = maker == null ? TokenScope.OF_A_PERSON : maker.scopes();
    List<TokenScope> asked = withoutNulls(item.scopes());
    Set<TokenScope> scopes = asked.isEmpty() ? allowed : TokenScope.with(asked);
    if (!allowed.containsAll(scopes)) {
      throw RefusedException.forbidden(
          "a token is not for more than what you are signed in by is for");
    }
    Instant latest = maker == null ? null : maker.expiresAt();
    Instant asks = item.expiresAt();
    if (latest != null && asks != null && asks.isAfter(latest) && asks.isBefore(LATEST)) {
      throw RefusedException.forbidden(
          "a token does not expire later than what you are signed in by");
    }
    Instant usual = clock.instant().plus(TokenStore.USUAL_DAYS, ChronoUnit.DAYS);
    Instant unsaid = latest != null && latest.isBefore(usual) ? latest : usual;
    Instant end = asks != null && asks.isBefore(LATEST) ? asks : unsaid;
    return new NewToken(
        owner,
        Objects.requireNonNullElse(item.name(), ""),
        scopes,
        end.truncatedTo(ChronoUnit.MICROS),
        owner.equals(caller.personId()) ? madeBy(maker) : caller.personId());
  }

  /** What is made by one that somebody else made is theirs too. */
  private static @Nullable String madeBy(@Nullable Credential maker) {
    Credential.Foreign foreign = maker == null ? null : maker.foreign();
    return foreign == null ? null : foreign.madeById();
  }

  private static List<TokenScope> withoutNulls(@Nullable List<TokenScope> scopes) {
    return scopes == null ? List.of() : scopes.stream().filter(Objects::nonNull).toList();
  }

  /** What is wrong with an item. */
  static List<Violation> faults(TokenItem item, boolean isEndless, Instant now) {
    Instant end = item.expiresAt();
    return new Check()
        .name("name", item.name())
        .that(item.scopes() == null || !item.scopes().isEmpty(), "/scopes", NO_SCOPE)
        .that(!isEndless, "/expiresAt", ENDLESS)
        .that(end == null || end.isBefore(LATEST), "/expiresAt", TOO_LATE)
        .that(end == null || end.isAfter(now), "/expiresAt", PAST)
        .found();
  }
}

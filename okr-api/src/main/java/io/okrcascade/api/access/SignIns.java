package io.okrcascade.api.access;

import io.okrcascade.api.access.SessionStore.Begun;
import io.okrcascade.api.access.SessionStore.Browser;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.store.Aftermath;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** All ways in: tokens, browsers that are signed in, and links that sign them in. */
public record SignIns(TokenStore tokens, SessionStore sessions, LinkStore links)
    implements Aftermath {

  /** Those of some callers who are still signed in. */
  public Set<Caller> signedIn(Collection<Caller> callers) {
    List<String> hashes =
        callers.stream()
            .map(Caller::credential)
            .filter(Objects::nonNull)
            .map(Credential::hash)
            .distinct()
            .toList();
    Set<Caller> signedIn = new HashSet<>(tokens.signedIn(hashes));
    List<String> others = new ArrayList<>(hashes);
    signedIn.forEach(known -> others.remove(Objects.requireNonNull(known.credential()).hash()));
    signedIn.addAll(sessions.signedIn(others));
    return signedIn;
  }

  /** A browser signs in by a link, which is used up by that, as are others for newcomers. */
  Optional<Begun> begin(Handle handle, String secret, Browser browser) {
    return links
        .use(handle, secret)
        .map(
            link -> {
              if (!link.isReusable()) {
                links.withdraw(handle, link.personId());
              }
              return sessions.begin(handle, link, browser);
            });
  }

  /**
   * Whoever leaves has no way in any more, nor has who was let in by them; who returns has none of
   * before. Who is given a say over all keeps no way in that somebody else made.
   */
  @Override
  public void follow(Handle handle, List<Change<?>> changes) {
    List<String> left = new ArrayList<>();
    List<String> raised = new ArrayList<>();
    for (Change<?> change : changes) {
      if (change.before() != null
          && change.after() != null
          && change.before().content() instanceof Person before
          && change.after().content() instanceof Person after) {
        if (after.state() == PersonState.LEFT) {
          left.add(after.id());
        } else if (!before.globalRoles().containsAll(after.globalRoles())) {
          raised.add(after.id());
        }
      }
    }
    Endings.each(handle, left, TokenStore.OF_A_PERSON);
    Endings.each(
        handle, left, SessionStore.OF_A_PERSON, LinkStore.OF_A_PERSON, LinkStore.MADE_BY_A_PERSON);
    Endings.each(handle, raised, TokenStore.FOREIGN);
    Endings.each(handle, raised, SessionStore.FOREIGN, LinkStore.OF_A_PERSON);
  }

  /**
   * Forgets browsers and links that are over, and tokens that were so long ago.
   *
   * @return whether there may be more
   */
  public boolean forgetSome(Handle handle, Instant now) {
    boolean moreSessions = Endings.forgetSome(handle, "web_session", now);
    boolean moreLinks = Endings.forgetSome(handle, "sign_in_link", now);
    Instant longAgo = now.minus(TokenStore.USUAL_DAYS, ChronoUnit.DAYS);
    return Endings.forgetSome(handle, "api_token", longAgo) || moreSessions || moreLinks;
  }
}

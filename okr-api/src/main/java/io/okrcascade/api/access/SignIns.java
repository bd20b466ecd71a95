package io.okrcascade.api.access;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.store.Aftermath;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Change;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    if (signedIn.size() < hashes.size()) {
      signedIn.addAll(sessions.signedIn(hashes));
    }
    return signedIn;
  }

  /** Whoever leaves has no way in any more, and who returns has none of before. */
  @Override
  public void follow(Handle handle, List<Change<?>> changes) {
    for (Change<?> change : changes) {
      if (change.content() instanceof Person person && person.state() == PersonState.LEFT) {
        tokens.endAll(handle, person.id());
        sessions.endAll(handle, person.id());
        links.withdraw(handle, person.id());
      }
    }
  }
}

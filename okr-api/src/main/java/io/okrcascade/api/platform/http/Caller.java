package io.okrcascade.api.platform.http;

import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf a request is made. What they may do is looked up where it is needed,
 * from the organization as it is committed then.
 *
 * @param credential by which they are signed in; null for none
 */
public record Caller(String personId, @Nullable Credential credential) implements Principal {
  /** Who runs the service's commands; no person has such an id. */
  public static final Caller OPERATOR = new Caller("~operator", null);

  public boolean isOperator() {
    return equals(OPERATOR);
  }

  /** The person to name as the author of a change; null where that is no person. */
  public @Nullable String actorId() {
    return isOperator() ? null : personId;
  }

  /** The token that somebody else made, by which this is done; null for none. */
  public @Nullable String tokenById() {
    Credential.Foreign foreign = credential == null ? null : credential.foreign();
    return foreign == null ? null : foreign.tokenId();
  }

  /** Whether what they are signed in by is for that. */
  public boolean isFor(TokenScope scope) {
    return credential == null || credential.scopes().contains(scope);
  }

  /** What they may do, and what they are signed in by is for; empty for who is not there. */
  public Optional<Permissions> permissions(Dataset data) {
    return data.find(Person.KIND, personId)
        .filter(person -> person.state() == PersonState.ACTIVE)
        .map(person -> new Permissions(asFar(person), Organization.of(data)));
  }

  private Person asFar(Person person) {
    return isFor(TokenScope.ADMIN) ? person : Copy.of(person).with("globalRoles", List.of()).make();
  }

  @Override
  public String getName() {
    return personId;
  }
}

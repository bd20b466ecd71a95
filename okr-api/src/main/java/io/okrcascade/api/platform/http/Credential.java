package io.okrcascade.api.platform.http;

import io.okrcascade.core.access.TokenScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what, of several ways, a person is signed in.
 *
 * @param hash of its secret
 * @param scopes what it is for
 * @param expiresAt when it ends, and whatever is made with it at the latest; null for no such day
 * @param foreignTokenId its id, where somebody else made it
 */
public record Credential(
    String hash,
    Set<TokenScope> scopes,
    @Nullable Instant expiresAt,
    @Nullable String foreignTokenId) {

  /** One that allows all that its person may. */
  public static Credential of(String hash) {
    return new Credential(hash, TokenScope.OF_A_PERSON, null, null);
  }
}

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
 * @param foreign the token that somebody else made, where it is one or was opened by one; else null
 */
public record Credential(
    String hash, Set<TokenScope> scopes, @Nullable Instant expiresAt, @Nullable Foreign foreign) {

  /**
   * A token that somebody else made, or that was made by one.
   *
   * @param madeById who did
   */
  public record Foreign(String tokenId, String madeById) {}

  /** One that allows all that its person may. */
  public static Credential of(String hash) {
    return new Credential(hash, TokenScope.OF_A_PERSON, null, null);
  }
}

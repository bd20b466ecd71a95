package io.okrcascade.client;

import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.access.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API tokens: one's own; those of others for administrators. */
public final class Tokens extends Resource<TokenAnswer> {
  Tokens(Transport transport) {
    super(transport);
  }

  /** One's own tokens, without their secrets. */
  public List<TokenAnswer> list() {
    return tokens(null);
  }

  /** The tokens of a person, without their secrets. */
  public List<TokenAnswer> of(String personId) {
    return tokens(personId);
  }

  private List<TokenAnswer> tokens(@Nullable String personId) {
    return listing(() -> Call.of(Operation.LIST_TOKENS).query("personId", personId)).page().items();
  }

  /**
   * Creates a token of one's own for all that this one is for; its secret is in this answer and
   * never told again.
   *
   * @param expiresAt null for 90 days, or when this one ends
   */
  public TokenAnswer create(String name, @Nullable Instant expiresAt) {
    return ask(creation(item(name, expiresAt)));
  }

  /** As {@link #create(String, Instant)}, for no more than some of that. */
  public TokenAnswer create(String name, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
    return ask(creation(item(name, expiresAt).and("scopes", scopes)));
  }

  /** Creates a token of another person. */
  public TokenAnswer createFor(String personId, String name, @Nullable Instant expiresAt) {
    return ask(creation(item(name, expiresAt).and("personId", personId)));
  }

  private static Call creation(Patch item) {
    return Call.of(Operation.CREATE_TOKEN).json(item);
  }

  private static Patch item(String name, @Nullable Instant expiresAt) {
    Patch item = Patch.set("name", name);
    return expiresAt == null ? item : item.and("expiresAt", expiresAt);
  }

  /** Takes a token back; whoever uses it is refused from now on. */
  public void delete(String id) {
    transport.tell(Call.of(Operation.DELETE_TOKEN, id));
  }
}

package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.record.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** API tokens: one's own; those of others for administrators. */
public final class Tokens {
  private static final TypeReference<Page<TokenAnswer>> PAGE = new TypeReference<>() {};
  private static final TypeReference<TokenAnswer> ONE = new TypeReference<>() {};

  private final Transport transport;

  Tokens(Transport transport) {
    this.transport = transport;
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
    return transport.ask(Call.of(Operation.LIST_TOKENS).query("personId", personId), PAGE).items();
  }

  /**
   * Creates a token of one's own; its secret is in this answer and never told again.
   *
   * @param expiresAt null for one that does not expire
   */
  public TokenAnswer create(String name, @Nullable Instant expiresAt) {
    return transport.ask(creation(name, expiresAt), ONE);
  }

  /** Creates a token of another person. */
  public TokenAnswer createFor(String personId, String name, @Nullable Instant expiresAt) {
    return transport.ask(
        Call.of(Operation.CREATE_TOKEN).json(item(name, expiresAt).and("personId", personId)), ONE);
  }

  private static Call creation(String name, @Nullable Instant expiresAt) {
    return Call.of(Operation.CREATE_TOKEN).json(item(name, expiresAt));
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

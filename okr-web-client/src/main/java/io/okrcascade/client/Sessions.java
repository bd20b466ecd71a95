package io.okrcascade.client;

import io.okrcascade.core.access.SessionAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Browsers in which people are signed in: one's own; those of others for administrators. */
public final class Sessions extends Resource<SessionAnswer> {
  Sessions(Transport transport) {
    super(transport);
  }

  /** One's own. */
  public List<SessionAnswer> list() {
    return sessions(null);
  }

  /** Those of a person. */
  public List<SessionAnswer> of(String personId) {
    return sessions(personId);
  }

  private List<SessionAnswer> sessions(@Nullable String personId) {
    return listing(() -> Call.of(Operation.LIST_SESSIONS).query("personId", personId))
        .page()
        .items();
  }

  /** One of them. */
  public SessionAnswer get(String id) {
    return ask(Call.of(Operation.GET_SESSION, id));
  }

  /**
   * Signs in by a token as a browser does, which tells for how long it would be signed in; the
   * cookie that comes with the answer is of no use here, and thrown away.
   */
  public SessionAnswer create(String token) {
    return ask(
        Call.of(Operation.CREATE_SESSION)
            .header("X-OKR-Request", "1")
            .header("Sec-Fetch-Site", "same-origin")
            .json(Patch.set("token", token)));
  }

  /** Signs one browser out. */
  public void delete(String id) {
    transport.tell(Call.of(Operation.DELETE_SESSION, id));
  }

  /** Signs oneself out of all browsers. */
  public void deleteAll() {
    transport.tell(Call.of(Operation.DELETE_SESSIONS));
  }

  /** Signs a person out of all browsers. */
  public void deleteAllOf(String personId) {
    transport.tell(Call.of(Operation.DELETE_SESSIONS).query("personId", personId));
  }
}

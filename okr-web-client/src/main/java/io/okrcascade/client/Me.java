package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.inbox.InboxAnswer;

/** Who the token is. */
public final class Me {
  private static final TypeReference<MeAnswer> ME = new TypeReference<>() {};
  private static final TypeReference<InboxAnswer> INBOX = new TypeReference<>() {};

  private final Transport transport;

  Me(Transport transport) {
    this.transport = transport;
  }

  /** Who the token is, and what they may do. */
  public MeAnswer get() {
    return transport.ask(Call.of(Operation.ME), ME);
  }

  /** What waits for the token's person. */
  public InboxAnswer inbox() {
    return transport.ask(Call.of(Operation.GET_INBOX), INBOX);
  }

  /** Marks all mentions until now as seen. */
  public void markInboxSeen() {
    transport.tell(Call.of(Operation.MARK_INBOX_SEEN));
  }
}

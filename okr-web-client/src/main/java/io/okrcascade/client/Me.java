package io.okrcascade.client;

import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.inbox.InboxAnswer;

/** Who the token is. */
public final class Me extends Resource<MeAnswer> {
  Me(Transport transport) {
    super(transport);
  }

  /** Who the token is, and what they may do. */
  public MeAnswer get() {
    return ask(Call.of(Operation.ME));
  }

  /** What waits for the token's person. */
  public InboxAnswer inbox() {
    return transport.ask(Call.of(Operation.GET_INBOX), InboxAnswer.class);
  }

  /** Marks all mentions until now as seen. */
  public void markInboxSeen() {
    transport.tell(Call.of(Operation.MARK_INBOX_SEEN));
  }
}

package io.okrcascade.client;

import io.okrcascade.core.change.LoggedChange;

/** The change log. */
public final class Changes extends Resource<LoggedChange> {
  Changes(Transport transport) {
    super(transport);
  }

  /** The entries that a query asks for, oldest first unless it says otherwise. */
  public Listing<LoggedChange> list(ChangeQuery query) {
    return listing(() -> query.into(Call.of(Operation.LIST_CHANGES)));
  }

  /**
   * Follows changes as they are made; from now on where the query says nothing about {@code after}.
   * A connection that breaks is opened again where it ended, as often in a row as {@link Retries}
   * allow. Only what happens in a break before the very first entry can be missed, and not even
   * that with {@code after}.
   */
  public ChangeFeed follow(ChangeQuery query) {
    return new ChangeFeed(transport, query, null);
  }

  /** Follows changes from where an earlier feed ended, see {@link ChangeFeed.Event#id()}. */
  public ChangeFeed follow(ChangeQuery query, String lastEventId) {
    return new ChangeFeed(transport, query, lastEventId);
  }
}

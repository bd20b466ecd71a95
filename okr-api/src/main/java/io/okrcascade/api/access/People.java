package io.okrcascade.api.access;

import io.okrcascade.core.message.RefusedException;
import org.jdbi.v3.core.Handle;

/** The people who are signed in, as those acts see them that are no write of the company. */
final class People {
  private People() {}

  /**
   * Has others wait who make a way in for the same person, or take it away: what is counted or
   * withdrawn before stays so until the end of the transaction.
   *
   * @throws RefusedException where the person is not there, or has left
   */
  static void lock(Handle handle, String personId) {
    boolean isThere =
        handle
            .createQuery("SELECT id FROM person WHERE id = :id AND state = 'ACTIVE' FOR UPDATE")
            .bind("id", personId)
            .mapTo(String.class)
            .findOne()
            .isPresent();
    if (!isThere) {
      throw RefusedException.notFound("PERSON", personId);
    }
  }
}

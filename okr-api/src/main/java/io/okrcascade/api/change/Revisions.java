package io.okrcascade.api.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Revisions by scope. A scope is {@link #ORGANIZATION} or the root cycle of a family; its revision
 * is that of the last transaction that changed anything in it. Revisions are drawn from one
 * counter, whose row every writer locks first: so writers come one after the other, on every
 * replica, and a reader of the change log never sees a later revision before an earlier one.
 */
public final class Revisions {
  /** Scope of teams, people and cycles. */
  public static final String ORGANIZATION = "ORG";

  private static final String COUNTER = "GLOBAL";

  private Revisions() {}

  /**
   * Locks the counter until the transaction ends.
   *
   * @return the latest revision of all; a write makes the next
   */
  public static long lock(Handle handle) {
    return handle
        .createQuery("SELECT revision FROM revision WHERE scope = :scope FOR UPDATE")
        .bind("scope", COUNTER)
        .mapTo(Long.class)
        .one();
  }

  /** The latest revision of all. */
  public static long latest(Handle handle) {
    return of(handle, List.of(COUNTER)).getOrDefault(COUNTER, 0L);
  }

  /** The revisions of some scopes, in one statement; 0 for a scope that was never written to. */
  public static Map<String, Long> of(Handle handle, Collection<String> scopes) {
    Map<String, Long> revisions = new HashMap<>();
    scopes.forEach(scope -> revisions.put(scope, 0L));
    handle
        .createQuery("SELECT scope, revision FROM revision WHERE scope IN (<scopes>)")
        .bindList("scopes", List.copyOf(scopes))
        .map((row, context) -> revisions.put(row.getString(1), row.getLong(2)))
        .list();
    return revisions;
  }

  /** Raises scopes to the revisions at which they changed last; the counter must be locked. */
  public static void raise(Handle handle, Map<String, Long> scopes) {
    scopes.forEach((scope, revision) -> raise(handle, scope, revision));
  }

  private static void raise(Handle handle, String scope, long revision) {
    int raised =
        handle
            .createUpdate("UPDATE revision SET revision = :revision WHERE scope = :scope")
            .bind("revision", revision)
            .bind("scope", scope)
            .execute();
    if (raised == 0) {
      handle
          .createUpdate("INSERT INTO revision (scope, revision) VALUES (:scope, :revision)")
          .bind("revision", revision)
          .bind("scope", scope)
          .execute();
    }
  }

  /**
   * Raises the counter, which must be locked.
   *
   * @return false where it has moved all the same, as on a cluster whose nodes lock each for itself
   */
  public static boolean raiseCounter(Handle handle, long from, long to) {
    return handle
            .createUpdate(
                "UPDATE revision SET revision = :to WHERE scope = :scope AND revision = :from")
            .bind("to", to)
            .bind("scope", COUNTER)
            .bind("from", from)
            .execute()
        == 1;
  }
}

package io.okrcascade.client;

import io.okrcascade.core.org.PersonState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; what is null does not matter.
 *
 * @param ids with one of these ids, at most 100
 * @param teamId with a membership in this team
 * @param email with this email, upper and lower case alike
 * @param externalId what another system calls the person
 * @param state who is there, or who left
 * @param q whose name, email or id contains this, accents, upper and lower case aside
 */
public record PersonQuery(
    @Nullable List<String> ids,
    @Nullable String teamId,
    @Nullable String email,
    @Nullable String externalId,
    @Nullable PersonState state,
    @Nullable String q) {

  /** Everybody. */
  public static final PersonQuery ALL = new PersonQuery(null, null, null, null, null, null);

  public PersonQuery {
    ids = ids == null ? null : List.copyOf(ids);
  }

  /** The same: with one of these ids. */
  public PersonQuery withIds(String... wanted) {
    return new PersonQuery(List.of(wanted), teamId, email, externalId, state, q);
  }

  /** The same: with a membership in this team. */
  public PersonQuery inTeam(String wanted) {
    return new PersonQuery(ids, wanted, email, externalId, state, q);
  }

  /** The same: with this email. */
  public PersonQuery withEmail(String wanted) {
    return new PersonQuery(ids, teamId, wanted, externalId, state, q);
  }

  /** The same: whom another system calls so. */
  public PersonQuery withExternalId(String wanted) {
    return new PersonQuery(ids, teamId, email, wanted, state, q);
  }

  /** The same: who is there, or who left. */
  public PersonQuery inState(PersonState wanted) {
    return new PersonQuery(ids, teamId, email, externalId, wanted, q);
  }

  /** The same: whose name, email or id contains this, accents, upper and lower case aside. */
  public PersonQuery matching(String wanted) {
    return new PersonQuery(ids, teamId, email, externalId, state, wanted);
  }
}

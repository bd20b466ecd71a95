package io.okrcascade.api.org;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables {@code person}, {@code person_role} and {@code membership}. */
public final class PersonTable extends Table<Person> {
  public PersonTable() {
    super(Person.KIND);
  }

  @Override
  protected String select() {
    return "SELECT * FROM person";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO person (id, name, email, version, created_at, updated_at)
        VALUES (:id, :name, :email, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE person
        SET name = :name, email = :email, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM person WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Person person) {
    batch.bind("name", person.name()).bind("email", person.email());
  }

  @Override
  protected RowReader<Person> reader(Handle handle, @Nullable String family) {
    Map<String, List<GlobalRole>> roles = new HashMap<>();
    handle
        .createQuery("SELECT person_id, role FROM person_role")
        .map(
            (row, context) ->
                roles
                    .computeIfAbsent(row.getString("person_id"), id -> new ArrayList<>(1))
                    .add(constant(GlobalRole.class, row, "role")))
        .list();
    Map<String, List<Membership>> memberships = new HashMap<>();
    handle
        .createQuery("SELECT person_id, team_id, role FROM membership")
        .map(
            (row, context) ->
                memberships
                    .computeIfAbsent(row.getString("person_id"), id -> new ArrayList<>(1))
                    .add(
                        new Membership(
                            row.getString("team_id"), constant(Role.class, row, "role"))))
        .list();
    return row ->
        new Person(
            row.getString("id"),
            row.getString("name"),
            row.getString("email"),
            roles.getOrDefault(row.getString("id"), List.of()),
            memberships.getOrDefault(row.getString("id"), List.of()));
  }

  @Override
  public void insert(Handle handle, Collection<Versioned<Person>> rows) {
    super.insert(handle, rows);
    insertPlaces(handle, rows);
  }

  @Override
  public void update(Handle handle, Collection<Versioned<Person>> rows) {
    super.update(handle, rows);
    deletePlaces(handle, rows.stream().map(Versioned::content).toList());
    insertPlaces(handle, rows);
  }

  @Override
  public void delete(Handle handle, Collection<Person> people) {
    deletePlaces(handle, people);
    super.delete(handle, people);
  }

  private void deletePlaces(Handle handle, Collection<Person> people) {
    inBatches(handle, "DELETE FROM person_role WHERE person_id = :id", people, this::bindId);
    inBatches(handle, "DELETE FROM membership WHERE person_id = :id", people, this::bindId);
  }

  private record RoleRow(String personId, GlobalRole role) {}

  private record MembershipRow(String personId, Membership membership) {}

  private void insertPlaces(Handle handle, Collection<Versioned<Person>> rows) {
    inBatches(
        handle,
        "INSERT INTO person_role (person_id, role) VALUES (:personId, :role)",
        rows.stream()
            .map(Versioned::content)
            .flatMap(p -> p.globalRoles().stream().map(role -> new RoleRow(p.id(), role)))
            .toList(),
        (batch, row) -> batch.bind("personId", row.personId()).bind("role", row.role().name()));
    inBatches(
        handle,
        """
        INSERT INTO membership (person_id, team_id, role)
        VALUES (:personId, :teamId, :role)""",
        rows.stream()
            .map(Versioned::content)
            .flatMap(p -> p.memberships().stream().map(m -> new MembershipRow(p.id(), m)))
            .toList(),
        (batch, row) ->
            batch
                .bind("personId", row.personId())
                .bind("teamId", row.membership().teamId())
                .bind("role", row.membership().role().name()));
  }
}

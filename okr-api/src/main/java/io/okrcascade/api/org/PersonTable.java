package io.okrcascade.api.org;

import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Part;
import io.okrcascade.api.store.PartBuilder;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Role;
import java.util.function.Function;

/** The tables {@code person}, {@code person_role} and {@code membership}. */
public final class PersonTable {
  private PersonTable() {}

  public static Table<Person> declare() {
    TableBuilder<Person> table = Table.of(Person.KIND);
    var id = table.key("id", TEXT, Person::id);
    var name = table.column("name", TEXT, Person::name);
    var email = table.column("email", TEXT, Person::email);
    var globalRoles = globalRoles(table.parts("person_role", "person_id", Person::globalRoles));
    var memberships = memberships(table.parts("membership", "person_id", Person::memberships));
    return table.readBy(
        row ->
            new Person(
                row.get(id),
                row.get(name),
                row.get(email),
                row.get(globalRoles, row.get(id)),
                row.get(memberships, row.get(id))));
  }

  private static Part<Person, GlobalRole> globalRoles(PartBuilder<Person, GlobalRole> table) {
    var role = table.column("role", constant(GlobalRole.class), Function.identity());
    return table.readBy(row -> row.get(role));
  }

  private static Part<Person, Membership> memberships(PartBuilder<Person, Membership> table) {
    var teamId = table.column("team_id", TEXT, Membership::teamId);
    var role = table.column("role", constant(Role.class), Membership::role);
    return table.readBy(row -> new Membership(row.get(teamId), row.get(role)));
  }
}

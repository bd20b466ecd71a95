package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.okrcascade.api.Tables;
import io.okrcascade.api.store.Table.RowStatement;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The SQL that is written from the declarations of tables. */
class DeclaredTablesTest {
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):(\\w+)");

  @Test
  void statementsNameTheColumnsThatTheyBind() {
    SoftAssertions softly = new SoftAssertions();
    for (Table<?> table : Tables.all()) {
      table
          .statements()
          .forEach(
              statement ->
                  softly
                      .assertThat(named(statement.sql()))
                      .as(statement.sql())
                      .isEqualTo(
                          statement.parameters().stream()
                              .map(Column::parameter)
                              .collect(Collectors.toCollection(TreeSet::new))));
      table
          .selects()
          .forEach(sql -> softly.assertThat(named(sql)).as(sql).isSubsetOf("family", "id"));
    }
    softly.assertAll();
  }

  private static Set<String> named(String sql) {
    return NAMED
        .matcher(sql)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsSelectedIsOfTheFamilyWhereTheKindLivesInOne() {
    for (Table<?> table : Tables.all()) {
      boolean ofFamily = !table.kind().isOfOrganization();
      assertThat(table.selects().filter(sql -> !sql.startsWith("SELECT c.family_id ")))
          .as(table.kind().name())
          .isNotEmpty()
          .allMatch(sql -> sql.contains(" WHERE c.family_id = :family") == ofFamily);
    }
  }

  @Test
  void anObjectiveTellsAllOfItsSql() {
    Table<?> table =
        Tables.all().stream().filter(t -> t.kind() == Objective.KIND).findFirst().orElseThrow();

    assertThat(table.selects())
        .containsExactly(
            "SELECT o.id, o.team_id, o.cycle_id, o.title, o.description, o.ambition, o.origin,"
                + " o.owner_id, o.weight, o.state, o.archived, o.sort_order,"
                + " o.external_id, o.links, o.created_on, o.proposed_by_id, o.approved_by_id,"
                + " o.approved_on, o.approved_by_import, o.stays_committed, o.changed_by_ids, o.former_owner_ids,"
                + " o.moved_from, o.moved_at, o.moved_by_id, o.moved_word, o.version, o.created_at,"
                + " o.updated_at FROM objective o JOIN cycle c ON c.id = o.cycle_id WHERE c.family_id = :family",
            "SELECT c.family_id FROM objective o JOIN cycle c ON c.id = o.cycle_id"
                + " WHERE o.id = :id");
    assertThat(table.statements().map(RowStatement::sql))
        .containsExactly(
            "INSERT INTO objective (id, team_id, cycle_id, title, description, ambition, origin,"
                + " owner_id, weight, state, archived, sort_order, external_id, links, created_on,"
                + " proposed_by_id, approved_by_id, approved_on, approved_by_import, stays_committed,"
                + " changed_by_ids, former_owner_ids, moved_from, moved_at, moved_by_id, moved_word, version, created_at,"
                + " updated_at) VALUES (:id, :teamId, :cycleId, :title, :description, :ambition,"
                + " :origin, :ownerId, :weight, :state, :archived, :sortOrder, :externalId,"
                + " :links, :createdOn, :proposedById, :approvedById, :approvedOn,"
                + " :approvedByImport, :staysCommitted, :changedByIds, :formerOwnerIds,"
                + " :movedFrom, :movedAt, :movedById, :movedWord,"
                + " :version,"
                + " :createdAt, :updatedAt)",
            "DELETE FROM objective WHERE id = :id",
            "UPDATE objective SET team_id = :teamId, cycle_id = :cycleId, title = :title,"
                + " description = :description, ambition = :ambition, origin = :origin,"
                + " owner_id = :ownerId, weight = :weight, state = :state, archived = :archived,"
                + " sort_order = :sortOrder, external_id = :externalId, links = :links,"
                + " created_on = :createdOn, proposed_by_id = :proposedById,"
                + " approved_by_id = :approvedById, approved_on = :approvedOn,"
                + " approved_by_import = :approvedByImport, stays_committed = :staysCommitted,"
                + " changed_by_ids = :changedByIds, former_owner_ids = :formerOwnerIds,"
                + " moved_from = :movedFrom, moved_at = :movedAt,"
                + " moved_by_id = :movedById, moved_word = :movedWord, version = :version, updated_at = :updatedAt"
                + " WHERE id = :id");
  }

  @Test
  void whatIsWrittenOnceHasNoUpdate() {
    Table<?> table =
        Tables.all().stream()
            .filter(t -> t.kind() == DependencyResponse.KIND)
            .findFirst()
            .orElseThrow();

    assertThat(table.statements().map(RowStatement::sql))
        .hasSize(2)
        .noneMatch(sql -> sql.startsWith("UPDATE") || sql.contains("version"));
  }

  @Test
  void aKindHasOneTable() {
    List<Table<?>> without = new ArrayList<>(Tables.all());
    without.removeIf(table -> table.kind() == Team.KIND);
    List<Table<?>> twice = new ArrayList<>(Tables.all());
    twice.addAll(Tables.all());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordStore(Registry.KINDS, without))
        .withMessage("TEAM has 0 tables");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordStore(Registry.KINDS, twice))
        .withMessageContaining("has 2 tables");
  }
}

package io.okrcascade.api.initiative;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code initiative}. */
public final class InitiativeTable extends Table<Initiative> {
  private static final TypeReference<Map<String, String>> SECTIONS = new TypeReference<>() {};

  public InitiativeTable() {
    super(Initiative.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT i.* FROM initiative i
        JOIN cycle c ON c.id = i.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO initiative (id, team_id, cycle_id, title, problem, need, impact_of_not_doing,
                                benefits, benefit_note, solution, sections, effort, planned_start,
                                planned_end, committed_on, committed_end, delivered_on, late_cause,
                                late_note, state, bypass_reason,
                                bypass_note, bypass_granted_by_id, programme_id, owner_id,
                                version, created_at, updated_at)
        VALUES (:id, :teamId, :cycleId, :title, :problem, :need, :impactOfNotDoing,
                :benefits, :benefitNote, :solution, :sections, :effort, :plannedStart,
                :plannedEnd, :committedOn, :committedEnd, :deliveredOn, :lateCause,
                :lateNote, :state, :bypassReason,
                :bypassNote, :bypassGrantedById, :programmeId, :ownerId,
                :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE initiative
        SET team_id = :teamId, cycle_id = :cycleId, title = :title, problem = :problem,
            need = :need, impact_of_not_doing = :impactOfNotDoing, benefits = :benefits,
            benefit_note = :benefitNote, solution = :solution, sections = :sections,
            effort = :effort, committed_on = :committedOn, late_cause = :lateCause,
            late_note = :lateNote,
            planned_start = :plannedStart, planned_end = :plannedEnd,
            committed_end = :committedEnd, delivered_on = :deliveredOn, state = :state,
            bypass_reason = :bypassReason, bypass_note = :bypassNote,
            bypass_granted_by_id = :bypassGrantedById, programme_id = :programmeId,
            owner_id = :ownerId, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM initiative WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Initiative initiative) {
    Briefing briefing = initiative.briefing();
    Bypass bypass = initiative.bypass();
    batch
        .bind("teamId", initiative.teamId())
        .bind("cycleId", initiative.cycleId())
        .bind("title", initiative.title())
        .bind("problem", briefing.problem())
        .bind("need", briefing.need())
        .bind("impactOfNotDoing", briefing.impactOfNotDoing())
        .bind("benefits", joined(briefing.benefits()))
        .bind("benefitNote", briefing.benefitNote())
        .bind("solution", briefing.solution())
        .bind("sections", briefing.sections().isEmpty() ? null : asJson(briefing.sections()))
        .bind("lateCause", name(initiative.lateCause()))
        .bind("lateNote", initiative.lateNote())
        .bind("effort", initiative.effort())
        .bind("state", initiative.state().name())
        .bind("bypassReason", bypass == null ? null : bypass.reason().name())
        .bind("bypassNote", bypass == null ? null : bypass.note())
        .bind("bypassGrantedById", bypass == null ? null : bypass.grantedById())
        .bind("programmeId", initiative.programmeId())
        .bind("ownerId", initiative.ownerId());
    bindDay(batch, "plannedStart", initiative.plannedStart());
    bindDay(batch, "plannedEnd", initiative.plannedEnd());
    bindDay(batch, "committedOn", initiative.committedOn());
    bindDay(batch, "committedEnd", initiative.committedEnd());
    bindDay(batch, "deliveredOn", initiative.deliveredOn());
  }

  @Override
  protected RowReader<Initiative> reader(Handle handle, @Nullable String family) {
    return row ->
        new Initiative(
            row.getString("id"),
            row.getString("team_id"),
            row.getString("cycle_id"),
            row.getString("title"),
            briefing(row),
            number(row, "effort"),
            day(row, "planned_start"),
            day(row, "planned_end"),
            day(row, "committed_on"),
            day(row, "committed_end"),
            day(row, "delivered_on"),
            optional(LateCause.class, row, "late_cause"),
            row.getString("late_note"),
            constant(InitiativeState.class, row, "state"),
            bypass(row),
            row.getString("programme_id"),
            row.getString("owner_id"));
  }

  private static Briefing briefing(ResultSet row) throws SQLException {
    return new Briefing(
        row.getString("problem"),
        row.getString("need"),
        row.getString("impact_of_not_doing"),
        split(row.getString("benefits")).stream().map(Benefit::valueOf).toList(),
        row.getString("benefit_note"),
        row.getString("solution"),
        fromJson(row.getString("sections"), SECTIONS));
  }

  private static @Nullable Bypass bypass(ResultSet row) throws SQLException {
    BypassReason reason = optional(BypassReason.class, row, "bypass_reason");
    return reason == null
        ? null
        : new Bypass(reason, row.getString("bypass_note"), row.getString("bypass_granted_by_id"));
  }
}

package io.okrcascade.api.initiative;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;
import static io.okrcascade.api.store.ColumnType.constants;
import static io.okrcascade.api.store.ColumnType.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Row;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code initiative}. */
public final class InitiativeTable {
  private static final TypeReference<Map<String, String>> SECTIONS = new TypeReference<>() {};

  private InitiativeTable() {}

  public static Table<Initiative> declare() {
    TableBuilder<Initiative> table =
        Table.of(Initiative.KIND).livingIn("i", "JOIN cycle c ON c.id = i.cycle_id");
    var id = table.key("id", TEXT, Initiative::id);
    var teamId = table.column("team_id", TEXT, Initiative::teamId);
    var cycleId = table.column("cycle_id", TEXT, Initiative::cycleId);
    var title = table.column("title", TEXT, Initiative::title);
    var briefing = briefing(table);
    var effort = table.column("effort", NUMBER, Initiative::effort);
    var plannedStart = table.column("planned_start", DAY, Initiative::plannedStart);
    var plannedEnd = table.column("planned_end", DAY, Initiative::plannedEnd);
    var committedOn = table.column("committed_on", DAY, Initiative::committedOn);
    var committedEnd = table.column("committed_end", DAY, Initiative::committedEnd);
    var deliveredOn = table.column("delivered_on", DAY, Initiative::deliveredOn);
    var lateCause = table.column("late_cause", constant(LateCause.class), Initiative::lateCause);
    var lateNote = table.column("late_note", TEXT, Initiative::lateNote);
    var state = table.column("state", constant(InitiativeState.class), Initiative::state);
    var bypassReason =
        table.column("bypass_reason", constant(BypassReason.class), ofBypass(Bypass::reason));
    var bypassNote = table.column("bypass_note", TEXT, ofBypass(Bypass::note));
    var bypassGrantedById =
        table.column("bypass_granted_by_id", TEXT, ofBypass(Bypass::grantedById));
    var programmeId = table.column("programme_id", TEXT, Initiative::programmeId);
    var ownerId = table.column("owner_id", TEXT, Initiative::ownerId);
    return table.readBy(
        row ->
            new Initiative(
                row.get(id),
                row.get(teamId),
                row.get(cycleId),
                row.get(title),
                briefing.read(row),
                row.get(effort),
                row.get(plannedStart),
                row.get(plannedEnd),
                row.get(committedOn),
                row.get(committedEnd),
                row.get(deliveredOn),
                row.get(lateCause),
                row.get(lateNote),
                row.get(state),
                bypass(row.get(bypassReason), row.get(bypassNote), row.get(bypassGrantedById)),
                row.get(programmeId),
                row.get(ownerId)));
  }

  private static Row.Reader<Briefing> briefing(TableBuilder<Initiative> table) {
    var problem = table.column("problem", TEXT, i -> i.briefing().problem());
    var need = table.column("need", TEXT, i -> i.briefing().need());
    var impact = table.column("impact_of_not_doing", TEXT, i -> i.briefing().impactOfNotDoing());
    var benefits = table.column("benefits", constants(Benefit.class), i -> i.briefing().benefits());
    var benefitNote = table.column("benefit_note", TEXT, i -> i.briefing().benefitNote());
    var solution = table.column("solution", TEXT, i -> i.briefing().solution());
    var sections = table.column("sections", json(SECTIONS), i -> sections(i.briefing()));
    return row ->
        new Briefing(
            row.get(problem),
            row.get(need),
            row.get(impact),
            row.get(benefits),
            row.get(benefitNote),
            row.get(solution),
            row.get(sections));
  }

  private static @Nullable Map<String, String> sections(Briefing briefing) {
    return briefing.sections().isEmpty() ? null : briefing.sections();
  }

  private static @Nullable Bypass bypass(
      @Nullable BypassReason reason, @Nullable String note, @Nullable String grantedById) {
    return reason == null ? null : new Bypass(reason, note, grantedById);
  }

  private static <V> Function<Initiative, @Nullable V> ofBypass(Function<Bypass, V> part) {
    return initiative -> {
      Bypass bypass = initiative.bypass();
      return bypass == null ? null : part.apply(bypass);
    };
  }
}

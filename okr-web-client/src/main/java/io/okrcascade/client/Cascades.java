package io.okrcascade.client;

import io.okrcascade.core.cascade.CascadeAnswer;
import io.okrcascade.core.cascade.HistoryAnswer;
import io.okrcascade.core.cascade.TeamOverview;
import io.okrcascade.core.record.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cascade of a cycle, and what its teams stand at. */
public final class Cascades extends Resource<Page<TeamOverview>> {
  Cascades(Transport transport) {
    super(transport);
  }

  /**
   * The part of a cascade that a query asks for. One that was asked for before is only asked for
   * again where it changed: do not alter the lists of an answer.
   */
  public CascadeAnswer get(CascadeQuery query) {
    Call call = Call.of(Operation.GET_CASCADE, query.cycleId()).query(query, "cycleId");
    return transport.askIfChanged(call, CascadeAnswer.class);
  }

  /** What every team stands at in a cycle. */
  public List<TeamOverview> teams(String cycleId) {
    return teams(cycleId, null);
  }

  /** What every team stood at on a day of a cycle; null for today. */
  public List<TeamOverview> teams(String cycleId, @Nullable LocalDate asOf) {
    return askIfChanged(Call.of(Operation.GET_TEAM_OVERVIEWS, cycleId).query("asOf", asOf)).items();
  }

  /** What the company, a team, an objective or a key result stood at, day by day. */
  public HistoryAnswer history(HistoryQuery query) {
    Call call = Call.of(Operation.GET_HISTORY, query.cycleId()).query(query, "cycleId");
    return transport.askIfChanged(call, HistoryAnswer.class);
  }
}

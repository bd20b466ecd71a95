package io.okrcascade.api.cascade;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.core.cycle.Cycle;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of what, and of which days, a history is asked for. */
public final class HistoryQuery extends DayConditions {
  /** Two years and a bit: a day costs as much as a look at the cascade. */
  private static final int MOST_DAYS = 800;

  @QueryParam("team")
  private @Nullable String team;

  @QueryParam("objective")
  private @Nullable String objective;

  @QueryParam("keyResult")
  private @Nullable String keyResult;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  /**
   * What is asked for in a cycle.
   *
   * @param teamId of this team, rather than the company, or null
   * @param objectiveId of this objective, or null
   * @param keyResultId of this key result, or null
   * @param from first day
   * @param to last day
   * @param asOf the day whose facts are the last that are known
   */
  record Selection(
      String cycleId,
      @Nullable String teamId,
      @Nullable String objectiveId,
      @Nullable String keyResultId,
      LocalDate from,
      LocalDate to,
      LocalDate asOf) {}

  @Nullable String team() {
    return team;
  }

  /**
   * What is asked for in a cycle, whichever it will be. Where no days are named, those of the cycle
   * up to the day as of which it is told.
   */
  Function<Cycle, Selection> of(LocalDate asOf) {
    if (Stream.of(team, objective, keyResult).filter(one -> one != null).count() > 1) {
      String name = objective == null || team == null ? "keyResult" : "objective";
      Params.tooMany(name, "name one of team, objective and keyResult, not several");
    }
    LocalDate first = Params.day("from", from);
    LocalDate last = Params.day("to", to);
    return cycle -> of(cycle, first, last, asOf);
  }

  private Selection of(
      Cycle cycle, @Nullable LocalDate wantedFrom, @Nullable LocalDate wantedTo, LocalDate asOf) {
    LocalDate end = asOf.isAfter(cycle.endsOn()) ? cycle.endsOn() : asOf;
    LocalDate latest = end.isBefore(cycle.startsOn()) ? asOf : end;
    LocalDate last = Objects.requireNonNullElse(wantedTo, latest);
    LocalDate earliest = last.minusDays(MOST_DAYS - 1L);
    LocalDate start = cycle.startsOn().isAfter(last) ? last : cycle.startsOn();
    LocalDate first =
        Objects.requireNonNullElse(wantedFrom, start.isBefore(earliest) ? earliest : start);
    if (first.isAfter(last)) {
      Params.outOfRange("from", " must not lie after to: " + first + ", " + last);
      first = last;
    }
    if (first.isBefore(earliest)) {
      Params.outOfRange(
          "from",
          " must lie at most " + (MOST_DAYS - 1) + " days before to: " + first + ", " + last);
      first = earliest;
    }
    return new Selection(cycle.id(), team, objective, keyResult, first, last, asOf);
  }
}

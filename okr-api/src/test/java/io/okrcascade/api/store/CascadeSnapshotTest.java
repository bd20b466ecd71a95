package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A snapshot that follows another one says what one computed anew says. */
class CascadeSnapshotTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DAY = START.plusDays(50);
  private static final Team TEAM = Team.of("acme", "Acme", TeamLevel.COMPANY, null);
  private static final Cycle CYCLE =
      new Cycle("now", "Now", Cadence.OTHER, START, START.plusDays(99), null, Phase.ACTIVE);
  private static final Objective OBJECTIVE = Objective.of("o", "acme", "now", "O");
  private static final KeyResult KEY_RESULT =
      KeyResult.of("k", "o", "K", Metric.number("points", 0, 100));
  private static final Dataset DATA =
      Dataset.EMPTY.with(
          List.of(
              created(Team.KIND, TEAM),
              created(Cycle.KIND, CYCLE),
              created(Objective.KIND, OBJECTIVE),
              created(KeyResult.KIND, KEY_RESULT)));

  private static <T extends Record> Change<T> created(RecordKind<T> kind, T content) {
    return new Change<>(kind, null, Versioned.first(content, Instant.EPOCH));
  }

  private static <T extends Record> Change<T> changed(RecordKind<T> kind, T before, T after) {
    Versioned<T> first = Versioned.first(before, Instant.EPOCH);
    return new Change<>(kind, first, first.next(after, Instant.EPOCH));
  }

  private static CascadeSnapshot asked() {
    CascadeSnapshot snapshot =
        new CascadeSnapshot(new ComputedCache(1 << 20), 1, 1, DATA, Settings.DEFAULT);
    assertThat(snapshot.scores(DAY).keyResult("k").progress()).isZero();
    return snapshot;
  }

  private static Scores next(CascadeSnapshot before, Settings settings, Change<?>... changes) {
    List<Change<?>> all = List.of(changes);
    return before.next(1, 2, DATA.with(all), settings, all).scores(DAY);
  }

  private static Change<MaintenanceReport> report() {
    return created(
        MaintenanceReport.KIND, new MaintenanceReport("acme", START, 0.5, 0, 0, Map.of()));
  }

  private static Change<CheckIn> checkIn(double value) {
    return created(CheckIn.KIND, CheckIn.of("c", "k", START.plusDays(1), value));
  }

  @Test
  void aCheckInAdvancesTheScoresThatWereAskedFor() {
    CascadeSnapshot before = asked();
    assertThat(next(before, Settings.DEFAULT, checkIn(30)).objective("o").progress())
        .isEqualTo(0.3);
    assertThat(before.scores(DAY).objective("o").progress()).isZero();
  }

  @Test
  void anotherDayIsScoredByItself() {
    CascadeSnapshot next =
        asked().next(1, 2, DATA.with(List.of(checkIn(30))), Settings.DEFAULT, List.of(checkIn(30)));
    assertThat(next.scores(START).keyResult("k").progress()).isZero();
    assertThat(next.scores(DAY).keyResult("k").progress()).isEqualTo(0.3);
    assertThat(next.scores(DAY).asOf()).isEqualTo(DAY);
  }

  @Test
  void aChangeOfTheStateReachesTheTeam() {
    Objective dropped = OBJECTIVE.withState(ObjectiveState.DROPPED);
    Scores scores =
        next(asked(), Settings.DEFAULT, checkIn(30), changed(Objective.KIND, OBJECTIVE, dropped));
    assertThat(scores.team("acme", "now").score().hasData()).isFalse();
  }

  @Test
  void aTeamOrACycleChangesWhatIsBuiltOnIt() {
    Cycle later = Copy.of(CYCLE).with("startsOn", DAY.plusDays(1)).make();
    Scores scores = next(asked(), Settings.DEFAULT, changed(Cycle.KIND, CYCLE, later));
    assertThat(scores.objective("o").status()).isEqualTo(Status.NOT_STARTED);
    Team renamed = Copy.of(TEAM).with("name", "Acme & Co").make();
    Scores ofTeam = next(asked(), Settings.DEFAULT, changed(Team.KIND, TEAM, renamed));
    assertThat(ofTeam.cascade().organization().team("acme").name()).isEqualTo("Acme & Co");
  }

  @Test
  void otherThresholdsAreAppliedAtOnce() {
    CascadeSnapshot before = asked();
    Pace strict = new Pace(1, 0.9, 0.7, 0.4, 0.5);
    Settings settings = Copy.of(Settings.DEFAULT).with("pace", strict).make();
    assertThat(next(before, Settings.DEFAULT, checkIn(42)).objective("o").status())
        .isEqualTo(Status.AT_RISK);
    assertThat(next(before, settings, checkIn(42)).objective("o").status())
        .isEqualTo(Status.OFF_TRACK);
  }

  private static String computed(CascadeSnapshot snapshot, Facts facts) {
    return snapshot.keep(facts, "when", text -> 0, () -> "at " + snapshot.revision());
  }

  private static CascadeSnapshot after(CascadeSnapshot before, Change<?> change) {
    long revision = before.revision() + 1;
    CascadeSnapshot next =
        before.next(1, revision, DATA.with(List.of(change)), Settings.DEFAULT, List.of(change));
    before.replaceBy(next);
    return next;
  }

  @Test
  void whatIsComputedHoldsAsLongAsWhatItIsMadeOf() {
    CascadeSnapshot first = asked();
    for (Facts facts : Facts.values()) {
      assertThat(computed(first, facts)).isEqualTo("at 1");
    }
    CascadeSnapshot reported =
        after(
            first,
            created(
                MaintenanceReport.KIND, new MaintenanceReport("acme", START, 0.5, 0, 0, Map.of())));
    assertThat(computed(reported, Facts.PRIMARY)).isEqualTo("at 1");
    assertThat(computed(reported, Facts.WITH_MAINTENANCE)).isEqualTo("at 2");
    assertThat(reported.revision(Facts.PRIMARY)).isEqualTo(1);
    assertThat(reported.revision(Facts.WITH_MAINTENANCE)).isEqualTo(2);
    assertThat(computed(first, Facts.WITH_MAINTENANCE))
        .as("what was replaced is not kept")
        .isEqualTo("at 1");

    CascadeSnapshot checked = after(reported, checkIn(30));
    for (Facts facts : List.of(Facts.PRIMARY, Facts.WITH_MAINTENANCE)) {
      assertThat(computed(checked, facts)).isEqualTo("at 3");
      assertThat(checked.revision(facts)).isEqualTo(3);
    }
    assertThat(computed(checked, Facts.STRUCTURE)).as("numbers alone changed").isEqualTo("at 1");

    CascadeSnapshot changed =
        after(
            checked,
            changed(Objective.KIND, OBJECTIVE, OBJECTIVE.withState(ObjectiveState.DROPPED)));
    for (Facts facts : Facts.values()) {
      assertThat(computed(changed, facts)).isEqualTo("at 4");
    }
  }

  @Test
  void whatPassesIsNeitherKeptNorEndsWhatIs() {
    CascadeSnapshot first = asked();
    assertThat(computed(first, Facts.PRIMARY)).isEqualTo("at 1");
    CascadeSnapshot passing =
        first.passing(DATA.with(List.of(checkIn(30))), Settings.DEFAULT, List.of(checkIn(30)));
    assertThat(passing.scores(DAY).objective("o").progress()).isEqualTo(0.3);
    assertThat(passing.<String>keep(Facts.PRIMARY, "when", text -> 0, () -> "passing"))
        .isEqualTo("passing");
    assertThat(first.<String>keep(Facts.PRIMARY, "when", text -> 0, () -> "again"))
        .isEqualTo("at 1");
  }

  @Test
  void scoresOfEachDayAreOfTheCascadeThatTheyStandWith() {
    CascadeSnapshot first = asked();
    assertThat(first.scores(START).keyResult("k").progress()).isZero();
    CascadeSnapshot reported = after(first, report());
    assertThat(reported.scores(START).cascade()).isSameAs(reported.cascade());
    assertThat(reported.scores(DAY).cascade()).isSameAs(reported.cascade());
    assertThat(reported.cascade())
        .as("nothing that it is made of changed")
        .isSameAs(first.cascade());

    CascadeSnapshot checked = after(reported, checkIn(30));
    assertThat(checked.scores(START).keyResult("k").progress()).isZero();
    assertThat(checked.scores(DAY).objective("o").progress()).isEqualTo(0.3);
    assertThat(checked.scores(DAY).cascade()).isSameAs(checked.cascade());
  }
}

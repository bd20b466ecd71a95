package io.okrcascade.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Move;
import io.okrcascade.core.okr.MoveObjective;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.SettingsItem;
import io.okrcascade.core.testing.Desk;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomPlanning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company goes out as a bundle and comes in again, and is the same. */
class RoundTripTest {
  private static final Circumstances OPTIONS =
      Circumstances.ofImport(LocalDate.of(2027, 12, 31), Draft.NOW, null, Draft.NEXT_ID);

  private static Dataset dataset(RandomCompany company) {
    Dataset data = Dataset.EMPTY;
    data = data.and(rows(Team.KIND, company.teams()));
    data = data.and(rows(Person.KIND, company.people()));
    data = data.and(rows(Cycle.KIND, rescheduled(company.cycles())));
    data = data.and(rows(Objective.KIND, company.objectives()));
    data = data.and(rows(KeyResult.KIND, company.keyResults()));
    data = data.and(rows(CheckIn.KIND, company.checkIns()));
    data = data.and(rows(Alignment.KIND, company.alignments()));
    data = data.and(rows(Amendment.KIND, company.amendments()));
    RandomPlanning planning = RandomPlanning.of(company, company.objectives().size());
    data = data.and(rows(Initiative.KIND, planning.initiatives));
    data = data.and(rows(Contribution.KIND, company.contributions()));
    data = data.and(rows(Dependency.KIND, planning.dependencies));
    data = data.and(rows(DependencyResponse.KIND, planning.answers));
    data = data.and(rows(Capacity.KIND, planning.capacities));
    data = data.and(rows(MaintenanceReport.KIND, planning.maintenance));
    data = data.and(rows(Programme.KIND, planning.programmes));
    data = data.and(rows(ProgrammeUpdate.KIND, planning.updates));
    data = data.and(rows(BriefingTemplate.KIND, planning.templates));
    data = data.and(rows(Grade.KIND, planning.grades));
    data = data.and(rows(Solicitation.KIND, planning.solicitations));
    data = data.and(rows(Waiver.KIND, planning.waivers));
    return data.and(rows(Comment.KIND, planning.comments));
  }

  /** The same cycles; those of the quarters have a review of their own day. */
  private static List<Cycle> rescheduled(List<Cycle> cycles) {
    return cycles.stream()
        .map(
            c ->
                new Cycle(
                    c.id(),
                    c.name(),
                    c.cadence(),
                    c.startsOn(),
                    c.endsOn(),
                    c.parentId(),
                    c.phase(),
                    c.parentId() == null
                        ? Map.of()
                        : Map.of(Phase.REVIEW, c.startsOn().minusDays(10)),
                    null))
        .toList();
  }

  /** So that what is asserted of bundles is asserted of every kind of record that they carry. */
  @Test
  void aRandomCompanyHasRecordsOfEveryKind() {
    Dataset data = dataset(RandomCompany.of(1));

    assertThat(Registry.KINDS.all())
        .filteredOn(type -> type != SettingsItem.KIND)
        .allSatisfy(type -> assertThat(data.all(type)).isNotEmpty());
    assertThat(data.all(Comment.KIND))
        .extracting(Comment::subjectType)
        .contains(CommentSubject.values());
    assertThat(data.all(Initiative.KIND))
        .anySatisfy(i -> assertThat(i.briefing().sections()).isNotEmpty());
  }

  private static <T extends Record> Dataset rows(RecordKind<T> type, Collection<T> contents) {
    List<Versioned<T>> rows = new ArrayList<>();
    contents.forEach(content -> rows.add(Versioned.first(content, Draft.NOW)));
    return Dataset.of(type, rows);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void mergingAnExportChangesNothing(long seed) {
    Dataset data = dataset(RandomCompany.of(seed));

    assertThat(Merge.of(data, Export.of(data), OPTIONS).changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anExportTakenInElsewhereComesOutTheSame(long seed) {
    Bundle export = Export.of(dataset(RandomCompany.of(seed)));

    Dataset elsewhere = Dataset.EMPTY.with(Merge.of(Dataset.EMPTY, export, OPTIONS).changes());

    assertThat(Export.of(elsewhere)).isEqualTo(export);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void applyingChangesTwiceIsApplyingThemOnce(long seed) {
    Bundle export = Export.of(dataset(RandomCompany.of(seed)));
    List<Change<?>> changes = Merge.of(Dataset.EMPTY, export, OPTIONS).changes();

    Dataset once = Dataset.EMPTY.with(changes);

    assertThat(Export.of(once.with(changes))).isEqualTo(Export.of(once));
  }

  /** So whoever asked finds it in the inbox there too. */
  @Test
  void whoSentAProposalBackAndWithWhichWordComesAlong() {
    Desk desk = new Desk();
    desk.put(
        Objective.KIND,
        Copy.of(desk.objective("o", "fr", "q4", "ana"))
            .with("state", ObjectiveState.PROPOSED)
            .with("proposedById", "ana")
            .make());
    desk.act(
        "tia",
        new MoveObjective("o", Match.ANY, Desk.because("say how much", ObjectiveState.DRAFT)));
    Move moved = desk.get(Objective.KIND, "o").moved();
    Desk other = new Desk();
    other.imports(Export.of(desk.data()));
    assertThat(other.get(Objective.KIND, "o").moved())
        .isEqualTo(moved)
        .isEqualTo(new Move(ObjectiveState.PROPOSED, Desk.NOW, "tia", "say how much"));
  }

  @Test
  void anImportThatMovesAnObjectiveTellsHow() {
    Desk desk = new Desk();
    Objective proposed =
        Copy.of(desk.objective("o", "fr", "q4", "ana"))
            .with("state", ObjectiveState.PROPOSED)
            .make();
    Move back = new Move(ObjectiveState.PROPOSED, Desk.NOW, "tia", "say how much");
    desk.put(
        Objective.KIND,
        Copy.of(proposed).with("state", ObjectiveState.DRAFT).with("moved", back).make());
    Bundle bundle = Export.of(desk.data());
    desk.put(Objective.KIND, proposed);
    desk.imports(bundle);
    assertThat(desk.get(Objective.KIND, "o").moved()).isEqualTo(back);
    desk.put(Objective.KIND, Copy.of(proposed).with("state", ObjectiveState.DROPPED).make());
    desk.imports(bundle);
    assertThat(desk.get(Objective.KIND, "o").moved().from())
        .as("it leads from elsewhere")
        .isEqualTo(ObjectiveState.DROPPED);
  }
}

package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.NOW;
import static io.okrcascade.core.bundle.Draft.after;
import static io.okrcascade.core.bundle.Draft.company;
import static io.okrcascade.core.bundle.Draft.faults;
import static io.okrcascade.core.bundle.Draft.importing;
import static io.okrcascade.core.bundle.Draft.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle.AnswerItem;
import io.okrcascade.core.bundle.Bundle.CapacityItem;
import io.okrcascade.core.bundle.Bundle.CommentItem;
import io.okrcascade.core.bundle.Bundle.DependencyItem;
import io.okrcascade.core.bundle.Bundle.InitiativeItem;
import io.okrcascade.core.bundle.Bundle.MaintenanceItem;
import io.okrcascade.core.bundle.Bundle.ProgrammeItem;
import io.okrcascade.core.bundle.Bundle.WaiverItem;
import io.okrcascade.core.check.Violation;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.DependencyState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bundle may say of planning, and what is wrong with it. */
class PlanningMergeTest {
  private static final LocalDate IN_CYCLE = LocalDate.of(2026, 11, 2);

  private static InitiativeItem initiative(String id, DependencyItem... dependencies) {
    return new InitiativeItem(
        id,
        "squad",
        "q4",
        "Work",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(dependencies));
  }

  private static DependencyItem needs(
      String id, String provider, LocalDate by, AnswerItem... said) {
    return new DependencyItem(id, provider, "help", by, null, null, null, null, List.of(said));
  }

  private static AnswerItem said(DependencyState state, LocalDate on) {
    return new AnswerItem(on, state, "words", "ana", null, null);
  }

  private static Bundle of(InitiativeItem... items) {
    return new Bundle.Builder().initiatives(List.of(items)).build();
  }

  @Test
  void aDependencyStandsWhereTheLastWordLeftIt() {
    Dataset data =
        after(
            company(),
            of(
                initiative(
                    "i",
                    needs("d", "other", IN_CYCLE),
                    needs(
                        "e",
                        "other",
                        null,
                        said(DependencyState.REQUESTED, LocalDate.of(2026, 1, 5)),
                        said(DependencyState.DECLINED, LocalDate.of(2026, 1, 9))))));

    assertThat(data.find(RecordType.DEPENDENCY, "d").orElseThrow().state())
        .isEqualTo(DependencyState.IDENTIFIED);
    Dependency declined = data.find(RecordType.DEPENDENCY, "e").orElseThrow();
    assertThat(declined.state()).isEqualTo(DependencyState.DECLINED);
    assertThat(declined.identifiedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(data.answersOf("e")).hasSize(2);
  }

  @Test
  void answersAreOnlyEverAdded() {
    AnswerItem first = said(DependencyState.REQUESTED, LocalDate.of(2026, 1, 5));
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null, first))));

    Dataset again = after(data, of(initiative("i", needs("d", "other", null, first))));
    assertThat(again.answersOf("d")).hasSize(1);
    Dataset more =
        after(
            data,
            of(
                initiative(
                    "i",
                    needs(
                        "d",
                        "other",
                        null,
                        said(DependencyState.ACCEPTED, LocalDate.of(2026, 1, 7))))));
    assertThat(more.answersOf("d")).hasSize(2);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Bundle wrong =
        new Bundle.Builder()
            .initiatives(
                List.of(
                    initiative(
                        "i",
                        needs("d", "squad", null),
                        needs("d", "nobody", null),
                        needs("e", "other", null, said(null, LocalDate.of(9999, 1, 1))))))
            .capacities(
                List.of(
                    new CapacityItem("squad", "q4", -1.0),
                    new CapacityItem("nobody", "q4", 1.0),
                    new CapacityItem("other", "q4", null)))
            .maintenance(
                List.of(
                    new MaintenanceItem("squad", LocalDate.of(9998, 1, 1), 0.1, null, null, null),
                    new MaintenanceItem("squad", LocalDate.of(2020, 1, 7), 0.1, null, null, null),
                    new MaintenanceItem("squad", LocalDate.of(2020, 1, 8), 0.1, null, null, null)))
            .programmes(
                List.of(new ProgrammeItem("p", null, null, "who", List.of("i", "none", "i"), null)))
            .waivers(List.of(new WaiverItem("w", "q4", "f", "why", null, null, null)))
            .comments(
                List.of(
                    new CommentItem("c", CommentSubject.DEPENDENCY, "none", "text", null, null)))
            .build();

    assertThat(told(company(), wrong))
        .containsExactlyInAnyOrder(
            "/initiatives/0/dependencies/0/providerTeamId SELF",
            "/initiatives/0/dependencies/1/id DUPLICATE",
            "/initiatives/0/dependencies/1/providerTeamId UNKNOWN",
            "/initiatives/0/dependencies/2/answers/0/state REQUIRED",
            "/initiatives/0/dependencies/2/answers/0/on FUTURE",
            "/capacities/0/people OUT_OF_RANGE",
            "/capacities/1/teamId UNKNOWN",
            "/capacities/2/people REQUIRED",
            "/maintenance/0/weekOf FUTURE",
            "/maintenance/2 DUPLICATE",
            "/programmes/0/name REQUIRED",
            "/programmes/0/ownerId UNKNOWN",
            "/programmes/0/initiativeIds/1 UNKNOWN",
            "/programmes/0/initiativeIds/2 DUPLICATE",
            "/waivers/0/until REQUIRED",
            "/comments/0/subjectId UNKNOWN");
  }

  @Test
  void aBundleTellsHistoryAsItWasAndARequestPlansWithinTheCycle() {
    Bundle early = of(initiative("i", needs("d", "other", LocalDate.of(2026, 9, 1))));

    assertThat(after(company(), early).find(RecordType.DEPENDENCY, "d")).isPresent();
    assertThat(
            faults(
                company(),
                early,
                MergeOptions.ofRequest(IN_CYCLE, NOW, "ana", importing().ids(), null)))
        .extracting(Violation::code)
        .containsExactly("OUTSIDE_CYCLE");
  }

  @Test
  void aProgrammeThatListsInitiativesNamesItInThem() {
    Dataset data =
        after(
            company(),
            new Bundle.Builder()
                .initiatives(List.of(initiative("i"), initiative("j")))
                .programmes(List.of(new ProgrammeItem("p", "P", null, null, List.of("i"), null)))
                .build());

    assertThat(data.find(RecordType.INITIATIVE, "i").orElseThrow().programmeId()).isEqualTo("p");
    assertThat(data.find(RecordType.INITIATIVE, "j").orElseThrow().programmeId()).isNull();
    Dataset more =
        after(
            data,
            new Bundle.Builder()
                .programmes(List.of(new ProgrammeItem("p", null, null, null, List.of("j"), null)))
                .build());
    assertThat(more.find(RecordType.INITIATIVE, "i").orElseThrow().programmeId())
        .as("a bundle takes nothing away")
        .isEqualTo("p");
  }

  @Test
  void aDependencyStaysWithItsInitiative() {
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null))));

    assertThat(told(data, of(initiative("j", needs("d", "other", null)))))
        .containsExactly("/initiatives/0/dependencies/0/id ID_TAKEN");
  }
}

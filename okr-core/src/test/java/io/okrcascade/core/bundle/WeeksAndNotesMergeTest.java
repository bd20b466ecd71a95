package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.NOW;
import static io.okrcascade.core.bundle.Draft.after;
import static io.okrcascade.core.bundle.Draft.company;
import static io.okrcascade.core.bundle.Draft.faults;
import static io.okrcascade.core.bundle.Draft.importing;
import static io.okrcascade.core.bundle.Draft.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.SectionItem;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.Dataset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a bundle may say of weeks, requests, notes, templates and phases, and what is wrong with it.
 */
class WeeksAndNotesMergeTest {
  private static final LocalDate IN_CYCLE = LocalDate.of(2026, 11, 2);

  @Test
  void aWeekThatIsReportedTwiceIsToldAsPeopleSayIt() {
    MaintenanceItem week = new MaintenanceItem("squad", IN_CYCLE, 0.3, null, null, null);
    assertThat(
            faults(
                company(),
                new Bundle.Builder().maintenance(List.of(week, week)).build(),
                importing()))
        .extracting(Violation::message)
        .containsExactly("squad reports the week of 2026-11-02 more than once in this input");
  }

  @Test
  void aReportOfThisWeekIsNotOfTheFutureAndKeepsWhatABundleDoesNotSay() {
    LocalDate sunday = Draft.TODAY.plusDays(6);
    Dataset data =
        after(
            company(),
            new Bundle.Builder()
                .maintenance(
                    List.of(new MaintenanceItem("squad", sunday, 0.3, 4, null, Map.of("a/b", 4))))
                .build());
    Dataset more =
        after(
            data,
            new Bundle.Builder()
                .maintenance(
                    List.of(new MaintenanceItem("squad", Draft.TODAY, null, null, 5, null)))
                .build());

    assertThat(more.all(MaintenanceReport.OF_TEAM, "squad"))
        .containsExactly(new MaintenanceReport("squad", Draft.TODAY, 0.3, 4, 5, Map.of("a/b", 4)));
    assertThat(
            told(
                company(),
                new Bundle.Builder()
                    .maintenance(
                        List.of(
                            new MaintenanceItem(
                                "squad", Draft.TODAY, null, null, null, Map.of("a/b", -1))))
                    .build()))
        .containsExactlyInAnyOrder(
            "/maintenance/0/share REQUIRED", "/maintenance/0/categories/a~1b OUT_OF_RANGE");
  }

  @Test
  void whatIsNotSaidOfASolicitationWaiverOrCommentIsAskedTodayAndNow() {
    Dataset data =
        after(
            company(),
            new Bundle.Builder()
                .initiatives(List.of(PlanningMergeTest.initiative("i")))
                .solicitations(List.of(solicitation("squad", "other", "i")))
                .waivers(
                    List.of(
                        new WaiverItem("w", "q4", "f", "why", null, Draft.TODAY.plusDays(1), null)))
                .comments(
                    List.of(
                        new CommentItem("c", CommentSubject.INITIATIVE, "i", "text", null, null)))
                .build());

    assertThat(data.find(Solicitation.KIND, "s").orElseThrow())
        .extracting(s -> s.on(), s -> s.state())
        .containsExactly(Draft.TODAY, SolicitationState.ASKED);
    assertThat(data.find(Waiver.KIND, "w").orElseThrow().from()).isEqualTo(Draft.TODAY);
    assertThat(data.all(Comment.ON, CommentSubject.INITIATIVE.of("i")))
        .extracting(c -> c.writtenAt())
        .containsExactly(NOW);
  }

  private static SolicitationItem solicitation(String team, String requester, String initiative) {
    return new SolicitationItem("s", "q4", team, requester, "Topic", initiative, null, null);
  }

  @Test
  void notesLeadSomewhereAndStayThere() {
    Dataset data =
        after(
            company(),
            new Bundle.Builder()
                .initiatives(
                    List.of(PlanningMergeTest.initiative("i"), PlanningMergeTest.initiative("j")))
                .waivers(
                    List.of(
                        new WaiverItem("w", "q4", "f", "why", null, Draft.TODAY.plusDays(1), null)))
                .comments(
                    List.of(
                        new CommentItem("c", CommentSubject.INITIATIVE, "i", "text", null, null)))
                .solicitations(List.of(solicitation("squad", "other", "i")))
                .build());

    assertThat(
            told(
                data,
                new Bundle.Builder()
                    .waivers(
                        List.of(
                            new WaiverItem("w", "2026", null, null, null, null, null),
                            new WaiverItem(
                                "v",
                                "none",
                                "f",
                                "why",
                                Draft.TODAY,
                                Draft.TODAY.minusDays(1),
                                "who")))
                    .comments(
                        List.of(
                            new CommentItem("c", null, "j", null, null, null),
                            new CommentItem(
                                "e", CommentSubject.INITIATIVE, "i", "t", null, NOW.plusSeconds(1)),
                            new CommentItem(
                                "g", CommentSubject.INITIATIVE, "i", " ", "who", Instant.MIN)))
                    .solicitations(
                        List.of(
                            new SolicitationItem("s", "2025", null, null, null, null, null, null),
                            new SolicitationItem(
                                "t", "none", "squad", "squad", "Topic", "none", null, null)))
                    .build()))
        .containsExactlyInAnyOrder(
            "/solicitations/0/cycleId OTHER_FAMILY",
            "/solicitations/1/cycleId UNKNOWN",
            "/solicitations/1/initiativeId UNKNOWN",
            "/solicitations/1/requesterTeamId SELF",
            "/waivers/0/cycleId READ_ONLY",
            "/waivers/1/cycleId UNKNOWN",
            "/waivers/1/until DATES",
            "/waivers/1/byId UNKNOWN",
            "/comments/0/subjectId READ_ONLY",
            "/comments/1/writtenAt FUTURE",
            "/comments/2/byId UNKNOWN",
            "/comments/2/text REQUIRED",
            "/comments/2/writtenAt OUT_OF_RANGE");
  }

  @Test
  void aTemplateTellsEachOfItsFaultySections() {
    assertThat(
            told(
                company(),
                new Bundle.Builder()
                    .briefingTemplates(
                        List.of(
                            new BriefingTemplateItem(
                                "LOCAL",
                                List.of(
                                    new SectionItem("benefitNote", "Note", null, null),
                                    new SectionItem("law", " ", null, true))),
                            new BriefingTemplateItem(
                                "SQUAD", List.of(new SectionItem("law", "Law", null, true)))))
                    .build()))
        .containsExactlyInAnyOrder(
            "/briefingTemplates/0/sections/0/key READ_ONLY",
            "/briefingTemplates/0/sections/1/title REQUIRED",
            "/briefingTemplates/1/id BAD_FORMAT");
  }

  @Test
  void phasesAreNamedAndOpenInTheirOrder() {
    assertThat(told(company(), phases(Map.of("LUNCH/BREAK", LocalDate.of(2026, 9, 1)))))
        .containsExactly("/cycles/0/phaseDates/LUNCH~1BREAK UNKNOWN");
    assertThat(told(company(), phases(Map.of("REVIEW", LocalDate.of(2026, 9, 1)))))
        .containsExactly("/cycles/0/phaseDates/REVIEW DATES");
    Map<String, LocalDate> withNothing = new HashMap<>(Map.of("REVIEW", LocalDate.of(2026, 9, 20)));
    withNothing.put("VALIDATE", null);
    Dataset data = after(company(), phases(withNothing));
    assertThat(data.find(Cycle.KIND, "q4").orElseThrow().opensOn(Phase.REVIEW))
        .isEqualTo(LocalDate.of(2026, 9, 20));
  }

  private static Bundle phases(Map<String, LocalDate> dates) {
    return Bundle.ofCycle(new CycleItem("q4", null, null, null, null, null, null, dates, null));
  }
}

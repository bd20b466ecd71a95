package io.okrcascade.api.random;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;

import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What a run begins with: the company, the quarter after this one, and some of everything. */
final class Beginning {
  /** The phases in which the quarter may be. */
  private static final List<String> PHASES =
      List.of("ACTIVE", "ACTIVE", "VALIDATE", "REVIEW", "GRADING");

  private Beginning() {}

  static void of(RunningService service, Dice dice) {
    service.importBundle(Company.bundle());
    LocalDate today = Company.today();
    service.importBundle(
        quoted(MORE)
            .replace("$phase", dice.of(PHASES))
            .replace("$nextStart", today.plusDays(51).toString())
            .replace("$nextEnd", today.plusDays(99).toString())
            .replace("$before", today.minusDays(20).toString())
            .replace("$monday", today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)).toString())
            .replace("$closed", today.minusDays(60).toString()));
    ok(service.admin().post("/tokens", quoted("{'name':'random'}")));
  }

  private static final String MORE =
      """
      { 'bundleVersion': 1,
        'teams': [
          { 'id': 'spare', 'name': 'Spare', 'level': 'SQUAD', 'parentId': 'ship', 'kind': 'SOLUTION' },
          { 'id': 'it', 'name': 'Italia', 'level': 'SQUAD', 'parentId': 'pay', 'kind': 'LOCAL', 'country': 'IT' },
          { 'id': 'es', 'name': 'España', 'level': 'SQUAD', 'parentId': 'pay', 'kind': 'LOCAL', 'country': 'ES' } ],
        'people': [
          { 'id': 'gone', 'name': 'Gone', 'state': 'LEFT', 'leftOn': '$before' },
          { 'id': 'sam', 'name': 'Sam', 'memberships': [ { 'teamId': 'fr', 'role': 'PRODUCT_LEAD' } ] } ],
        'cycles': [
          { 'id': 'Q', 'phase': '$phase' },
          { 'id': 'N', 'name': 'Next quarter', 'cadence': 'QUARTER', 'startsOn': '$nextStart', 'endsOn': '$nextEnd', 'parentId': 'Y', 'phase': 'DRAFT' } ],
        'briefingTemplates': [
          { 'id': 'LOCAL', 'sections': [ { 'key': 'risk', 'title': 'Risk' } ] },
          { 'id': 'PLATFORM', 'sections': [ { 'key': 'risk', 'title': 'Risk' } ] } ],
        'programmes': [
          { 'id': 'p1', 'name': 'Everywhere', 'ownerId': 'sam', 'initiativeIds': ['i1'],
            'updates': [ { 'weekOf': '$monday', 'headline': 'Begun', 'health': 'ON_TRACK', 'byId': 'sam' } ] } ],
        'objectives': [
          { 'id': 'yo', 'teamId': 'acme', 'cycleId': 'Y', 'title': 'A good year', 'ownerId': 'lea',
            'keyResults': [
              { 'id': 'yk1', 'title': 'Revenue', 'source': 'SUM', 'metric': { 'type': 'CURRENCY', 'unit': 'EUR', 'baseline': 0, 'target': 1000 } } ] },
          { 'id': 'bo', 'teamId': 'box', 'cycleId': 'Q', 'title': 'Boxes', 'state': 'DRAFT',
            'alignments': [ { 'parentType': 'OBJECTIVE', 'parentId': 'co', 'mode': 'CONTRIBUTES', 'weight': 2.5 } ],
            'keyResults': [
              { 'id': 'bk1', 'title': 'Late boxes', 'metric': { 'type': 'PERCENT', 'direction': 'DECREASE', 'baseline': 12.5, 'target': 0.25 } },
              { 'id': 'bk2', 'title': 'Steps', 'metric': { 'type': 'MILESTONES', 'milestones': [
                  { 'id': 'm1', 'title': 'First', 'weight': 1 }, { 'id': 'm2', 'title': 'Second', 'weight': 0 } ] },
                'checkIns': [ { 'id': 'bc1', 'on': '$before', 'milestonesDone': ['m1'], 'note': 'done', 'byId': 'ada' } ] },
              { 'id': 'bk3', 'title': 'Uptime', 'metric': { 'type': 'NUMBER', 'direction': 'MAINTAIN_AT_LEAST', 'baseline': 90, 'target': 99.5 },
                'checkIns': [ { 'id': 'bc2', 'on': '$before', 'value': 99.9, 'byId': 'ada',
                                'voided': { 'on': '$before', 'byId': 'ada', 'reason': 'typo' } } ] } ] },
          { 'id': 'so', 'teamId': 'it', 'cycleId': 'Q', 'title': 'Waits', 'state': 'PROPOSED', 'proposedById': 'tia', 'keyResults': [
              { 'id': 'sk1', 'title': 'Shops', 'metric': { 'type': 'NUMBER', 'baseline': 0, 'target': 3 } } ] },
          { 'id': 'no', 'teamId': 'es', 'cycleId': 'N', 'title': 'What comes next', 'state': 'DRAFT', 'keyResults': [
              { 'id': 'nk1', 'title': 'Not yet measured', 'metric': { 'type': 'NUMBER' } } ] },
          { 'id': 'old', 'grade': { 'progress': 0.5, 'gradedOn': '$closed' } } ],
        'initiatives': [
          { 'id': 'i3', 'teamId': 'box', 'cycleId': 'Q', 'title': 'Better boxes', 'effort': 3, 'state': 'IN_PROGRESS', 'ownerId': 'sam',
            'plannedEnd': '$later', 'committedOn': '$before', 'committedEnd': '$later',
            'briefing': { 'problem': 'p', 'need': 'n', 'impactOfNotDoing': 'i', 'benefits': ['RISK'], 'solution': 's' },
            'contributions': [ { 'keyResultId': 'bk1', 'impact': 'MEDIUM', 'confidence': 0.5 } ],
            'dependencies': [
              { 'id': 'd1', 'providerTeamId': 'fr', 'need': 'labels', 'size': 'S', 'state': 'REQUESTED', 'answers': [ { 'on': '$before', 'state': 'REQUESTED', 'byId': 'sam' } ] },
              { 'id': 'd2', 'providerTeamId': 'it', 'need': 'glue', 'state': 'IDENTIFIED', 'identifiedOn': '$before' },
              { 'id': 'd3', 'providerTeamId': 'es', 'need': 'paper', 'state': 'ACCEPTED', 'answers': [
                  { 'on': '$before', 'state': 'REQUESTED', 'byId': 'sam' },
                  { 'on': '$before', 'state': 'ACCEPTED', 'byId': 'tia', 'offeredBy': '$later' } ] } ] } ],
        'capacities': [ { 'teamId': 'box', 'cycleId': 'Q', 'people': 5 }, { 'teamId': 'fr', 'cycleId': 'Q', 'people': 2.5 } ],
        'maintenance': [ { 'teamId': 'box', 'weekOf': '$monday', 'share': 0.4, 'ticketsIn': 3, 'categories': { 'bugs': 2 } } ],
        'solicitations': [ { 'id': 's1', 'cycleId': 'Q', 'teamId': 'box', 'requesterTeamId': 'fr', 'topic': 'Join us' } ],
        'waivers': [ { 'id': 'w1', 'cycleId': 'Q', 'findingId': 'NO_OKRS.spare', 'reason': 'spare', 'from': '$before', 'until': '$later', 'byId': 'olu' } ],
        'comments': [ { 'id': 'c1', 'subjectType': 'OBJECTIVE', 'subjectId': 'fo', 'text': 'hm', 'byId': 'sam', 'writtenAt': '2026-01-02T03:04:05.000006Z' },
          { 'id': 'c2', 'subjectType': 'KEY_RESULT', 'subjectId': 'bk1', 'text': 'oh', 'byId': 'ada', 'writtenAt': '2026-01-03T03:04:05Z' },
          { 'id': 'c3', 'subjectType': 'DEPENDENCY', 'subjectId': 'd1', 'text': 'ah', 'byId': 'tia', 'writtenAt': '2026-01-03T03:04:05Z' } ] }
      """;
}

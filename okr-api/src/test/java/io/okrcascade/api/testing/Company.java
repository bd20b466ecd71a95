package io.okrcascade.api.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A small company whose numbers can be worked out on paper.
 *
 * <p>The year {@code Y} has 200 days and the quarter {@code Q} in it 100, of which 49 are over
 * today. In {@code Q}: {@code fk1} goes from 20 to 60 and stands at 30, so 0.25; {@code dk1} from 0
 * to 40 and stands at 10, so 0.25; {@code pk1} from 0 to 100 sums them up to 40, so 0.4, while the
 * mean of its children is 0.25; {@code ck2} takes over 0.4; {@code ck1} from 0 to 100 stands at 30,
 * so 0.3; {@code co} and with it the company are at 0.35, where 0.49 is expected.
 */
public final class Company {
  private Company() {}

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  public static LocalDate quarterStart() {
    return today().minusDays(49);
  }

  /** How many weeks belong to the quarter Q: those whose Thursday it holds. */
  public static long weeksOfQuarter() {
    return quarterStart()
        .datesUntil(today().plusDays(51))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY)
        .count();
  }

  /** The bundle, in JSON. */
  public static String bundle() {
    LocalDate today = today();
    return BUNDLE
        .replace("$yearStart", today.minusDays(100).toString())
        .replace("$yearEnd", today.plusDays(99).toString())
        .replace("$quarterStart", quarterStart().toString())
        .replace("$quarterEnd", today.plusDays(50).toString())
        .replace("$oldStart", today.minusDays(99).toString())
        .replace("$oldEnd", today.minusDays(50).toString())
        .replace("$lastYearStart", today.minusDays(500).toString())
        .replace("$lastYearEnd", today.minusDays(400).toString())
        .replace("$early", today.minusDays(30).toString())
        .replace("$late", today.minusDays(2).toString());
  }

  private static final String BUNDLE =
      """
      { "bundleVersion": 1,
        "teams": [
          { "id": "acme", "name": "Acme", "level": "COMPANY" },
          { "id": "eng", "name": "Engineering", "level": "DEPARTMENT", "parentId": "acme" },
          { "id": "pay", "name": "Payroll", "level": "TRIBE", "parentId": "eng", "kind": "SOLUTION" },
          { "id": "fr", "name": "France", "level": "SQUAD", "parentId": "pay", "kind": "LOCAL", "country": "FR" },
          { "id": "de", "name": "Deutschland", "level": "SQUAD", "parentId": "pay", "kind": "LOCAL", "country": "DE" },
          { "id": "ship", "name": "Shipping", "level": "TRIBE", "parentId": "eng", "kind": "PLATFORM" },
          { "id": "box", "name": "Boxes", "level": "SQUAD", "parentId": "ship", "kind": "PLATFORM" } ],
        "people": [
          { "id": "lea", "name": "Lea", "globalRoles": ["LEADERSHIP"], "memberships": [] },
          { "id": "olu", "name": "Olu", "globalRoles": ["PRODUCT_OPS"], "memberships": [] },
          { "id": "ada", "name": "Ada", "globalRoles": ["ADMIN"], "memberships": [] },
          { "id": "deb", "name": "Deb", "globalRoles": [], "memberships": [{ "teamId": "eng", "role": "LEAD" }] },
          { "id": "tia", "name": "Tia", "globalRoles": [], "memberships": [{ "teamId": "pay", "role": "PRODUCT_LEAD" }] },
          { "id": "max", "name": "Max", "globalRoles": [], "memberships": [{ "teamId": "pay", "role": "MEMBER" }] },
          { "id": "ana", "name": "Ana", "email": "ana@example.com", "globalRoles": [], "memberships": [{ "teamId": "fr", "role": "MEMBER" }] },
          { "id": "dan", "name": "Dan", "globalRoles": [], "memberships": [{ "teamId": "de", "role": "MEMBER" }] },
          { "id": "zoe", "name": "Zoe", "globalRoles": [], "memberships": [] } ],
        "cycles": [
          { "id": "P", "name": "Past year", "cadence": "YEAR", "startsOn": "$lastYearStart", "endsOn": "$lastYearEnd", "phase": "CLOSED" },
          { "id": "Y", "name": "The year", "cadence": "YEAR", "startsOn": "$yearStart", "endsOn": "$yearEnd", "phase": "ACTIVE" },
          { "id": "C", "name": "Closed quarter", "cadence": "QUARTER", "startsOn": "$oldStart", "endsOn": "$oldEnd", "parentId": "Y", "phase": "CLOSED" },
          { "id": "Q", "name": "The quarter", "cadence": "QUARTER", "startsOn": "$quarterStart", "endsOn": "$quarterEnd", "parentId": "Y", "phase": "REVIEW" } ],
        "objectives": [
          { "id": "co", "teamId": "acme", "cycleId": "Q", "title": "Loved everywhere", "ownerId": "lea", "state": "APPROVED",
            "keyResults": [
              { "id": "ck1", "title": "Countries served", "metric": { "type": "NUMBER", "direction": "INCREASE", "baseline": 0, "target": 100 },
                "checkIns": [ { "on": "$early", "value": 10, "byId": "lea" }, { "on": "$late", "value": 30, "confidence": 0.8, "byId": "lea" } ] },
              { "id": "ck2", "title": "Payroll everywhere", "source": "CASCADE", "metric": { "type": "PERCENT", "direction": "INCREASE" } } ] },
          { "id": "po", "teamId": "pay", "cycleId": "Q", "title": "Payroll grows", "ownerId": "tia", "state": "APPROVED", "origin": "BOTTOM_UP",
            "keyResults": [
              { "id": "pk1", "title": "Customers", "source": "SUM", "metric": { "type": "NUMBER", "unit": "customers", "direction": "INCREASE", "baseline": 0, "target": 100 },
                "alignments": [ { "parentType": "KEY_RESULT", "parentId": "ck2", "mode": "CONTRIBUTES", "weight": 1 } ] } ] },
          { "id": "fo", "teamId": "fr", "cycleId": "Q", "title": "France grows", "ownerId": "ana", "state": "DRAFT", "origin": "BOTTOM_UP",
            "keyResults": [
              { "id": "fk1", "title": "Customers in France", "ownerId": "ana", "metric": { "type": "NUMBER", "unit": "customers", "direction": "INCREASE", "baseline": 20, "target": 60 },
                "alignments": [ { "parentType": "KEY_RESULT", "parentId": "pk1", "mode": "CONTRIBUTES", "weight": 3 } ],
                "checkIns": [ { "on": "$early", "value": 22, "confidence": 0.9, "note": "début", "byId": "ana" }, { "on": "$late", "value": 30, "confidence": 0.8, "byId": "ana" } ] },
              { "id": "fk2", "title": "Licence granted", "metric": { "type": "BINARY", "direction": "INCREASE" } } ] },
          { "id": "do", "teamId": "de", "cycleId": "Q", "title": "Germany grows", "ownerId": "dan", "state": "DRAFT",
            "keyResults": [
              { "id": "dk1", "title": "Customers in Germany", "metric": { "type": "NUMBER", "unit": "customers", "direction": "INCREASE", "baseline": 0, "target": 40 },
                "alignments": [ { "parentType": "KEY_RESULT", "parentId": "pk1", "mode": "CONTRIBUTES", "weight": 1 } ],
                "checkIns": [ { "on": "$late", "value": 10, "byId": "dan" } ] } ] },
          { "id": "old", "teamId": "fr", "cycleId": "C", "title": "What was", "state": "APPROVED",
            "keyResults": [
              { "id": "oldk", "title": "Done then", "metric": { "type": "NUMBER", "direction": "INCREASE", "baseline": 0, "target": 1 } } ] } ],
        "initiatives": [
          { "id": "i1", "teamId": "fr", "cycleId": "Q", "title": "Open Lyon", "effort": 6, "state": "DRAFT", "ownerId": "ana",
            "briefing": { "problem": "far away", "need": "an office", "impactOfNotDoing": "none come", "benefits": ["REVENUE"], "solution": "rent" },
            "contributions": [ { "keyResultId": "fk1", "impact": "HIGH", "confidence": 0.8 } ] },
          { "id": "i2", "teamId": "fr", "cycleId": "C", "title": "Was done", "state": "DELIVERED", "deliveredOn": "$oldEnd" } ] }
      """;
}

package io.okrcascade.api.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.record.Versioned;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The ritual of a cycle as an iCalendar feed (RFC 5545): a whole-day event for each phase. */
final class RitualCalendar {
  /** Longest line in octets, its line break apart; longer ones are folded. */
  private static final int LINE = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RitualCalendar() {}

  static byte[] of(Versioned<Cycle> row) {
    Cycle cycle = row.content();
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//OKR Cascade//Ritual//EN");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "X-WR-CALNAME:" + escaped("OKRs " + cycle.name()));
    for (Phase phase : Phase.values()) {
      LocalDate opens = cycle.opensOn(phase);
      line(out, "BEGIN:VEVENT");
      line(out, "UID:%s-%s@okr-cascade".formatted(cycle.id(), phase));
      line(out, "DTSTAMP:" + STAMP.format(row.updatedAt()));
      line(out, "SEQUENCE:" + (row.version() - 1));
      line(out, "DTSTART;VALUE=DATE:" + opens.format(DateTimeFormatter.BASIC_ISO_DATE));
      // Without an end it lasts the day: the one after the last cannot be written.
      if (opens.isBefore(Cycle.LATEST)) {
        line(out, "DTEND;VALUE=DATE:" + opens.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
      }
      line(out, "SUMMARY:" + escaped(cycle.name() + ": " + title(phase)));
      line(out, "DESCRIPTION:" + escaped(whatToDo(phase)));
      line(out, "TRANSP:TRANSPARENT");
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String title(Phase phase) {
    return switch (phase) {
      case DRAFT -> "drafting opens";
      case REFINE -> "refining opens";
      case VALIDATE -> "providers answer";
      case REVIEW -> "review: each team presents";
      case ACTIVE -> "the cycle starts";
      case GRADING -> "grading opens";
      case CLOSED -> "the cycle closes";
    };
  }

  private static String whatToDo(Phase phase) {
    return switch (phase) {
      case DRAFT -> "Write drafts of objectives and briefings; name what you need from others.";
      case REFINE -> "Complete the briefings and ask every team that you depend on.";
      case VALIDATE ->
          "Answer every dependency that you are asked for: accept, counter or decline.";
      case REVIEW -> "Present your initiatives with their dependencies settled.";
      case ACTIVE -> "The plan stands. Check in every week; changes need a reason from now on.";
      case GRADING -> "Take the last check-ins, and explain what was missed.";
      case CLOSED -> "Grades are frozen, and what continues is carried over.";
    };
  }

  /** Text as RFC 5545, section 3.3.11 wants it. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Folds by octets, and never within a character. */
  private static void line(StringBuilder out, String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      String one = Character.toString(character);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(one);
      octets += length;
      i += Character.charCount(character);
    }
    out.append("\r\n");
  }
}

package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.RecordKind;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dated period in which OKRs live.
 *
 * @param startsOn first day
 * @param endsOn last day, not before the first
 * @param parentId the cycle that this one is a part of, or null
 * @param phaseDates opening days of phases where they differ from the default
 * @param intent where it is to lead, and what is not done in it, in words; or null
 */
public record Cycle(
    String id,
    String name,
    Cadence cadence,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable String parentId,
    Phase phase,
    Map<Phase, LocalDate> phaseDates,
    @Nullable String intent) {
  public static final RecordKind<Cycle> KIND =
      RecordKind.of("CYCLE", Cycle.class, Cycle::id)
          .stored(30, "cycle", "cycles")
          .ranked((data, cycle) -> CycleTree.of(data).path(cycle.id()).size())
          .writtenWith("MANAGE_CYCLES")
          .build();

  /** No two cycles are named alike. */
  public static final Unique<Cycle> NAMES =
      new Unique<>(
          KIND,
          cycle -> comparedName(cycle.name()),
          "/name",
          Message.conflict("NAME_TAKEN", "there is a cycle of that name: %2$s"));

  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  /** The last day that can be written down, by ISO 8601 and iCalendar alike. */
  public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  public Cycle {
    Check check =
        new Check()
            .id("id", id)
            .name("name", name)
            .required("cadence", cadence)
            .required("startsOn", startsOn)
            .required("endsOn", endsOn)
            .optionalId("parentId", parentId)
            .required("phase", phase)
            .text("intent", intent);
    if (startsOn != null && endsOn != null) {
      check
          .that(
              !startsOn.isBefore(EARLIEST) && !startsOn.isAfter(LATEST),
              "/startsOn",
              "OUT_OF_RANGE",
              "a cycle starts in one of the years 1970 to 9999")
          .that(
              !endsOn.isAfter(LATEST),
              "/endsOn",
              "OUT_OF_RANGE",
              "a cycle ends in the year 9999 at the latest")
          .that(
              !endsOn.isBefore(startsOn),
              "/endsOn",
              "DATES",
              "a cycle must not end before it starts");
    }
    phaseDates = phaseDates == null ? Map.of() : phaseDates;
    check.done();
    Map<Phase, LocalDate> own = new EnumMap<>(Phase.class);
    own.putAll(phaseDates);
    phaseDates = Collections.unmodifiableMap(own);
    LocalDate before = LocalDate.MIN;
    for (Phase each : Phase.values()) {
      LocalDate opens = own.getOrDefault(each, defaultDay(each, startsOn, endsOn));
      check.that(
          !opens.isBefore(before),
          "/phaseDates/" + each,
          "DATES",
          "the phase %s would open on %s, before the one that it follows"
              .formatted(each.inWords(), opens));
      before = opens;
    }
    check.done();
  }

  /** A cycle whose phases open on the default days. */
  public Cycle(
      String id,
      String name,
      Cadence cadence,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable String parentId,
      Phase phase) {
    this(id, name, cadence, startsOn, endsOn, parentId, phase, Map.of(), null);
  }

  /**
   * A name as it is compared with those of other cycles: what people read alike is alike, whatever
   * the case, the spaces and the form of its characters.
   */
  public static String comparedName(String name) {
    String alike = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(alike).replaceAll(" ").strip();
  }

  public Cycle withPhase(Phase next) {
    return new Cycle(id, name, cadence, startsOn, endsOn, parentId, next, phaseDates, intent);
  }

  /** The day on which a phase opens: its own one, else the default. */
  public LocalDate opensOn(Phase which) {
    return phaseDates.getOrDefault(which, defaultDay(which, startsOn, endsOn));
  }

  private static LocalDate defaultDay(Phase which, LocalDate startsOn, LocalDate endsOn) {
    LocalDate opens = which.opensOn(startsOn, endsOn);
    return opens.isAfter(LATEST) ? LATEST : opens;
  }

  /** How many weeks belong to it: those whose Thursday it holds, as ISO 8601 has it for years. */
  public int weeks() {
    LocalDate first = startsOn.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, endsOn), 7L) + 1;
  }

  /** Whether the week of a Monday belongs to it. */
  public boolean holdsWeek(LocalDate monday) {
    return contains(thursday(monday));
  }

  /** Whether the week of a Monday belongs to the time before it. */
  public boolean isAfterWeek(LocalDate monday) {
    return thursday(monday).isBefore(startsOn);
  }

  private static LocalDate thursday(LocalDate monday) {
    return monday.plusDays(3);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /** Whether all of {@code other} lies in this cycle. */
  public boolean encloses(Cycle other) {
    return contains(other.startsOn) && contains(other.endsOn);
  }

  /** Whether a day lies in it, or at most a year outside: where plans and promises may lie. */
  public boolean isNear(LocalDate day) {
    return !day.isBefore(startsOn.minusYears(1)) && !day.isAfter(endsOn.plusYears(1));
  }

  /** Number of days, both ends counted. */
  public long days() {
    return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
  }

  /**
   * The share of the cycle that is over when {@code asOf} begins: clamp((asOf - startsOn) / days),
   * 0..1. It is also the progress expected on that day.
   */
  public double elapsed(LocalDate asOf) {
    double share = (double) ChronoUnit.DAYS.between(startsOn, asOf) / days();
    return Math.max(0, Math.min(1, share));
  }
}

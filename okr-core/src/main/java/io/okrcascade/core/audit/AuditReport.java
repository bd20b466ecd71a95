package io.okrcascade.core.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of a cycle found on a day.
 *
 * @param counts number of findings by severity; every severity is there
 * @param findings by severity, worst first, then team, code and subject
 * @param tallies the counts behind the indices by team id, each team's own only; not part of the
 *     JSON, and empty where the report was read from there
 */
public record AuditReport(
    LocalDate asOf,
    Indices indices,
    Map<Severity, Integer> counts,
    List<Finding> findings,
    @JsonIgnore Map<String, Tally> tallies) {

  public AuditReport {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    findings = List.copyOf(findings);
    tallies = known(tallies);
  }

  // Jackson gives null for what the JSON does not hold.
  private static Map<String, Tally> known(@Nullable Map<String, Tally> tallies) {
    return tallies == null ? Map.of() : Collections.unmodifiableMap(tallies);
  }

  static AuditReport of(LocalDate asOf, List<Finding> findings, Map<String, Tally> tallies) {
    return new AuditReport(
        asOf, sum(tallies).indices(), count(findings), findings, new TreeMap<>(tallies));
  }

  private static Map<Severity, Integer> count(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return counts;
  }

  private static Tally sum(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /**
   * The report of some teams: their findings and their indices. For a team's figures give it all
   * teams of its subtree.
   */
  public AuditReport forTeams(Set<String> teamIds) {
    Map<String, Tally> theirs = new TreeMap<>(tallies);
    theirs.keySet().retainAll(teamIds);
    return of(
        asOf,
        findings.stream().filter(f -> teamIds.contains(f.subject().teamId())).toList(),
        theirs);
  }

  public AuditReport withCode(String code) {
    return where(finding -> finding.code().equals(code));
  }

  public AuditReport withSeverity(Severity severity) {
    return where(finding -> finding.severity() == severity);
  }

  /** The findings that pass, counted anew; the indices stay, as they do not come from findings. */
  public AuditReport where(Predicate<Finding> passes) {
    List<Finding> found = findings.stream().filter(passes).toList();
    return new AuditReport(asOf, indices, count(found), found, tallies);
  }

  /** The indices over some teams alone. */
  public Indices indicesOf(Set<String> teamIds) {
    return teamIds.stream()
        .map(id -> tallies.getOrDefault(id, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus)
        .indices();
  }
}

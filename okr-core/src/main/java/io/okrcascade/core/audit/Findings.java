package io.okrcascade.core.audit;

import io.okrcascade.core.message.Said;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes what the rules find, and gives each finding its id. For one audit, one thread. */
final class Findings {
  private static final Comparator<Finding> ORDER_IN_TEAM =
      Comparator.comparing(Finding::code)
          .thenComparing(finding -> finding.subject().id())
          .thenComparing(finding -> finding.subject().type())
          .thenComparing(Finding::id);

  private static final int ID_BYTES = 10;

  private final String cycleId;
  private final MessageDigest digest;

  /** By severity and team from the start: sorting many short lists beats sorting a long one. */
  private final Map<Severity, Map<String, List<Finding>>> found = new EnumMap<>(Severity.class);

  Findings(String cycleId) {
    this.cycleId = cycleId;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** For a rule that finds at most one thing of a subject. */
  void add(Rule rule, Subject subject, Said message) {
    add(rule, subject, "", message);
  }

  /** As {@link #add(Rule, Subject, String, Said)}, where there is anything to say. */
  void addIf(Rule rule, Subject subject, String apart, @Nullable Said message) {
    if (message != null) {
      add(rule, subject, apart, message);
    }
  }

  /**
   * For a rule that may find several things of one subject.
   *
   * @param apart what tells them apart and stays the same from audit to audit
   */
  void add(Rule rule, Subject subject, String apart, Said message) {
    found
        .computeIfAbsent(rule.severity(), severity -> new HashMap<>())
        .computeIfAbsent(subject.teamId(), teamId -> new ArrayList<>())
        .add(
            new Finding(
                id(rule, subject, apart),
                rule.code(),
                rule.severity(),
                subject,
                message.text(),
                message.values(),
                rule.advice(),
                false));
  }

  /** The subject's team is left out: a finding stays the same when its subject changes hands. */
  private String id(Rule rule, Subject subject, String apart) {
    String key =
        cycleId + '\n' + rule.code() + '\n' + subject.type() + '\n' + subject.id() + '\n' + apart;
    byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  /** All findings: worst first, then by team, code and subject. */
  List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>();
    for (Map<String, List<Finding>> byTeam : found.values()) {
      for (List<Finding> ofTeam : new TreeMap<>(byTeam).values()) {
        ofTeam.sort(ORDER_IN_TEAM);
        sorted.addAll(ofTeam);
      }
    }
    return sorted;
  }
}

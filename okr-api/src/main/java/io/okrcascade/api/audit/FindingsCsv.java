package io.okrcascade.api.audit;

import io.okrcascade.core.audit.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as comma-separated values (RFC 4180), with a header line. */
final class FindingsCsv {
  private FindingsCsv() {}

  static byte[] of(List<Finding> findings) {
    return Stream.concat(
            Stream.of("id,code,severity,subjectType,subjectId,teamId,message,advice,waived"),
            findings.stream().map(FindingsCsv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Finding finding) {
    return Stream.of(
            finding.id(),
            finding.code(),
            finding.severity(),
            finding.subject().type(),
            finding.subject().id(),
            finding.subject().teamId(),
            finding.message(),
            finding.advice(),
            finding.waived())
        .map(FindingsCsv::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    // A spreadsheet would take a text that begins so for a formula.
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

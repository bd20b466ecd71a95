package io.okrcascade.core.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of the audit. */
public final class Rules {
  public static final List<Rule> ALL =
      Stream.of(AlignmentRules.ALL, ShapeRules.ALL, PaceRules.ALL, WorkRules.ALL, PlanningRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  public static Optional<Rule> find(String code) {
    return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }
}

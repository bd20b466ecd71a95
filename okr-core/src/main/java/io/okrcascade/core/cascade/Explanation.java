package io.okrcascade.core.cascade;

import java.util.List;

/**
 * The terms behind a computed number.
 *
 * @param value the number
 * @param terms what it is made of; share times value, added up, give the number
 */
public record Explanation(double value, List<Term> terms) {

  /**
   * @param type OBJECTIVE, KEY_RESULT, CHECK_IN, MILESTONE, VALUE or TEAM
   * @param weight as given to the term
   * @param share the part of the whole that this weight makes, 0..1
   * @param value what the term itself stands at
   */
  public record Term(String type, String id, double weight, double share, double value) {}

  /** An explanation whose shares follow from the weights. */
  static Explanation ofWeights(double value, List<Term> terms) {
    double all = terms.stream().mapToDouble(Term::weight).sum();
    return new Explanation(
        value,
        terms.stream()
            .map(t -> new Term(t.type, t.id, t.weight, all > 0 ? t.weight / all : 0, t.value))
            .toList());
  }
}

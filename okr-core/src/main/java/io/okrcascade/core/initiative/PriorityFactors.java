package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.message.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers that priorities and exposures go by.
 *
 * @param impacts what each impact counts, 0..1000; all are there
 * @param tribeShare part of the tribe's strategic weight in what a contribution is worth, 0..1
 * @param departmentShare part of the department's, 0..1
 * @param companyShare part of the company's, 0..1; the three shares add up to 1
 * @param dependencyFactor by how much of the effort a load of 1 raises the cost, 0..1000
 * @param loads what an open dependency of each size loads, 0..1000; all are there
 */
public record PriorityFactors(
    Map<Impact, Double> impacts,
    double tribeShare,
    double departmentShare,
    double companyShare,
    double dependencyFactor,
    Map<Size, Double> loads) {

  public static final PriorityFactors DEFAULT =
      new PriorityFactors(
          Map.of(
              Impact.MINIMAL, 0.25,
              Impact.LOW, 0.5,
              Impact.MEDIUM, 1.0,
              Impact.HIGH, 2.0,
              Impact.MASSIVE, 3.0),
          0.4,
          0.4,
          0.2,
          0.25,
          Map.of(Size.S, 1.0, Size.M, 2.0, Size.L, 3.0));

  private static final double MAX = 1_000;

  public PriorityFactors {
    Check check = new Check();
    impacts = complete(check, "impacts", Impact.class, impacts);
    loads = complete(check, "loads", Size.class, loads);
    check
        .range("tribeShare", tribeShare, 0, 1)
        .range("departmentShare", departmentShare, 0, 1)
        .range("companyShare", companyShare, 0, 1)
        .that(
            Math.abs(tribeShare + departmentShare + companyShare - 1) < 1e-9,
            "/tribeShare",
            "SHARES",
            "the shares of tribe, department and company must add up to 1")
        .range("dependencyFactor", dependencyFactor, 0, MAX)
        .done();
  }

  private static <K extends Enum<K>> Map<K, Double> complete(
      Check check, String field, Class<K> type, Map<K, Double> given) {
    Map<K, Double> copy = new EnumMap<>(type);
    if (given != null) {
      copy.putAll(given);
    }
    for (K key : type.getEnumConstants()) {
      String name = field + "/" + key.name();
      check.required(name, copy.get(key)).range(name, copy.get(key), 0, MAX);
    }
    return Collections.unmodifiableMap(copy);
  }

  /** What an impact counts. */
  public double of(Impact impact) {
    return Objects.requireNonNull(impacts.get(impact));
  }

  /** What an open dependency of a size loads. */
  public double of(Size size) {
    return Objects.requireNonNull(loads.get(size));
  }

  /** What a contribution puts behind its key result: impact times confidence. */
  public double strength(Contribution contribution) {
    return of(contribution.impact()) * contribution.confidence();
  }
}

package io.okrcascade.core.okr;

import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What makes the value of a check-in implausible; it is taken all the same. The way is that from
 * the baseline to the target.
 */
public final class Implausible {
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private Implausible() {}

  /** What is odd about a check-in, in the light of those before it. */
  public static List<Warning> of(Dataset data, CheckIn checkIn) {
    Metric metric =
        data.find(KeyResult.KIND, checkIn.keyResultId()).map(KeyResult::metric).orElseThrow();
    BigDecimal value = checkIn.value();
    BigDecimal from = metric.baseline();
    BigDecimal to = metric.target();
    if (value == null
        || from == null
        || to == null
        || !metric.isNumeric()
        || from.compareTo(to) == 0) {
      return List.of();
    }
    BigDecimal way = to.subtract(from).abs();
    BigDecimal gone = value.subtract(from).multiply(BigDecimal.valueOf(to.compareTo(from)));
    List<Warning> warnings = new ArrayList<>();
    if (gone.compareTo(way.multiply(TWICE)) > 0) {
      warnings.add(
          new Warning("FAR_BEYOND", "%s is beyond twice the way from %s to %s", value, from, to));
    } else if (gone.negate().compareTo(way.multiply(TWICE)) > 0) {
      warnings.add(
          new Warning(
              "FAR_BEHIND",
              "%s lies behind the baseline %s by more than twice the way to %s",
              value,
              from,
              to));
    }
    last(data, checkIn)
        .filter(before -> value.subtract(before).abs().compareTo(way) > 0)
        .ifPresent(
            before ->
                warnings.add(
                    new Warning(
                        "JUMP",
                        "%s is further from the last value, %s, than the whole way from %s to %s",
                        value,
                        before,
                        from,
                        to)));
    return warnings;
  }

  private static Optional<BigDecimal> last(Dataset data, CheckIn checkIn) {
    return data.all(CheckIn.OF_KEY_RESULT, checkIn.keyResultId()).stream()
        .filter(other -> other.voided() == null && other.value() != null)
        .filter(other -> CheckIn.ORDER.compare(other, checkIn) < 0)
        .max(Comparator.comparing((CheckIn other) -> other, CheckIn.ORDER))
        .map(CheckIn::value);
  }
}

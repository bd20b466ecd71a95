package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A phased target: what is planned to be reached on a day.
 *
 * @param value in the unit of the metric
 */
public record PlanPoint(LocalDate on, BigDecimal value) {
  public PlanPoint {
    new Check().required("on", on).required("value", value).measure("value", value).done();
    value = Measures.normal(value);
  }
}

package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.List;

/**
 * How a cycle's promises were kept.
 *
 * @param teams every team that, with those below it, promised something
 * @param causes of what came late, is overdue or was given up
 * @param unexplained delays whose cause nobody stated yet
 * @param compare the same of other cycles that were asked for
 */
public record DeliveryAnswer(
    String cycleId,
    LocalDate asOf,
    List<Deliveries.TeamDelivery> teams,
    List<Deliveries.CauseCount> causes,
    Deliveries.Rate withDependencies,
    Deliveries.Rate withoutDependencies,
    List<Deliveries.Unexplained> unexplained,
    List<DeliveryAnswer> compare) {

  /**
   * @param data the organization and the family of the cycle, as of the day
   */
  public static DeliveryAnswer of(
      Dataset data, String cycleId, LocalDate asOf, List<DeliveryAnswer> compare) {
    CycleTree cycles = CycleTree.of(data);
    Deliveries.Summary summary =
        Deliveries.of(
            Organization.of(data),
            data.all(Initiative.KIND).stream()
                .filter(initiative -> Deliveries.countsIn(cycleId, initiative, cycles))
                .toList(),
            id -> Negotiation.allOf(data, id),
            asOf);
    return Copy.of(summary, DeliveryAnswer.class)
        .with("cycleId", cycleId)
        .with("asOf", asOf)
        .with("compare", compare)
        .make();
  }
}

package io.okrcascade.core.dependency;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative needs from another team.
 *
 * @param neededBy the last day on which it is of use; null while not known
 * @param size how much it asks of the provider
 * @param identifiedOn the day on which it was named
 * @param unplanned whether it was named only after its initiative had been committed
 */
public record Dependency(
    String id,
    String initiativeId,
    String providerTeamId,
    String need,
    @Nullable LocalDate neededBy,
    Size size,
    DependencyState state,
    LocalDate identifiedOn,
    boolean unplanned) {
  public static final RecordKind<Dependency> KIND =
      RecordKind.of("DEPENDENCY", Dependency.class, Dependency::id)
          .stored(160, "dependency", "dependencies")
          .partOf("INITIATIVE", Dependency::initiativeId)
          .standsOn(
              "TEAM",
              Dependency::providerTeamId,
              "DEPENDENCY",
              it -> "dependency " + it.id() + " asks it")
          .build();

  /** What an initiative needs from other teams. */
  public static final Grouping<Dependency, String> OF_INITIATIVE =
      KIND.by(Dependency::initiativeId);

  public Dependency {
    Check check =
        new Check()
            .id("id", id)
            .id("initiativeId", initiativeId)
            .id("providerTeamId", providerTeamId)
            .required("size", size)
            .required("state", state)
            .required("identifiedOn", identifiedOn);
    if (need == null || need.isBlank()) {
      check.required("need", null);
    }
    check.text("need", need).done();
  }

  public Dependency withState(DependencyState next) {
    return new Dependency(
        id, initiativeId, providerTeamId, need, neededBy, size, next, identifiedOn, unplanned);
  }
}

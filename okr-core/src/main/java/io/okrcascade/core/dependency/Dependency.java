package io.okrcascade.core.dependency;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative needs from another team.
 *
 * @param neededBy the last day on which it is of use; null while not known
 * @param size how much it asks of the provider
 * @param identifiedOn the day on which it was named; null where it always was
 * @param unplanned whether it was named only after its initiative had been committed
 * @param externalId what another system calls it, or null
 * @param links where other systems speak of it
 */
public record Dependency(
    String id,
    String initiativeId,
    String providerTeamId,
    String need,
    @Nullable LocalDate neededBy,
    Size size,
    DependencyState state,
    @Nullable LocalDate identifiedOn,
    boolean unplanned,
    @Nullable String externalId,
    List<ExternalLink> links) {
  public static final RecordKind<Dependency> KIND =
      RecordKind.of("DEPENDENCY", Dependency.class, Dependency::id)
          .stored(160, "dependency", "dependencies")
          .partOf("INITIATIVE", Dependency::initiativeId)
          .standsOn(
              "TEAM",
              Dependency::providerTeamId,
              "DEPENDENCY",
              it -> "it is asked for “" + it.need() + "”")
          .rewound(
              (data, day) ->
                  Stream.concat(
                      data.after(Dependency.IDENTIFIED_ON, day),
                      data.after(DependencyResponse.ON, day)
                          .flatMap(it -> data.find(Dependency.KIND, it.dependencyId()).stream())),
              Negotiation::asOf)
          .build();

  /** What an initiative needs from other teams. */
  public static final Grouping<Dependency, String> OF_INITIATIVE =
      KIND.by(Dependency::initiativeId);

  static final Grouping<Dependency, @Nullable LocalDate> IDENTIFIED_ON =
      KIND.by(Dependency::identifiedOn);

  public Dependency {
    new Check()
        .id("id", id)
        .id("initiativeId", initiativeId)
        .id("providerTeamId", providerTeamId)
        .required("size", size)
        .required("state", state)
        .externalId(externalId)
        .requiredLine("need", need, Check.TEXT)
        .done();
    links = links == null ? List.of() : List.copyOf(links);
  }

  /** Whether it was named only after that day; one without a day always was. */
  public boolean isIdentifiedAfter(LocalDate day) {
    return identifiedOn != null && identifiedOn.isAfter(day);
  }

  /** Whether something may still come of it, and is asked of that team. */
  public boolean isOpenOn(String teamId) {
    return state.isOpen() && providerTeamId.equals(teamId);
  }

  public Dependency withState(DependencyState next) {
    return Copy.of(this).with("state", next).make();
  }
}

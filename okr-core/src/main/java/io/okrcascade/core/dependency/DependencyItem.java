package io.okrcascade.core.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.ExternalLinkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an initiative needs from another team, with what was said about it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DependencyItem(
    @Nullable String id,
    @Nullable String providerTeamId,
    @Nullable String need,
    @Nullable LocalDate neededBy,
    @Nullable Size size,
    @Nullable DependencyState state,
    @Nullable LocalDate identifiedOn,
    @Nullable Boolean unplanned,
    @Nullable String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExternalLinkItem> links,
    @Nullable List<ResponseItem> answers) {
  /** What an initiative needs, with all that was said about it. */
  public static List<DependencyItem> of(Dataset data, String initiativeId) {
    return data.all(Dependency.OF_INITIATIVE, initiativeId).stream()
        .sorted(Comparator.comparing(Dependency::id))
        .map(dependency -> of(data, dependency))
        .toList();
  }

  private static DependencyItem of(Dataset data, Dependency dependency) {
    return Copy.of(dependency, DependencyItem.class)
        .with(
            "answers",
            Negotiation.of(data, dependency).answers().stream()
                .map(Copy.to(ResponseItem.class))
                .toList())
        .make();
  }
}

package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key result that an initiative moves. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContributionItem(
    @Nullable String keyResultId, @Nullable Impact impact, @Nullable Double confidence) {
  /** The key results that an initiative moves. */
  public static List<ContributionItem> of(Dataset data, String initiativeId) {
    return data.all(Contribution.OF_INITIATIVE, initiativeId).stream()
        .sorted(Comparator.comparing(Contribution::keyResultId))
        .map(Copy.to(ContributionItem.class))
        .toList();
  }
}

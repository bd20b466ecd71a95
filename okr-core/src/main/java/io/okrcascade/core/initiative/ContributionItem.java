package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import org.jspecify.annotations.Nullable;

/** A key result that an initiative moves. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContributionItem(
    @Nullable String keyResultId, @Nullable Impact impact, @Nullable Double confidence) {
  public static ContributionItem of(Contribution contribution) {
    return Copy.of(contribution, ContributionItem.class).make();
  }
}

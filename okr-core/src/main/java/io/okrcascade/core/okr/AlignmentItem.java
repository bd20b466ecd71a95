package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import org.jspecify.annotations.Nullable;

/** A link upwards of the objective or key result in which it stands. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlignmentItem(
    @Nullable NodeType parentType,
    @Nullable String parentId,
    @Nullable AlignmentMode mode,
    @Nullable Double weight) {
  public static AlignmentItem of(Alignment alignment) {
    return Copy.of(alignment, AlignmentItem.class).make();
  }
}

package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link upwards of the objective or key result in which it stands. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlignmentItem(
    @Nullable NodeType parentType,
    @Nullable String parentId,
    @Nullable AlignmentMode mode,
    @Nullable Double weight) {
  /** The links upwards of a node. */
  public static List<AlignmentItem> of(Dataset data, Node child) {
    return data.all(Alignment.OF_CHILD, child).stream()
        .sorted(Alignment.BY_PARENT)
        .map(Copy.to(AlignmentItem.class))
        .toList();
  }
}

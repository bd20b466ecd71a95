package io.okrcascade.core.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a collection.
 *
 * @param nextCursor where the next part begins, opaque; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}

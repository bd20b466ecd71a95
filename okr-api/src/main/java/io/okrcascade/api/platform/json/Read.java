package io.okrcascade.api.platform.json;

import io.okrcascade.core.message.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of an input, and what is wrong with it.
 *
 * @param value with null in the place of whatever could not be read; null itself where the input is
 *     of a wrong type as a whole
 */
public record Read<T>(@Nullable T value, List<Violation> violations) {}

package io.okrcascade.core.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves.
 *
 * @param on since when; today where it is not said
 * @param successorId who takes over what the person owned; nobody where it is not said
 */
public record LeaveItem(@Nullable LocalDate on, @Nullable String successorId) {}

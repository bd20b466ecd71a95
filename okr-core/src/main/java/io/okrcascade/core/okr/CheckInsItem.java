package io.okrcascade.core.okr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check-ins of several key results; those of one count in their order. */
public record CheckInsItem(@Nullable List<CycleCheckInItem> items) {}

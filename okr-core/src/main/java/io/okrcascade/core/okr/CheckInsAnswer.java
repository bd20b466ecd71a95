package io.okrcascade.core.okr;

import java.util.List;

/** Check-ins that were taken at once, in their order. */
public record CheckInsAnswer(List<CheckInAnswer> items) {}

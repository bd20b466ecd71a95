package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/**
 * A check-in that was taken.
 *
 * @param warnings what is implausible about its value
 */
public record CheckInAnswer(@JsonUnwrapped Versioned<CheckIn> checkIn, List<Warning> warnings) {}

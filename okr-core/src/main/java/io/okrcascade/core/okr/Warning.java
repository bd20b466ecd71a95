package io.okrcascade.core.okr;

import java.util.List;

/**
 * What is odd about something that was taken all the same.
 *
 * @param code stable, in UPPER_SNAKE, for programs
 * @param message for people
 * @param params of which the message tells
 */
public record Warning(String code, String message, List<Object> params) {
  Warning(String code, String text, Object... params) {
    this(code, text.formatted(params), List.of(params));
  }
}

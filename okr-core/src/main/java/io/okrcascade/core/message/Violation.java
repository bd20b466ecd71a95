package io.okrcascade.core.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that is broken.
 *
 * @param pointer JSON pointer (RFC 6901) to the offending value, relative to the input; empty for
 *     the input as a whole
 * @param code stable code in UPPER_SNAKE, for programs
 * @param message what is wrong, for people
 * @param kind whether the input is at fault, or what it meets
 * @param params of which the message tells, for programs that say it themselves
 */
@JsonPropertyOrder({"pointer", "code", "message", "params"})
public record Violation(
    String pointer,
    String code,
    String message,
    @JsonIgnore Message.Kind kind,
    List<Object> params) {

  /** As a client is told of it. */
  @JsonCreator
  static Violation told(
      @JsonProperty("pointer") String pointer,
      @JsonProperty("code") String code,
      @JsonProperty("message") String message,
      @JsonProperty("params") @Nullable List<Object> params) {
    return new Violation(
        pointer, code, message, Message.Kind.INVALID, params == null ? List.of() : params);
  }

  /** A fault of the input, told without parameters. */
  public Violation(String pointer, String code, String message) {
    this(pointer, code, message, Message.Kind.INVALID, List.of());
  }

  /** A name as one token of a JSON pointer: {@code ~} and {@code /} are escaped. */
  public static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The field of the input that the value is, or stands in; empty for the input as a whole. */
  public String field() {
    String[] tokens = pointer.split("/", 3);
    return tokens.length < 2 ? "" : tokens[1];
  }

  /** The same violation at another place. */
  public Violation at(String place) {
    return new Violation(place, code, message, kind, params);
  }

  /** The same violation seen from an enclosing document. */
  public Violation under(String prefix) {
    return at(prefix + pointer);
  }
}

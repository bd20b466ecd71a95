package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.answer.MeAnswer;

/** Who the token is. */
public final class Me {
  private static final TypeReference<MeAnswer> ME = new TypeReference<>() {};

  private final Transport transport;

  Me(Transport transport) {
    this.transport = transport;
  }

  /** Who the token is, and what they may do. */
  public MeAnswer get() {
    return transport.ask(Call.of(Operation.ME), ME);
  }
}

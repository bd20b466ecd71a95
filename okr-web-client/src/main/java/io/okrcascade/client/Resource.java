package io.okrcascade.client;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.okrcascade.core.record.Versioned;
import java.util.function.Supplier;

/**
 * A part of the service.
 *
 * @param <T> what most of its answers are
 */
abstract class Resource<T> {
  final Transport transport;
  private final JavaType type;

  Resource(Transport transport) {
    this.transport = transport;
    this.type = types().constructType(getClass()).findTypeParameters(Resource.class)[0];
  }

  private static TypeFactory types() {
    return TypeFactory.defaultInstance();
  }

  T ask(Call call) {
    return transport.ask(call, type);
  }

  T askIfChanged(Call call) {
    return transport.askIfChanged(call, type);
  }

  <R extends Record> Versioned<R> askVersioned(Call call, Class<R> content) {
    return transport.ask(call, types().constructParametricType(Versioned.class, content));
  }

  Listing<T> listing(Supplier<Call> call) {
    return new Listing<>(transport, call, type);
  }

  <A> Listing<A> listing(Supplier<Call> call, Class<A> item) {
    return new Listing<>(transport, call, types().constructType(item));
  }
}

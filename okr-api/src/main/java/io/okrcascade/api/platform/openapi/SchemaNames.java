package io.okrcascade.api.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of the schemas: those under which the records are known, and the simple names of all that
 * they hold. A record of another one is named after both, such as {@code VersionedTeam}.
 */
final class SchemaNames extends TypeNameResolver {
  private final Map<Class<?>, String> names = new HashMap<>();

  SchemaNames(Map<String, Class<?>> types) {
    types.forEach((name, type) -> names.put(type, name));
  }

  @Override
  protected String getNameOfClass(Class<?> type) {
    return names.getOrDefault(type, type.getSimpleName());
  }
}

package io.okrcascade.api.platform.openapi;

import java.util.Map;

/** Names of schemas: those of their classes, but where the document has another word. */
public final class SchemaNames {
  private static final Map<String, String> OTHER =
      Map.of(
          "DependencyResponse", "DependencyAnswer",
          "ResponseItem", "AnswerItem",
          "MaintenanceAnswer", "UpkeepAnswer");

  private SchemaNames() {}

  public static String of(Class<?> type) {
    return OTHER.getOrDefault(type.getSimpleName(), type.getSimpleName());
  }
}

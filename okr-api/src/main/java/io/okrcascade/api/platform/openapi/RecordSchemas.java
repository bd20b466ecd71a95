package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.okrcascade.api.platform.json.Json;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of the records that go over the wire. What a record always writes is required, and what
 * may be null says so; the items of requests require nothing, for each may be left out, and allow
 * nothing else.
 */
final class RecordSchemas {
  private final ModelConverters converters = new ModelConverters(true);
  private final TypeFactory types = TypeFactory.defaultInstance();
  private final Map<String, Class<?>> classes;
  private final SchemaNames names;
  private final Map<String, String> meanings;
  private final Map<String, Schema<?>> schemas = new TreeMap<>();

  /**
   * @param classes the records by the names that the document gives them
   * @param meanings what fields mean, by name, or by record and name where that is not the same for
   *     all
   */
  RecordSchemas(Map<String, Class<?>> classes, Map<String, String> meanings) {
    this.classes = classes;
    this.names = new SchemaNames(classes);
    this.meanings = meanings;
    converters.addConverter(new ModelResolver(Json.mapper(), names).openapi31(true));
  }

  /** All schemas that were asked for so far, with those that they refer to. */
  Map<String, Schema<?>> all() {
    return schemas;
  }

  /** A reference to the schema of a type, such as {@code Page<Versioned<Team>>}. */
  Schema<?> reference(String expression) {
    JavaType type = parse(expression);
    ResolvedSchema resolved =
        converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach((name, schema) -> schemas.putIfAbsent(name, schema));
    complete(type);
    return resolved.schema;
  }

  private JavaType parse(String expression) {
    int open = expression.indexOf('<');
    if (open < 0) {
      return types.constructType(known(expression));
    }
    return types.constructParametricType(
        known(expression.substring(0, open)),
        parse(expression.substring(open + 1, expression.length() - 1)));
  }

  private Class<?> known(String name) {
    Class<?> type = classes.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type is known as " + name);
    }
    return type;
  }

  /** Adds to the schemas of a type and all that it holds what may be null and what is required. */
  private void complete(JavaType type) {
    if (type.isContainerType()) {
      complete(type.getContentType());
      return;
    }
    Schema<?> schema = schemas.get(names.nameForType(type));
    if (!type.isRecordType()
        || schema == null
        || schema.getDescription() != null
        || schema.getProperties() == null) {
      return;
    }
    // The description doubles as the sign that this one is done: types refer to one another.
    schema.setDescription(words(names.nameForType(type)));
    Map<String, RecordComponent> components = components(type);
    Map<String, Schema> completed = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              RecordComponent component = Objects.requireNonNull(components.get(name), name);
              boolean nullable = isNullable(component);
              if (!nullable) {
                schema.addRequiredItem(name);
              }
              Schema<?> shown = nullable ? nullable(property) : property;
              completed.put(name, shown.description(meaning(component)));
            });
    schema.setProperties(completed);
    if (isRequest(names.getNameOfClass(type.getRawClass()))) {
      schema.setAdditionalProperties(false);
    }
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      complete(types.resolveMemberType(component.getGenericType(), type.getBindings()));
    }
  }

  private String meaning(RecordComponent component) {
    String name = component.getName();
    String ofRecord = names.getNameOfClass(component.getDeclaringRecord()) + "." + name;
    String meaning = meanings.getOrDefault(ofRecord, meanings.get(name));
    if (meaning == null) {
      throw new IllegalStateException("the field " + ofRecord + " is not in operations.yaml");
    }
    return meaning;
  }

  /** A reference to the schema of a body that may say why beside its own fields. */
  Schema<?> withReason(String expression) {
    reference(expression);
    Schema<?> plain = Objects.requireNonNull(schemas.get(expression));
    Schema<Object> extended = new Schema<>();
    extended.types(plain.getTypes());
    extended.description(plain.getDescription() + ", and why");
    extended.setAdditionalProperties(false);
    plain.getProperties().forEach(extended::addProperty);
    Schema<Object> reason = new Schema<>();
    reason.types(Set.of("string"));
    reason.description("Why; needed where what is changed is committed");
    extended.addProperty("reason", reason);
    String name = expression + "WithReason";
    schemas.put(name, extended);
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  /** The components behind the properties, with those of unwrapped records in their place. */
  private Map<String, RecordComponent> components(JavaType type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        components.putAll(
            components(types.resolveMemberType(component.getGenericType(), type.getBindings())));
      } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
        components.put(component.getName(), component);
      }
    }
    return components;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isRequest(String name) {
    return name.endsWith("Item") || name.equals("Bundle");
  }

  private static Schema<?> nullable(Schema<?> schema) {
    Schema<?> none = new Schema<>().types(Set.of("null"));
    return new Schema<>().anyOf(List.of(schema, none));
  }

  /** A name as words: {@code KeyResultAnswer} as "Key result answer". */
  private static String words(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}

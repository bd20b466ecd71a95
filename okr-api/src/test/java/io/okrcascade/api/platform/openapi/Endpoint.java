package io.okrcascade.api.platform.openapi;

import io.okrcascade.api.platform.http.Open;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A method and path that the service answers, as its resources declare it.
 *
 * @param parameters names with where they are: path, query or header
 * @param consumes media types of its body; empty without a body
 * @param produces media types of its answers
 * @param isOpen whether nobody need be signed in
 */
record Endpoint(
    String method,
    String path,
    Map<String, String> parameters,
    Set<String> consumes,
    Set<String> produces,
    boolean isOpen) {
  /** Headers that are no parameters in OpenAPI's sense: content negotiation describes them. */
  private static final Set<String> NEGOTIATED = Set.of("accept", "accept-encoding", "content-type");

  String key() {
    return method + " " + path;
  }

  /** All endpoints of resources, by path; methods that differ in media type alone are one. */
  static List<Endpoint> of(Collection<Class<?>> resources) {
    Map<String, Endpoint> endpoints = new TreeMap<>();
    for (Class<?> resource : resources) {
      for (Method method : inOrder(resource.getDeclaredMethods())) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) {
            Endpoint endpoint = of(verb.value(), resource, method);
            endpoints.merge(endpoint.path + " " + endpoint.method, endpoint, Endpoint::and);
          }
        }
      }
    }
    return List.copyOf(endpoints.values());
  }

  /** A class tells its methods in no particular order: what answers in JSON first, then by name. */
  private static List<Method> inOrder(Method[] methods) {
    return Arrays.stream(methods)
        .sorted(
            Comparator.<Method, Boolean>comparing(it -> it.isAnnotationPresent(Produces.class))
                .thenComparing(Method::getName)
                .thenComparing(Method::toString))
        .toList();
  }

  private static Endpoint of(String verb, Class<?> resource, Method method) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), parameters);
      } else {
        add(parameter, parameters);
      }
    }
    Consumes consumes = method.getAnnotation(Consumes.class);
    return new Endpoint(
        verb,
        method.getAnnotation(Path.class).value(),
        parameters,
        consumes == null ? Set.of() : ordered(consumes.value()),
        produces(resource.getAnnotation(Produces.class), method.getAnnotation(Produces.class)),
        method.isAnnotationPresent(Open.class));
  }

  /** The fields of a class, and then those that it inherits. */
  private static void addFields(Class<?> type, Map<String, String> parameters) {
    for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredFields()).forEach(field -> add(field, parameters));
    }
  }

  private static void add(AnnotatedElement declared, Map<String, String> parameters) {
    if (declared.isAnnotationPresent(PathParam.class)) {
      parameters.put(declared.getAnnotation(PathParam.class).value(), "path");
    } else if (declared.isAnnotationPresent(QueryParam.class)) {
      parameters.put(declared.getAnnotation(QueryParam.class).value(), "query");
    } else if (declared.isAnnotationPresent(HeaderParam.class)) {
      String name = declared.getAnnotation(HeaderParam.class).value();
      if (!NEGOTIATED.contains(name.toLowerCase(Locale.ROOT))) {
        parameters.put(name, "header");
      }
    }
  }

  private static Set<String> produces(@Nullable Produces ofResource, @Nullable Produces ofMethod) {
    Produces nearest = ofMethod != null ? ofMethod : ofResource;
    // The quality by which one is preferred is no part of a media type.
    return nearest == null
        ? Set.of()
        : ordered(
            Arrays.stream(nearest.value())
                .map(mediaType -> mediaType.replaceFirst(";\\s*qs=.*", ""))
                .toArray(String[]::new));
  }

  private static Set<String> ordered(String[] values) {
    return new LinkedHashSet<>(Arrays.asList(values));
  }

  private Endpoint and(Endpoint other) {
    Map<String, String> both = new LinkedHashMap<>(parameters);
    both.putAll(other.parameters);
    Set<String> consumed = new LinkedHashSet<>(consumes);
    consumed.addAll(other.consumes);
    Set<String> produced = new LinkedHashSet<>(produces);
    produced.addAll(other.produces);
    return new Endpoint(method, path, both, consumed, produced, isOpen);
  }
}

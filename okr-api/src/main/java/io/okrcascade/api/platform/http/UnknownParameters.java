package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemMapper;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses query parameters that a method does not read: somebody who filters by a name that is none
 * must not take the answer for a filtered one. They are told with all else that is wrong with a
 * request, so what is not there, or not permitted, is told before.
 */
public final class UnknownParameters implements DynamicFeature {
  private static final String FOUND = UnknownParameters.class.getName();
  private static final Message UNKNOWN =
      Message.invalid("UNKNOWN_PARAMETER", "there is no parameter %s here%s");

  /** The ones of a request; told by who takes its input in. */
  @SuppressWarnings("unchecked") // is set below only
  static List<Violation> of(ContainerRequestContext request) {
    Object found = request.getProperty(FOUND);
    return found == null ? List.of() : (List<Violation>) found;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    Set<String> known = new TreeSet<>();
    boolean isSigned = false;
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        known.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), known);
        isSigned |= SignedRequest.class.isAssignableFrom(parameter.getType());
      }
    }
    boolean isStream = method.getReturnType() == void.class;
    context.register(new Filter(known, isSigned, isStream));
  }

  private static void addFields(Class<?> bean, Set<String> known) {
    for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(QueryParam.class)) {
          known.add(field.getAnnotation(QueryParam.class).value());
        }
      }
    }
  }

  /**
   * The filter of a method.
   *
   * @param isSigned whether the input is taken in together with these violations
   * @param isStream whether its answer begins before the method ends
   */
  private record Filter(Set<String> known, boolean isSigned, boolean isStream)
      implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      List<Violation> unknown =
          request.getUriInfo().getQueryParameters().keySet().stream()
              .filter(name -> !known.contains(name))
              .sorted()
              .map(this::violation)
              .toList();
      if (unknown.isEmpty()) {
        return;
      }
      boolean isRead = Arrays.asList("GET", "HEAD").contains(request.getMethod());
      if (isStream || !(isRead || isSigned)) {
        throw new InvalidException(unknown);
      }
      request.setProperty(FOUND, unknown);
    }

    private Violation violation(String name) {
      String others = known.isEmpty() ? "" : "; there are " + String.join(", ", known);
      return UNKNOWN.at("/" + Violation.token(name), name, others);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      List<Violation> unknown = of(request);
      if (unknown.isEmpty() || response.getStatus() >= 400 || isSigned) {
        return;
      }
      Response refusal = new ProblemMapper().toResponse(new InvalidException(unknown));
      response.getHeaders().clear();
      response.setStatus(refusal.getStatus());
      response.setEntity(refusal.getEntity(), null, refusal.getMediaType());
    }
  }
}

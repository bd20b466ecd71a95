package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.Problem;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Refuses query parameters that a method does not read, and those that stand twice where it reads
 * one: somebody who filters by what is not looked at must not take the answer for a filtered one.
 * They are told with all else that is wrong with a request, so what is not there, or not permitted,
 * is told before.
 */
public final class UnknownParameters implements DynamicFeature {
  private static final String FOUND = UnknownParameters.class.getName();
  private static final String CODE = "UNKNOWN_PARAMETER";
  private static final Message UNKNOWN =
      Message.invalid(CODE, "there is no parameter %s here, only %s");
  private static final Message UNKNOWN_AS_ALL =
      Message.invalid(CODE, "there is no parameter %s here, nor any other");
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final Message REPEATED =
      Message.invalid("DUPLICATE", "the parameter %s takes one value here, and stands %s times");

  /** The ones of a write; told by who takes its input in. */
  @SuppressWarnings("unchecked") // is set below only
  static List<Violation> of(ContainerRequestContext request) {
    Object found = request.getProperty(FOUND);
    return found == null ? List.of() : (List<Violation>) found;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    Set<String> known = new TreeSet<>();
    Set<String> lists = new TreeSet<>();
    boolean isSigned = false;
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        String name = parameter.getAnnotation(QueryParam.class).value();
        known.add(name);
        if (Collection.class.isAssignableFrom(parameter.getType())) {
          lists.add(name);
        }
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), known);
        isSigned |= SignedRequest.class.isAssignableFrom(parameter.getType());
      }
    }
    context.register(new Filter(known, lists, isSigned));
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
   * @param known names of the parameters that it reads
   * @param lists those of which it reads all values
   * @param isSigned whether the input is taken in together with these violations
   */
  private record Filter(Set<String> known, Set<String> lists, boolean isSigned)
      implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      List<Violation> wrong =
          new TreeMap<>(request.getUriInfo().getQueryParameters())
              .entrySet().stream()
                  .flatMap(it -> faults(it.getKey(), it.getValue().size()))
                  .toList();
      if (Arrays.asList("GET", "HEAD").contains(request.getMethod())) {
        ParameterFaults.begin(wrong);
      } else if (isSigned) {
        request.setProperty(FOUND, wrong);
      } else if (!wrong.isEmpty()) {
        throw new InvalidException(wrong);
      }
    }

    private Stream<Violation> faults(String name, int count) {
      String pointer = "/" + Violation.token(name);
      if (!known.contains(name)) {
        return Stream.of(
            known.isEmpty()
                ? UNKNOWN_AS_ALL.at(pointer, name)
                : UNKNOWN.at(pointer, name, String.join(", ", known)));
      }
      return count == 1 || lists.contains(name)
          ? Stream.empty()
          : Stream.of(REPEATED.at(pointer, name, count));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      List<Violation> wrong = ParameterFaults.end();
      if (wrong.isEmpty() || isGraver(response.getStatus())) {
        return;
      }
      List<Violation> all = Stream.concat(wrong.stream(), told(response)).toList();
      Response refusal = new ProblemMapper().toResponse(new InvalidException(all));
      response.getHeaders().clear();
      response.setStatus(refusal.getStatus());
      response.setEntity(refusal.getEntity(), null, refusal.getMediaType());
    }

    /** What conflicts with what is there is told last, and all that is wrong together. */
    private static boolean isGraver(int status) {
      return status >= 400 && status != CONFLICT && status != INVALID;
    }

    private static Stream<Violation> told(ContainerResponseContext response) {
      return response.getStatus() == INVALID
              && response.getEntity() instanceof Problem problem
              && problem.violations() != null
          ? problem.violations().stream()
          : Stream.empty();
    }
  }
}

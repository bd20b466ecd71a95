package io.okrcascade.api.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Says of a request that no method of the service takes why, and what would be right. */
public final class RoutingProblems implements ContainerResponseFilter {
  /** Methods that are answered for any address, and say nothing about this one. */
  private static final List<String> OF_ALL = List.of("HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem && problem.detail() == null) {
      response.setEntity(
          problem.withDetail(detail(problem.status(), request, response)),
          null,
          response.getMediaType());
    }
  }

  private static String detail(
      int status, ContainerRequestContext request, ContainerResponseContext response) {
    return switch (status) {
      case 404 ->
          "there is nothing at %s; /docs names all addresses"
              .formatted(request.getUriInfo().getRequestUri().getPath());
      case 405 ->
          "%s is not for this address, which takes %s"
              .formatted(request.getMethod(), others(response.getAllowedMethods()));
      case 406 ->
          "this is answered as %s, and Accept asks for %s"
              .formatted(
                  types(request, ResourceMethod::getProducedTypes),
                  request.getHeaderString(HttpHeaders.ACCEPT));
      case 415 ->
          "the body must be %s by its Content-Type, and is %s"
              .formatted(
                  types(request, ResourceMethod::getConsumedTypes),
                  Objects.requireNonNullElse(
                      request.getHeaderString(HttpHeaders.CONTENT_TYPE), "of none"));
      default ->
          "the request cannot be taken as it stands: " + response.getStatusInfo().getReasonPhrase();
    };
  }

  private static String others(Collection<String> allowed) {
    Set<String> methods = new TreeSet<>(allowed);
    OF_ALL.forEach(methods::remove);
    return String.join(", ", methods);
  }

  /** Those of the methods that stand at this address under the request's verb. */
  private static String types(
      ContainerRequestContext request, Function<ResourceMethod, List<MediaType>> of) {
    ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
    return uri.getMatchedRuntimeResources().stream()
        .limit(1) // the innermost comes first
        .flatMap(resource -> resource.getResourceMethods().stream())
        .filter(method -> method.getHttpMethod().equals(request.getMethod()))
        .flatMap(method -> of.apply(method).stream())
        .map(type -> type.getType() + "/" + type.getSubtype())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}

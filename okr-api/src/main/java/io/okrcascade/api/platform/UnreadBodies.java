package io.okrcascade.api.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;

/**
 * Says that the connection ends where a request was refused before its body was read: the server
 * closes it then, and a client that is not told would send its next request into nothing.
 */
public final class UnreadBodies implements ContainerResponseFilter {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Set<Integer> BEFORE_READING = Set.of(401, 404, 405, 406, 413, 415, 429);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (WITH_BODY.contains(request.getMethod()) && BEFORE_READING.contains(response.getStatus())) {
      response.getHeaders().putSingle("Connection", "close");
    }
  }
}

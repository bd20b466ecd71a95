package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.Bytes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * By what a repeated request is told from another one under the same Idempotency-Key: its method,
 * path, query and body. A body is taken account of as it is read.
 */
public final class Fingerprints implements ReaderInterceptor {
  private static final String BODY = Fingerprints.class.getName();

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getHeaders().containsKey(RepeatableRequest.KEY)) {
      MessageDigest digest = Bytes.sha256();
      context.setProperty(BODY, digest);
      context.setInputStream(new DigestInputStream(context.getInputStream(), digest));
    }
    return context.proceed();
  }

  /** That of a request, once its body is read. */
  static String of(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    String asked =
        request.getMethod()
            + (path.startsWith("/") ? " " : " /")
            + path
            + (query == null ? "" : "?" + query);
    byte[] sent =
        request.getProperty(BODY) instanceof MessageDigest body ? body.digest() : new byte[0];
    return HexFormat.of().formatHex(Bytes.sha256(asked.getBytes(StandardCharsets.UTF_8), sent));
  }
}

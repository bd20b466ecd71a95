package io.okrcascade.api.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Errors of the server itself, such as a URI that cannot be read, as problem documents too. */
public final class JettyProblems extends ErrorHandler {
  private final ObjectMapper json;

  public JettyProblems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback)
      throws java.io.IOException {
    byte[] problem = json.writeValueAsBytes(Problem.of(code).withDetail(detail(code, message)));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (!request.getConnectionMetaData().isPersistent()) {
      // The server closes it after what it could not read: a client that is not told would go on.
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }
    response.write(true, ByteBuffer.wrap(problem), callback);
  }

  private static String detail(int code, @Nullable String message) {
    if (code >= HttpStatus.INTERNAL_SERVER_ERROR_500) {
      return "something went wrong that should not"; // what a failure says of itself stays here
    }
    String why = message == null ? HttpStatus.getMessage(code) : message;
    return code == HttpStatus.NOT_FOUND_404 || code == HttpStatus.METHOD_NOT_ALLOWED_405
        ? why
        : "the request cannot be read: " + why;
  }
}

package io.okrcascade.api.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.problem.Problem.Kind;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
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
    Kind kind = Kind.of(code);
    Problem problem = new Problem(kind.type(), kind.title, code, null, null, null, null);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(json.writeValueAsBytes(problem)), callback);
  }
}

package io.okrcascade.api.access;

import io.okrcascade.api.access.LinkStore.Link;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.problem.ServletProblems;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /auth/link/SECRET}: shows who is signed in by a link, with a button that does it. Looking
 * at it uses nothing up, since mail programs look at links too. A plain form without scripts.
 */
public final class LinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient SignIns signIns;
  private final transient Requests requests;
  private final transient Transactor transactor;
  private final transient ServletProblems problems;

  public LinkServlet(
      SignIns signIns, Requests requests, Transactor transactor, ServletProblems problems) {
    this.signIns = signIns;
    this.requests = requests;
    this.transactor = transactor;
    this.problems = problems;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, () -> show(request, response));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(response, () -> signIn(request, response));
  }

  /** What is answered, however it ends. */
  @FunctionalInterface
  private interface Answer {
    void give() throws IOException;
  }

  private void answer(HttpServletResponse response, Answer answer) throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // The address holds a secret, which nobody is told; a form needs an origin all the same.
    response.setHeader("Referrer-Policy", "strict-origin");
    response.setHeader("Content-Security-Policy", LinkPage.POLICY);
    try {
      answer.give();
    } catch (RuntimeException e) {
      problems.answer(e, response);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Link> link = transactor.read(handle -> signIns.links().find(handle, secret(request)));
    if (link.isEmpty()) {
      requests.failed(request);
    }
    LinkPage.write(request, response, link.orElse(null));
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requests.requireOwnPage(request);
    SessionStore.Browser browser = requests.browser(request);
    Optional<SessionStore.Begun> begun =
        transactor.write(handle -> signIns.begin(handle, secret(request), browser));
    if (begun.isEmpty()) {
      requests.failed(request);
      LinkPage.write(request, response, null);
      return;
    }
    requests
        .cookie()
        .set(request, begun.get())
        .forEach(header -> response.addHeader(HttpHeaders.SET_COOKIE, header));
    response.setHeader(HttpHeaders.LOCATION, "/");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private static String secret(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null || path.isEmpty() ? "" : path.substring(1);
  }
}

package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.http.Open;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.SignedRequest;
import io.okrcascade.api.platform.http.TrustedProxies;
import io.okrcascade.api.platform.http.WritesNothing;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.access.SessionAnswer;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Browsers in which a person is signed in; an ADMIN sees and ends those of others too. */
@Path("/")
public final class SessionResource extends WritingResource {
  private static final String CURRENT = "current";

  private final SignIns signIns;
  private final SessionCookie cookie;
  private final SignInThrottle throttle;
  private final TrustedProxies proxies;

  public SessionResource(
      Reads reads,
      HttpWrites writes,
      SignIns signIns,
      SessionCookie cookie,
      SignInThrottle throttle,
      TrustedProxies proxies) {
    super(reads, writes);
    this.signIns = signIns;
    this.cookie = cookie;
    this.throttle = throttle;
    this.proxies = proxies;
  }

  /**
   * How a browser signs in.
   *
   * @param token by which it does
   */
  public record SessionItem(@Nullable String token) {

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
      return "SessionItem[]";
    }
  }

  @GET
  @Path("/sessions")
  public Page<SessionAnswer> list(
      @Auth Caller caller,
      @QueryParam("personId") @Nullable String personId,
      @BeanParam PageParams page) {
    List<SessionAnswer> all =
        signIns.sessions().list(owner(caller, personId), hash(caller).orElse(null));
    return page.page(all, SessionAnswer::id, false, session -> session);
  }

  /** Signs the browser in that asks; it is given a cookie, and can do what the token is for. */
  @POST
  @Path("/sessions")
  @Consumes(JSON)
  @Open
  public Response create(
      @BeanParam SignedRequest request, @Context HttpServletRequest http, byte[] body) {
    Input<SessionItem> read = writes.body(body, SessionItem.class);
    String secret = read.item().token();
    new Check()
        .under("", request.faults())
        .under("", read.faults())
        .required("token", secret)
        .done();
    Optional<TokenAnswer> token = signIns.tokens().tokenOf(String.valueOf(secret).strip());
    if (token.isEmpty()) {
      throttle.failed(proxies.clientOf(http));
    }
    SessionStore.Begun begun =
        signIns
            .sessions()
            .begin(token.orElseThrow(ProblemException::unauthorized), Browsers.of(http, proxies));
    Response done =
        HttpWrites.response(new Reply(201, "/sessions/" + CURRENT, null, begun.session()));
    return withCookies(done, cookie.set(http, begun))
        .header(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE)
        .build();
  }

  /** Signs a person out of all browsers. */
  @DELETE
  @Path("/sessions")
  @WritesNothing
  public Response endAll(
      @BeanParam RepeatableRequest request,
      @Context HttpServletRequest http,
      @QueryParam("personId") @Nullable String personId) {
    Caller caller = request.caller();
    String owner = owner(caller, personId);
    boolean isOwn = owner.equals(caller.personId());
    Response done =
        writes.aside(
            request,
            handle -> {
              new Check().under("", request.faults()).done();
              signIns.sessions().endAll(handle, owner);
              return Reply.NOTHING;
            });
    return isOwn ? signedOut(done, http) : done;
  }

  /** The browser that asks, as it is signed in. */
  @GET
  @Path("/sessions/{id}")
  public SessionAnswer session(@Auth Caller caller, @PathParam("id") String id) {
    String hash = hash(caller).orElse(null);
    return signIns.sessions().list(caller.personId(), hash).stream()
        .filter(session -> id.equals(CURRENT) ? session.current() : session.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("SESSION", id));
  }

  /** Signs one browser out; {@code current} is the one that asks. */
  @DELETE
  @Path("/sessions/{id}")
  @WritesNothing
  public Response end(
      @BeanParam RepeatableRequest request,
      @Context HttpServletRequest http,
      @PathParam("id") String id) {
    Caller caller = request.caller();
    String hash = hash(caller).orElse(null);
    boolean[] isCurrent = {false};
    Response done =
        writes.aside(
            request,
            handle -> {
              SessionStore.Owned found =
                  signIns
                      .sessions()
                      .find(handle, id.equals(CURRENT) ? null : id, hash)
                      .orElseThrow(() -> RefusedException.notFound("SESSION", id));
              owner(caller, found.personId());
              new Check().under("", request.faults()).done();
              isCurrent[0] = found.hash().equals(hash);
              signIns.sessions().end(handle, found.id());
              return Reply.NOTHING;
            });
    return isCurrent[0] ? signedOut(done, http) : done;
  }

  private Response signedOut(Response done, HttpServletRequest http) {
    return withCookies(done, cookie.clear(http)).build();
  }

  private static Response.ResponseBuilder withCookies(Response done, List<String> cookies) {
    Response.ResponseBuilder response = Response.fromResponse(done);
    cookies.forEach(header -> response.header(HttpHeaders.SET_COOKIE, header));
    return response;
  }

  private static Optional<String> hash(Caller caller) {
    return Optional.ofNullable(caller.credential()).map(Credential::hash);
  }

  private String owner(Caller caller, @Nullable String personId) {
    String owner = personId == null ? caller.personId() : personId;
    boolean isAdmin = reads.permissions(caller).filter(Permissions::isAdmin).isPresent();
    if (!owner.equals(caller.personId()) && !isAdmin) {
      throw RefusedException.forbidden("you may not handle the sessions of others");
    }
    return owner;
  }
}

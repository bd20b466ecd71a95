package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.access.SessionStore.Owned;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.http.ForReaders;
import io.okrcascade.api.platform.http.Open;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.SignedRequest;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.access.SessionAnswer;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.access.TokenScope;
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
  private final Requests requests;

  public SessionResource(Reads reads, HttpWrites writes, SignIns signIns, Requests requests) {
    super(reads, writes);
    this.signIns = signIns;
    this.requests = requests;
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
    List<SessionAnswer> all = signIns.sessions().list(owner(caller, personId), hash(caller));
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
      requests.failed(http);
    }
    SessionStore.Begun begun =
        signIns
            .sessions()
            .begin(token.orElseThrow(ProblemException::unauthorized), requests.browser(http));
    Response done =
        HttpWrites.response(new Reply(201, "/sessions/" + CURRENT, null, begun.session()));
    return withCookies(done, requests.cookie().set(http, begun))
        .header(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE)
        .build();
  }

  /** Signs a person out of all browsers. */
  @DELETE
  @Path("/sessions")
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

  /** One browser; {@code current} is the one that asks. */
  @GET
  @Path("/sessions/{id}")
  public SessionAnswer session(@Auth Caller caller, @PathParam("id") String id) {
    return known(caller, id)
        .map(Owned::session)
        .orElseThrow(() -> RefusedException.notFound("SESSION", id));
  }

  /** Signs one browser out; {@code current} is the one that asks, which may do so in any case. */
  @DELETE
  @Path("/sessions/{id}")
  @ForReaders
  public Response end(
      @BeanParam RepeatableRequest request,
      @Context HttpServletRequest http,
      @PathParam("id") String id) {
    Caller caller = request.caller();
    Optional<Owned> known = known(caller, id);
    boolean isCurrent = known.isPresent() && known.get().session().current();
    if (known.isPresent() && !isCurrent && !caller.isFor(TokenScope.WRITE)) {
      throw RefusedException.forbidden("what you are signed in by is not for writing");
    }
    Response done =
        writes.aside(
            request,
            handle -> {
              // A repeated request was answered before it comes to that.
              Owned found = known.orElseThrow(() -> RefusedException.notFound("SESSION", id));
              new Check().under("", request.faults()).done();
              signIns.sessions().end(handle, found.session().id());
              return Reply.NOTHING;
            });
    return isCurrent ? signedOut(done, http) : done;
  }

  /** A session that the caller may see; empty where there is none. */
  private Optional<Owned> known(Caller caller, String id) {
    Optional<Owned> known = signIns.sessions().find(id.equals(CURRENT) ? null : id, hash(caller));
    known.ifPresent(found -> owner(caller, found.personId()));
    return known;
  }

  private Response signedOut(Response done, HttpServletRequest http) {
    return withCookies(done, requests.cookie().clear(http)).build();
  }

  private static Response.ResponseBuilder withCookies(Response done, List<String> cookies) {
    Response.ResponseBuilder response = Response.fromResponse(done);
    cookies.forEach(header -> response.header(HttpHeaders.SET_COOKIE, header));
    return response;
  }

  private static @Nullable String hash(Caller caller) {
    Credential credential = caller.credential();
    return credential == null ? null : credential.hash();
  }

  /** Whose browsers are meant, which others than an ADMIN may not ask for. */
  private String owner(Caller caller, @Nullable String personId) {
    if (personId == null || personId.equals(caller.personId())) {
      return caller.personId();
    }
    if (reads.permissions(caller).filter(Permissions::isAdmin).isEmpty()) {
      throw RefusedException.forbidden("you may not handle the sessions of others");
    }
    return personId;
  }
}

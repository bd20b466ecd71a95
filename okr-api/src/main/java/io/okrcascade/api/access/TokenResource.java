package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.access.TokenStore.NewToken;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's own API tokens; an ADMIN handles those of others too. */
@Path("/")
public final class TokenResource extends WritingResource {
  private final TokenStore tokens;
  private final Clock clock;

  public TokenResource(Reads reads, HttpWrites writes, TokenStore tokens, Clock clock) {
    super(reads, writes);
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A token to create.
   *
   * @param personId whose; the caller's own where it is not said
   * @param scopes what it is for; those of what the caller is signed in by where it is not said
   * @param expiresAt in 90 days where it is not said, or when what the caller is signed in by ends
   */
  public record TokenItem(
      @Nullable String personId,
      @Nullable String name,
      @Nullable List<TokenScope> scopes,
      @Nullable Instant expiresAt) {}

  @GET
  @Path("/tokens")
  public Page<TokenAnswer> list(
      @Auth Caller caller,
      @QueryParam("personId") @Nullable String personId,
      @BeanParam PageParams page) {
    String owner = personId == null ? caller.personId() : personId;
    requireOwn(caller, owner);
    List<TokenAnswer> sorted =
        tokens.list(owner).stream().sorted(Comparator.comparing(TokenAnswer::id)).toList();
    return page.page(sorted, TokenAnswer::id, false, token -> token);
  }

  /** Under one Idempotency-Key there is one token, whose secret is shown once. */
  @POST
  @Path("/tokens")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest request, byte[] body) {
    Caller caller = request.caller();
    Input<TokenItem> read = writes.body(body, TokenItem.class);
    TokenItem item = read.item();
    String owner = item.personId() == null ? caller.personId() : item.personId();
    requireOwn(caller, owner);
    NewToken token = new TokenRules(clock).made(caller, owner, item);
    Check check =
        new Check()
            .under("", request.faults())
            .under("", read.faults())
            .under(
                "", TokenRules.faults(item, writes.saysNull(body, "expiresAt"), clock.instant()));
    requireActive(owner, check).done();
    return writes.shownOnce(
        request,
        handle -> {
          TokenAnswer made = tokens.create(handle, token);
          return new Reply(201, "/tokens/" + made.id(), null, made);
        });
  }

  @DELETE
  @Path("/tokens/{id}")
  public Response delete(@BeanParam RepeatableRequest request, @PathParam("id") String id) {
    return writes.aside(
        request,
        handle -> {
          TokenAnswer token =
              tokens.find(handle, id).orElseThrow(() -> RefusedException.notFound("TOKEN", id));
          requireOwn(request.caller(), token.personId());
          new Check().under("", request.faults()).done();
          tokens.delete(handle, id);
          return Reply.NOTHING;
        });
  }

  private Check requireActive(String personId, Check check) {
    Person person = reads.organization().data().find(Person.KIND, personId).orElse(null);
    return person == null
        ? check.add("/personId", "UNKNOWN", "there is no person " + personId)
        : check.that(
            person.state() == PersonState.ACTIVE,
            "/personId",
            Owners.LEFT,
            person.name(),
            String.valueOf(person.leftOn()));
  }

  private void requireOwn(Caller caller, String personId) {
    if (!caller.personId().equals(personId) && !isAdmin(caller)) {
      throw RefusedException.forbidden("you may not handle the tokens of others");
    }
  }

  private boolean isAdmin(Caller caller) {
    return reads.permissions(caller).filter(Permissions::isAdmin).isPresent();
  }
}

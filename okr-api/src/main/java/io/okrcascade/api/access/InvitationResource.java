package io.okrcascade.api.access;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.http.OwnAddress;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.NoItem;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.access.InvitationAnswer;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Links by which people sign in for the first time, made by those who bring them in. */
@Path("/")
public final class InvitationResource extends WritingResource {
  private static final Message NO_MAIL =
      Message.conflict(
          "NO_MAIL",
          "a link for %s is shown to nobody else, and mail is not set up; an administrator makes"
              + " one");

  private final SignIns signIns;
  private final OwnAddress address;
  private final Clock clock;

  public InvitationResource(
      Reads reads, HttpWrites writes, SignIns signIns, OwnAddress address, Clock clock) {
    super(reads, writes);
    this.signIns = signIns;
    this.address = address;
    this.clock = clock;
  }

  /** Makes a link, and ends an earlier one; it is shown once. */
  @POST
  @Path("/people/{id}/invitation")
  @Consumes(JSON)
  public Response create(
      @BeanParam RepeatableRequest request, @PathParam("id") String id, byte[] body) {
    Input<NoItem> read = writes.optionalBody(body, NoItem.class);
    Invited invited = invited(request.caller(), id);
    Person person = invited.person();
    if (id.equals(request.caller().personId())) {
      throw RefusedException.forbidden("you are in; a link for yourself would only outlast that");
    }
    new Check().under("", request.faults()).under("", read.faults()).done();
    if (person.state() != PersonState.ACTIVE) {
      throw RefusedException.conflict(Owners.LEFT, person.name(), String.valueOf(person.leftOn()));
    }
    Instant end = end(request.caller());
    return writes.shownOnce(
        request,
        handle -> {
          // Who has been in, or has a say over all, is not to be taken for by somebody else.
          boolean isNew = person.globalRoles().isEmpty() && !signIns.sessions().wasIn(handle, id);
          Demand.that(invited.byAdmin() || isNew, NO_MAIL, person.name());
          String secret = signIns.links().make(handle, id, request.caller().personId(), end);
          InvitationAnswer answer = new InvitationAnswer(address.of("/auth/link/" + secret), end);
          return new Reply(201, "/people/" + id + "/invitation", null, answer);
        });
  }

  /** It lasts no longer than what it is made with. */
  private Instant end(Caller caller) {
    Instant end = clock.instant().plus(LinkStore.OF_AN_INVITATION).truncatedTo(ChronoUnit.MICROS);
    Credential maker = caller.credential();
    Instant latest = maker == null ? null : maker.expiresAt();
    return latest != null && latest.isBefore(end) ? latest : end;
  }

  /** Withdraws a link that was not used yet. */
  @DELETE
  @Path("/people/{id}/invitation")
  public Response delete(@BeanParam RepeatableRequest request, @PathParam("id") String id) {
    Invited invited = invited(request.caller(), id);
    Person person = invited.person();
    if (!invited.byAdmin() && !person.globalRoles().isEmpty()) {
      throw RefusedException.forbidden("you may not withdraw what was made for " + person.name());
    }
    new Check().under("", request.faults()).done();
    return writes.aside(
        request,
        handle -> {
          if (!signIns.links().withdraw(handle, id)) {
            throw RefusedException.notFound("INVITATION", id);
          }
          return Reply.NOTHING;
        });
  }

  /** Who is invited, by somebody who may. */
  private record Invited(Person person, boolean byAdmin) {}

  /** Who brings people in: Product Ops, and leads of a team that the person is in or above it. */
  private Invited invited(Caller caller, String id) {
    Dataset data = reads.organization().data();
    Person person = Reads.require(data, Person.KIND, id).content();
    Permissions permissions = caller.permissions(data).orElseThrow(ProblemException::unauthorized);
    boolean leads =
        person.memberships().stream().map(Membership::teamId).anyMatch(permissions::leads);
    if (!leads && !permissions.holds("MANAGE_ORGANIZATION")) {
      throw RefusedException.forbidden("you may not invite " + person.name());
    }
    return new Invited(person, permissions.isAdmin());
  }
}

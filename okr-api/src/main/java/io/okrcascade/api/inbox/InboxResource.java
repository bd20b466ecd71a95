package io.okrcascade.api.inbox;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.audit.CycleAudit;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.SignedRequest;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.NoItem;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.inbox.InboxAnswer;
import io.okrcascade.core.inbox.Inboxes;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What waits for the caller. */
@Path("/")
public final class InboxResource extends WritingResource {
  private final InboxMarks marks;
  private final Clock clock;

  public InboxResource(Reads reads, HttpWrites writes, InboxMarks marks, Clock clock) {
    super(reads, writes);
    this.marks = marks;
    this.clock = clock;
  }

  @GET
  @Path("/me/inbox")
  public InboxAnswer inbox(@Auth Caller caller) {
    Dataset organization = reads.organization().data();
    Person person = Reads.require(organization, Person.KIND, caller.personId()).content();
    Instant seenAt = marks.seenAt(person.id()).orElse(null);
    LocalDate today = reads.today();
    Inboxes inbox = new Inboxes(person, today, clock.getZone(), seenAt);
    for (CascadeSnapshot snapshot : reads.search(null)) {
      inbox.look(
          snapshot.data(),
          snapshot.scores(today),
          cycleId -> CycleAudit.of(snapshot, cycleId, today).findings());
    }
    return inbox.answer();
  }

  /** Marks all mentions until now as seen. */
  @POST
  @Path("/me/inbox/seen")
  @Consumes(JSON)
  public Response seen(@BeanParam SignedRequest request, byte[] body) {
    Input<NoItem> input = writes.optionalBody(body, NoItem.class);
    new Check().under("", request.faults()).under("", input.faults()).done();
    marks.mark(request.caller().personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Response.noContent().build();
  }
}

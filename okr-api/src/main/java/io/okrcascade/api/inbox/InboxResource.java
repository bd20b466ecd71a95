package io.okrcascade.api.inbox;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.audit.CycleAudit;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.inbox.InboxAnswer;
import io.okrcascade.core.inbox.Inboxes;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Dataset;
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
public final class InboxResource extends JsonResource {
  private final Reads reads;
  private final InboxMarks marks;
  private final Clock clock;

  public InboxResource(Reads reads, InboxMarks marks, Clock clock) {
    this.reads = reads;
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
  public Response seen(@Auth Caller caller) {
    marks.mark(caller.personId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Response.noContent().build();
  }
}

package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.bundle.Reads;
import io.okrcascade.api.cascade.CascadeSnapshot;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.answer.MeAnswer;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.org.Person;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who the caller is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
  private final Reads reads;

  public MeResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Path("/me")
  public MeAnswer me(@Auth Caller caller) {
    CascadeSnapshot snapshot = reads.organization();
    Person person = Reads.require(snapshot, RecordType.PERSON, caller.personId()).content();
    Permissions permissions = new Permissions(person, snapshot.data().organization());
    return new MeAnswer(
        person.id(),
        person.name(),
        person.email(),
        person.globalRoles(),
        person.memberships(),
        permissions.ofOrganization(),
        permissions.writableTeamIds());
  }
}

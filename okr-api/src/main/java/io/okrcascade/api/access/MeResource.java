package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.org.Organization;
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
    Person person = Reads.require(snapshot, Person.KIND, caller.personId()).content();
    Permissions permissions = new Permissions(person, Organization.of(snapshot.data()));
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

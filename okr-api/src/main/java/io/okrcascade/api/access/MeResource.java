package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who the caller is. */
@Path("/")
public final class MeResource extends JsonResource {
  private final Reads reads;

  public MeResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Path("/me")
  public MeAnswer me(@Auth Caller caller) {
    Dataset data = reads.organization().data();
    Person person = Reads.require(data, Person.KIND, caller.personId()).content();
    Permissions permissions = caller.permissions(data).orElseThrow(ProblemException::unauthorized);
    return Copy.of(person, MeAnswer.class)
        .with("permissions", permissions.ofOrganization())
        .with("writableTeamIds", permissions.writableTeamIds())
        .make();
  }
}

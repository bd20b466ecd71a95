package io.okrcascade.api.access;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;

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
    List<TokenScope> scopes = Arrays.stream(TokenScope.values()).filter(caller::isFor).toList();
    return Copy.of(person, MeAnswer.class)
        .with("globalRoles", caller.isFor(TokenScope.ADMIN) ? person.globalRoles() : List.of())
        .with("scopes", scopes)
        .with("permissions", permissions.ofOrganization())
        .with(
            "writableTeamIds",
            caller.isFor(TokenScope.WRITE) ? permissions.writableTeamIds() : List.of())
        .make();
  }
}

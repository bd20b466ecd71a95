package io.okrcascade.api.org;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.ChangePerson;
import io.okrcascade.core.org.CreatePerson;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People with their memberships. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonResource {
  private final Reads reads;
  private final HttpWrites writes;

  public PersonResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/people")
  public Page<Versioned<Person>> list(
      @Auth Caller caller,
      @QueryParam("ids") @Nullable String ids,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageParams page) {
    Set<String> wanted = Set.copyOf(Params.list("ids", ids));
    List<Versioned<Person>> people =
        reads.organization().data().rows(Person.KIND).stream()
            .filter(row -> wanted.isEmpty() || wanted.contains(row.content().id()))
            .filter(row -> teamId == null || isIn(row.content(), teamId))
            .filter(
                row ->
                    Search.matches(
                        q, row.content().name(), row.content().email(), row.content().id()))
            .sorted(Comparator.comparing(row -> row.content().id()))
            .toList();
    return page.paging().page(people, row -> row.content().id(), row -> row);
  }

  private static boolean isIn(Person person, String teamId) {
    return person.memberships().stream().anyMatch(m -> m.teamId().equals(teamId));
  }

  @GET
  @Path("/people/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return Answers.of(Reads.require(reads.organization(), Person.KIND, id), ifNoneMatch);
  }

  @POST
  @Path("/people")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<PersonItem> input = writes.body(body, PersonItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.Organization(),
        new CreatePerson(input),
        made -> "/people/" + made.id());
  }

  @PATCH
  @Path("/people/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.Organization(),
        new ChangePerson(id, match, writes.patch(body, PersonItem.class)),
        View.plain());
  }
}

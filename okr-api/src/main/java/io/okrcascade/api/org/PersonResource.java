package io.okrcascade.api.org;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.NoItem;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.planning.LeaveItem;
import io.okrcascade.core.planning.LeavePerson;
import io.okrcascade.core.planning.ReturnPerson;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People with their memberships. */
@Path("/")
public final class PersonResource extends RecordResource<Person> {
  public PersonResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Person.KIND, "/people/");
  }

  @GET
  @Path("/people")
  public Page<Versioned<Person>> list(
      @QueryParam("ids") @Nullable String ids,
      @QueryParam("email") @Nullable String email,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageParams page) {
    Set<String> wanted = Set.copyOf(Params.list("ids", ids));
    return RecordList.of(reads.organization().data(), Person.KIND)
        .where(person -> wanted.isEmpty() || wanted.contains(person.id()))
        .where(person -> email == null || email.equalsIgnoreCase(person.email()))
        .having(Person::externalId, externalId)
        .having(Person::state, Params.constant(PersonState.class, "state", state))
        .where(person -> teamId == null || isIn(person, teamId))
        .where(person -> Search.matches(q, person.name(), person.email(), person.id()))
        .page(page);
  }

  private static boolean isIn(Person person, String teamId) {
    return person.memberships().stream().anyMatch(m -> m.teamId().equals(teamId));
  }

  @GET
  @Path("/people/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  @POST
  @Path("/people")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    return created(post, PutPerson.ACTS.create(writes.body(body, PersonItem.class)));
  }

  @PATCH
  @Path("/people/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, PutPerson.ACTS.change(id, match, writes.patch(body, PersonItem.class)));
  }

  @POST
  @Path("/people/{id}/leave")
  @Consumes(JSON)
  public Response leave(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<LeaveItem> input = writes.optionalBody(body, LeaveItem.class);
    return changed(match, Scope.EVERYTHING, new LeavePerson(id, match, input));
  }

  @POST
  @Path("/people/{id}/return")
  @Consumes(JSON)
  public Response comeBack(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<NoItem> input = writes.optionalBody(body, NoItem.class);
    return changed(
        match,
        Scope.ORGANIZATION,
        edit -> {
          edit.accept(input);
          return edit.run(new ReturnPerson(id, match));
        });
  }
}

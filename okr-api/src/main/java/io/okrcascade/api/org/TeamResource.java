package io.okrcascade.api.org;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.ChangeTeam;
import io.okrcascade.core.org.CreateTeam;
import io.okrcascade.core.org.DeleteTeam;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.org.TeamTree;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

/** Teams. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TeamResource {
  private final Reads reads;
  private final HttpWrites writes;

  public TeamResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/teams")
  public Page<Versioned<Team>> list(
      @Auth Caller caller,
      @QueryParam("level") @Nullable String level,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("q") @Nullable String q,
      @QueryParam("archived") @Nullable String archived,
      @BeanParam PageParams page) {
    TeamLevel wanted = Params.constant(TeamLevel.class, "level", level);
    Boolean hidden = Params.flag("archived", archived);
    List<Versioned<Team>> teams =
        reads.organization().data().rows(Team.KIND).stream()
            .filter(row -> wanted == null || row.content().level() == wanted)
            .filter(row -> parentId == null || parentId.equals(row.content().parentId()))
            .filter(row -> Search.matches(q, row.content().name(), row.content().id()))
            .filter(row -> row.content().archived() == Boolean.TRUE.equals(hidden))
            .sorted(Comparator.comparing(row -> row.content().id()))
            .toList();
    return page.paging().page(teams, row -> row.content().id(), row -> row);
  }

  @GET
  @Path("/teams/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return Answers.of(Reads.require(reads.organization(), Team.KIND, id), ifNoneMatch);
  }

  @GET
  @Path("/teams/{id}/tree")
  public TeamTree tree(@Auth Caller caller, @PathParam("id") String id) {
    CascadeSnapshot snapshot = reads.organization();
    Reads.require(snapshot, Team.KIND, id);
    return TeamTree.of(snapshot.data(), id);
  }

  @POST
  @Path("/teams")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<TeamItem> input = writes.body(body, TeamItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.Organization(),
        new CreateTeam(input),
        made -> "/teams/" + made.id());
  }

  @PATCH
  @Path("/teams/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.Organization(),
        new ChangeTeam(id, match, writes.patch(body, TeamItem.class)),
        View.plain());
  }

  @DELETE
  @Path("/teams/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(caller, new Scope.Everything(), new DeleteTeam(id, match));
  }
}

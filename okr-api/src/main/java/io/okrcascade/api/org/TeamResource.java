package io.okrcascade.api.org;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.org.TeamTree;
import io.okrcascade.core.planning.DissolveItem;
import io.okrcascade.core.planning.DissolveTeam;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Teams. */
@Path("/")
public final class TeamResource extends RecordResource<Team> {
  public TeamResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Team.KIND, "/teams/");
  }

  @GET
  @Path("/teams")
  public Page<Versioned<Team>> list(
      @QueryParam("level") @Nullable String level,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("q") @Nullable String q,
      @QueryParam("archived") @Nullable String archived,
      @BeanParam PageParams page) {
    TeamLevel wanted = Params.constant(TeamLevel.class, "level", level);
    boolean hidden = Boolean.TRUE.equals(Params.flag("archived", archived));
    return RecordList.of(reads.organization().data(), Team.KIND)
        .having(Team::level, wanted)
        .having(Team::parentId, parentId)
        .having(Team::externalId, externalId)
        .having(Team::archived, hidden)
        .where(team -> Search.matches(q, team.name(), team.id()))
        .page(page);
  }

  @GET
  @Path("/teams/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  @GET
  @Path("/teams/{id}/tree")
  public TeamTree tree(@PathParam("id") String id) {
    Dataset data = reads.of(Team.KIND, id).data();
    return TeamTree.of(data, id);
  }

  @POST
  @Path("/teams")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    return created(post, PutTeam.ACTS.create(writes.body(body, TeamItem.class)));
  }

  @PATCH
  @Path("/teams/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    // What a team carries in any cycle stands in the way of archiving it and of another level only.
    return changed(
        match,
        writes.says(body, "archived", "level") ? Scope.EVERYTHING : Scope.ORGANIZATION,
        PutTeam.ACTS.change(id, match, writes.patch(body, TeamItem.class)));
  }

  @DELETE
  @Path("/teams/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, Scope.EVERYTHING, PutTeam.ACTS.delete(id, match));
  }

  @POST
  @Path("/teams/{id}/dissolve")
  @Consumes(JSON)
  public Response dissolve(
      @PathParam("id") String id,
      @QueryParam("dryRun") @Nullable String dryRun,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<DissolveItem> input = writes.body(body, DissolveItem.class);
    UseCase<Reply> act =
        edit -> new Reply(200, null, null, edit.run(new DissolveTeam(id, match, input)));
    return Boolean.TRUE.equals(Params.flag("dryRun", dryRun))
        ? writes.rehearse(match, Scope.EVERYTHING, act)
        : writes.write(match, Scope.EVERYTHING, act);
  }
}

package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.ChangeProgramme;
import io.okrcascade.core.planning.CreateProgramme;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeOverview;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.WriteProgrammeUpdate;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Initiatives of several teams that belong together, and their weekly news. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgrammeResource {
  private final Reads reads;
  private final HttpWrites writes;

  public ProgrammeResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/programmes")
  public Page<ProgrammeAnswer> list(
      @Auth Caller caller, @QueryParam("q") @Nullable String q, @BeanParam PageParams page) {
    Dataset data = reads.everything();
    List<Versioned<Programme>> found =
        data.rows(Programme.KIND).stream()
            .filter(row -> Search.matches(q, row.content().name(), row.content().id()))
            .sorted(Comparator.comparing(row -> row.content().id()))
            .toList();
    return page.paging()
        .page(found, row -> row.content().id(), row -> ProgrammeOverview.of(data, row));
  }

  @GET
  @Path("/programmes/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Dataset data = reads.everything();
    Versioned<Programme> row = data.row(Programme.KIND, id);
    if (row == null) {
      throw ProblemException.notFound("PROGRAMME", id);
    }
    return Answers.of(ProgrammeOverview.of(data, row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/programmes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<ProgrammeItem> input = writes.body(body, ProgrammeItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.Everything(),
        new CreateProgramme(input),
        made -> "/programmes/" + made.id(),
        ProgrammeOverview::of);
  }

  @PATCH
  @Path("/programmes/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.Everything(),
        new ChangeProgramme(id, match, writes.patch(body, ProgrammeItem.class)),
        ProgrammeOverview::of);
  }

  /** Newest first. */
  @GET
  @Path("/programmes/{id}/updates")
  public Page<ProgrammeUpdate> updates(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.organization();
    Reads.require(snapshot, Programme.KIND, id);
    List<ProgrammeUpdate> updates =
        snapshot.data().all(ProgrammeUpdate.OF_PROGRAMME, id).stream()
            .sorted(Comparator.comparing(ProgrammeUpdate::weekOf, Comparator.reverseOrder()))
            .toList();
    return page.paging()
        .pageDescending(updates, update -> update.weekOf().toString(), update -> update);
  }

  /** One update a week: writing that of a week again takes the place of the first. */
  @PUT
  @Path("/programmes/{id}/updates/{weekOf}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response update(
      @Auth Caller caller,
      @PathParam("id") String id,
      @PathParam("weekOf") String weekOf,
      @BeanParam IfMatch match,
      byte[] body) {
    LocalDate day = Objects.requireNonNull(Params.day("weekOf", weekOf));
    Input<ProgrammeUpdateItem> input = writes.body(body, ProgrammeUpdateItem.class);
    return writes.put(
        caller,
        new Scope.Organization(),
        ProgrammeUpdate.KIND,
        new WriteProgrammeUpdate(id, day, match, input),
        "/programmes/" + id + "/updates",
        View.plain());
  }
}

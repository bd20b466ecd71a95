package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.ChangeProgramme;
import io.okrcascade.core.planning.CreateProgramme;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeOverview;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Initiatives of several teams that belong together. */
@Path("/")
public final class ProgrammeResource extends RecordResource<Programme> {
  public ProgrammeResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Programme.KIND, "/programmes/", ProgrammeOverview::of);
  }

  @GET
  @Path("/programmes")
  public Page<ProgrammeAnswer> list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    return RecordList.of(reads.everything().asOf(reads.asOf(asOf)), Programme.KIND)
        .where(programme -> Search.matches(q, programme.name(), programme.id()))
        .page(page, ProgrammeOverview::of);
  }

  @GET
  @Path("/programmes/{id}")
  public Response get(@PathParam("id") String id, @BeanParam DayConditions conditions) {
    long latest = reads.latestRevision(); // before the data, which are no older then
    Dataset data = reads.everything().asOf(reads.asOf(conditions));
    return one(data, latest, id, conditions, ProgrammeOverview::of);
  }

  @POST
  @Path("/programmes")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    Input<ProgrammeItem> input = writes.body(body, ProgrammeItem.class);
    return created(post, Scope.EVERYTHING, new CreateProgramme(input));
  }

  @PATCH
  @Path("/programmes/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match,
        Scope.EVERYTHING,
        new ChangeProgramme(id, match, writes.patch(body, ProgrammeItem.class)));
  }
}

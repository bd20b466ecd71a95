package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.WriteProgrammeUpdate;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;

/** The weekly news of a programme. */
@Path("/")
public final class ProgrammeUpdateResource extends RecordResource<ProgrammeUpdate> {
  public ProgrammeUpdateResource(Reads reads, HttpWrites writes) {
    super(
        reads,
        writes,
        ProgrammeUpdate.KIND,
        update -> "/programmes/" + update.programmeId() + "/updates");
  }

  /** Newest first. */
  @GET
  @Path("/programmes/{id}/updates")
  public Page<ProgrammeUpdate> list(@PathParam("id") String id, @BeanParam PageParams page) {
    Dataset data = reads.of(Programme.KIND, id).data();
    return RecordList.of(data, ProgrammeUpdate.OF_PROGRAMME, id)
        .by(update -> update.weekOf().toString())
        .descending()
        .page(page, (all, row) -> row.content());
  }

  /** One update a week: writing that of a week again takes the place of the first. */
  @PUT
  @Path("/programmes/{id}/updates/{weekOf}")
  @Consumes(JSON)
  public Response put(
      @PathParam("id") String id,
      @PathParam("weekOf") String weekOf,
      @BeanParam IfMatch match,
      byte[] body) {
    LocalDate day = Objects.requireNonNull(Params.day("weekOf", weekOf));
    Input<ProgrammeUpdateItem> input = writes.body(body, ProgrammeUpdateItem.class);
    return put(match, Scope.ORGANIZATION, new WriteProgrammeUpdate(id, day, match, input));
  }
}

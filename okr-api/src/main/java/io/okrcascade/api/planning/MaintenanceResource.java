package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.ReportMaintenance;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What keeping things running takes of a team, week by week. */
@Path("/")
public final class MaintenanceResource extends RecordResource<MaintenanceReport> {
  public MaintenanceResource(Reads reads, HttpWrites writes) {
    super(
        reads,
        writes,
        MaintenanceReport.KIND,
        report -> "/teams/" + report.teamId() + "/maintenance");
  }

  /** Newest first. */
  @GET
  @Path("/teams/{id}/maintenance")
  public Page<Versioned<MaintenanceReport>> list(
      @PathParam("id") String teamId, @BeanParam PageParams page) {
    Dataset data = reads.of(Team.KIND, teamId).data();
    return RecordList.of(data, MaintenanceReport.OF_TEAM, teamId)
        .by(report -> report.weekOf().toString())
        .descending()
        .page(page);
  }

  /** A second report of a week takes the place of the first. */
  @POST
  @Path("/teams/{id}/maintenance")
  @Consumes(JSON)
  public Response report(
      @PathParam("id") String teamId, @BeanParam RepeatableRequest post, byte[] body) {
    return created(post, new ReportMaintenance(teamId, writes.body(body, MaintenanceItem.class)));
  }
}

package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.ReportMaintenance;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;

/** What keeping things running takes of a team, week by week. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MaintenanceResource {
  private final Reads reads;
  private final HttpWrites writes;

  public MaintenanceResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Newest first. */
  @GET
  @Path("/teams/{id}/maintenance")
  public Page<Versioned<MaintenanceReport>> list(
      @Auth Caller caller, @PathParam("id") String teamId, @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.organization();
    Reads.require(snapshot, Team.KIND, teamId);
    List<Versioned<MaintenanceReport>> rows =
        snapshot.data().all(MaintenanceReport.OF_TEAM, teamId).stream()
            .sorted(Comparator.comparing(MaintenanceReport::weekOf, Comparator.reverseOrder()))
            .map(
                report ->
                    Reads.require(
                        snapshot, MaintenanceReport.KIND, MaintenanceReport.KIND.idOf(report)))
            .toList();
    return page.paging().pageDescending(rows, row -> row.content().weekOf().toString(), row -> row);
  }

  /** A second report of a week takes the place of the first. */
  @POST
  @Path("/teams/{id}/maintenance")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response report(
      @Auth Caller caller,
      @PathParam("id") String teamId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<MaintenanceItem> input = writes.body(body, MaintenanceItem.class);
    String path = "/teams/" + teamId + "/maintenance";
    return writes.post(
        caller,
        post,
        body,
        new Scope.Organization(),
        edit -> Reply.created(path, edit.run(new ReportMaintenance(teamId, input))));
  }
}

package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.DeleteBriefingTemplate;
import io.okrcascade.core.initiative.SetBriefingTemplate;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What briefings have to say, by kind of team. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class BriefingTemplateResource {
  private final Reads reads;
  private final HttpWrites writes;

  public BriefingTemplateResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** The templates that were written, and the one that ships where nobody wrote a default. */
  @GET
  @Path("/briefing-templates")
  public Page<BriefingTemplate> list(@Auth Caller caller) {
    Dataset data = reads.organization().data();
    Map<String, BriefingTemplate> templates = new TreeMap<>();
    templates.put(BriefingTemplate.DEFAULT_ID, BriefingTemplate.SHIPPED);
    data.all(BriefingTemplate.KIND).forEach(template -> templates.put(template.id(), template));
    return new Page<>(List.copyOf(templates.values()), null);
  }

  /** The template that counts for the briefings of a team. */
  @GET
  @Path("/teams/{id}/briefing-template")
  public BriefingTemplate ofTeam(@Auth Caller caller, @PathParam("id") String teamId) {
    CascadeSnapshot snapshot = reads.organization();
    Reads.require(snapshot, Team.KIND, teamId);
    return BriefingTemplate.forTeam(snapshot.data(), teamId);
  }

  @PUT
  @Path("/briefing-templates/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<BriefingTemplateItem> input = writes.body(body, BriefingTemplateItem.class);
    return writes.put(
        caller,
        new Scope.Organization(),
        BriefingTemplate.KIND,
        new SetBriefingTemplate(id, match, input),
        "/briefing-templates/" + id,
        View.plain());
  }

  @DELETE
  @Path("/briefing-templates/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(caller, new Scope.Organization(), new DeleteBriefingTemplate(id, match));
  }
}

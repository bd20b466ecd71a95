package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordResource;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What briefings have to say, by kind of team. */
@Path("/")
public final class BriefingTemplateResource extends RecordResource<BriefingTemplate> {
  public BriefingTemplateResource(Reads reads, HttpWrites writes) {
    super(reads, writes, BriefingTemplate.KIND, "/briefing-templates/");
  }

  /** The templates that were written, and the one that ships where nobody wrote a default. */
  @GET
  @Path("/briefing-templates")
  public Page<BriefingTemplate> list(@BeanParam PageParams page) {
    Dataset data = reads.organization().data();
    Map<String, BriefingTemplate> templates = new TreeMap<>();
    templates.put(BriefingTemplate.DEFAULT_ID, BriefingTemplate.SHIPPED);
    data.all(BriefingTemplate.KIND).forEach(template -> templates.put(template.id(), template));
    return page.page(
        List.copyOf(templates.values()), BriefingTemplate::id, false, template -> template);
  }

  /** The template that counts for the briefings of a team. */
  @GET
  @Path("/teams/{id}/briefing-template")
  public BriefingTemplate ofTeam(@PathParam("id") String teamId) {
    Dataset data = reads.of(Team.KIND, teamId).data();
    return BriefingTemplate.forTeam(data, teamId);
  }

  @PUT
  @Path("/briefing-templates/{id}")
  @Consumes(JSON)
  public Response put(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<BriefingTemplateItem> input = writes.body(body, BriefingTemplateItem.class);
    return put(match, Scope.ORGANIZATION, new SetBriefingTemplate(id, match, input));
  }

  @DELETE
  @Path("/briefing-templates/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteBriefingTemplate(id, match));
  }
}

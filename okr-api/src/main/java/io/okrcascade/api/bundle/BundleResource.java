package io.okrcascade.api.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reply;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** BundleExchange in and out. */
@Path("/")
public final class BundleResource extends JsonResource {
  private final BundleExchange bundles;
  private final InputReader reader;
  private final ObjectMapper json;
  private final ObjectMapper yaml;

  public BundleResource(
      BundleExchange bundles, InputReader reader, ObjectMapper json, ObjectMapper yaml) {
    this.bundles = bundles;
    this.reader = reader;
    this.json = json;
    this.yaml = yaml;
  }

  @POST
  @Path("/import")
  @Consumes({
    MediaType.APPLICATION_JSON,
    "application/yaml",
    "application/x-yaml",
    "text/yaml",
    "text/x-yaml"
  })
  public Response importBundle(
      @BeanParam RepeatableRequest post,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("reason") @Nullable String reason,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body) {
    boolean dry = Boolean.TRUE.equals(Params.flag("dryRun", dryRun));
    Caller caller = post.caller();
    bundles.permit(caller, Permissions::mayImportAndExport, "import bundles");
    Deadline.prolong(Deadline.OF_A_LONG_REQUEST);
    boolean asYaml = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("yaml");
    Read<Bundle> read =
        (asYaml ? reader.readYaml(body, Bundle.class) : reader.readJson(body, Bundle.class))
            .with(post.faults());
    Reply reply =
        dry
            ? new Reply(200, null, null, bundles.tryOut(caller, read, reason))
            : bundles.take(caller, HttpWrites.key(post), read, reason);
    return HttpWrites.response(reply);
  }

  @GET
  @Path("/export")
  @Produces({MediaType.APPLICATION_JSON, "application/yaml"})
  public Response export(
      @Auth Caller caller,
      @QueryParam("cycle") @Nullable String cycle,
      @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    bundles.permit(caller, Permissions::mayImportAndExport, "export bundles");
    Bundle bundle = bundles.export(cycle);
    boolean asYaml = accept != null && accept.contains("yaml");
    ObjectMapper mapper = asYaml ? yaml : json;
    return Response.ok(
            (StreamingOutput) out -> mapper.writeValue(out, bundle),
            asYaml ? "application/yaml" : MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"okr-bundle." + (asYaml ? "yaml" : "json") + "\"")
        .build();
  }
}

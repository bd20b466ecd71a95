package io.okrcascade.api.okr;

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
import io.okrcascade.core.okr.AddCheckIn;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-ins of a key result; they are added and never changed. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CheckInResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CheckInResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Newest first. */
  @GET
  @Path("/key-results/{id}/check-ins")
  public Page<Versioned<CheckIn>> list(
      @Auth Caller caller,
      @PathParam("id") String keyResultId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.of(KeyResult.KIND, keyResultId);
    LocalDate upTo = reads.asOf(asOf);
    List<CheckIn> newestFirst =
        snapshot.data().all(CheckIn.OF_KEY_RESULT, keyResultId).stream()
            .filter(checkIn -> !checkIn.on().isAfter(upTo))
            .sorted(CheckIn.ORDER.reversed())
            .toList();
    return page.paging()
        .pageDescending(
            newestFirst,
            CheckInResource::sortKey,
            checkIn -> Reads.require(snapshot, CheckIn.KIND, checkIn.id()));
  }

  private static String sortKey(CheckIn checkIn) {
    return "%s %020d %s"
        .formatted(
            checkIn.on(),
            checkIn.writtenAt().getEpochSecond() * 1_000_000
                + checkIn.writtenAt().getNano() / 1_000,
            checkIn.id());
  }

  @POST
  @Path("/key-results/{id}/check-ins")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String keyResultId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<CheckInItem> input = writes.body(body, CheckInItem.class);
    String path = "/key-results/" + keyResultId + "/check-ins";
    return writes.post(
        caller,
        post,
        body,
        new Scope.FamilyOf(KeyResult.KIND, keyResultId),
        edit -> {
          CheckInItem item = edit.accept(input);
          CheckIn made = edit.run(new AddCheckIn(keyResultId, item)).orElseThrow();
          return new Reply(201, path, null, edit.require(CheckIn.KIND, made.id()));
        });
  }
}

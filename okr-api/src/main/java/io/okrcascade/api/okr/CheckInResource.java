package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.AddCheckIn;
import io.okrcascade.core.okr.AddCheckIns;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInAnswer;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CheckInsAnswer;
import io.okrcascade.core.okr.CheckInsItem;
import io.okrcascade.core.okr.Implausible;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.VoidCheckIn;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Check-ins of a key result; they are added, and taken back, and never changed otherwise. */
@Path("/")
public final class CheckInResource extends RecordResource<CheckIn> {
  public CheckInResource(Reads reads, HttpWrites writes) {
    super(reads, writes, CheckIn.KIND, "/check-ins/");
  }

  /** Newest first. */
  @GET
  @Path("/key-results/{id}/check-ins")
  public Page<Versioned<CheckIn>> list(
      @PathParam("id") String keyResultId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    LocalDate upTo = reads.asOf(asOf);
    Dataset data = reads.of(KeyResult.KIND, keyResultId, upTo).data();
    return RecordList.of(data, CheckIn.OF_KEY_RESULT, keyResultId)
        .where(checkIn -> !checkIn.on().isAfter(upTo))
        .by(CheckInResource::sortKey)
        .descending()
        .page(page);
  }

  /** Newest day first; those of a day by key result, each one's newest first. */
  @GET
  @Path("/cycles/{id}/check-ins")
  public Page<Versioned<CheckIn>> ofCycle(
      @PathParam("id") String cycleId,
      @BeanParam KeyResultFilter filter,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    LocalDate upTo = reads.asOf(asOf);
    LocalDate since = filter.since();
    Function<Scores, Predicate<KeyResult>> wanted = filter.of(cycleId);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId).asOf(upTo);
    Dataset data = snapshot.data();
    Set<String> keyResults =
        data.all(KeyResult.KIND).stream()
            .filter(wanted.apply(snapshot.scores(upTo)))
            .map(KeyResult::id)
            .collect(Collectors.toSet());
    return RecordList.of(data, CheckIn.KIND)
        .where(checkIn -> keyResults.contains(checkIn.keyResultId()))
        .where(checkIn -> !checkIn.on().isAfter(upTo))
        .where(checkIn -> since == null || !checkIn.on().isBefore(since))
        .by(checkIn -> checkIn.on() + " " + checkIn.keyResultId() + " " + sortKey(checkIn))
        .descending()
        .page(page);
  }

  private static String sortKey(CheckIn checkIn) {
    return RecordList.dated(checkIn.on(), checkIn.writtenAt(), checkIn.id());
  }

  @POST
  @Path("/key-results/{id}/check-ins")
  @Consumes(JSON)
  public Response create(
      @PathParam("id") String keyResultId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<CheckInItem> input = writes.body(body, CheckInItem.class);
    return writes.write(
        post,
        Scope.of(KeyResult.KIND, keyResultId),
        edit -> {
          CheckInItem item = edit.accept(input);
          Dataset before = edit.data();
          CheckIn made = edit.run(new AddCheckIn(keyResultId, item)).orElseThrow();
          CheckInAnswer answer = answer(edit, before, made);
          return new Reply(201, "/check-ins/" + made.id(), answer.checkIn().version(), answer);
        });
  }

  /** All of them, or none where any is wrong. */
  @POST
  @Path("/cycles/{id}/check-ins")
  @Consumes(JSON)
  public Response createAll(
      @PathParam("id") String cycleId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<CheckInsItem> input = writes.body(body, CheckInsItem.class);
    return writes.write(
        post,
        ofCycle(cycleId),
        edit -> {
          Dataset before = edit.data();
          List<CheckIn> made = edit.run(new AddCheckIns(cycleId, input));
          List<CheckInAnswer> answers = made.stream().map(it -> answer(edit, before, it)).toList();
          return new Reply(201, null, null, new CheckInsAnswer(answers));
        });
  }

  private static CheckInAnswer answer(Edit edit, Dataset before, CheckIn made) {
    return new CheckInAnswer(edit.require(CheckIn.KIND, made.id()), Implausible.of(before, made));
  }

  @GET
  @Path("/check-ins/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  /** Why a check-in is taken back. */
  public record VoidItem(@Nullable String reason) {}

  @POST
  @Path("/check-ins/{id}/void")
  @Consumes(JSON)
  public Response takeBack(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<VoidItem> input = writes.optionalBody(body, VoidItem.class);
    return changed(match, id, new VoidCheckIn(id, match, input.map(VoidItem::reason)));
  }
}

package io.okrcascade.api.cycle;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.CarryOver;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.CarryOverAnswer.Candidate;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carrying over what a cycle leaves unfinished. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CarryOverResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CarryOverResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * What is chosen to continue.
   *
   * @param toCycleId where; the following cycle of the same cadence where it is not said
   */
  public record CarryOverItem(
      @Nullable String toCycleId,
      @Nullable List<String> objectiveIds,
      @Nullable List<String> initiativeIds) {}

  @GET
  @Path("/cycles/{id}/carry-over")
  public CarryOverAnswer offer(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("to") @Nullable String to,
      @QueryParam("team") @Nullable String team) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    Cycle from = Reads.require(snapshot, Cycle.KIND, cycleId).content();
    Cycle target = target(CycleTree.of(snapshot.data()), from, to);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    Dataset data = reads.of(Cycle.KIND, target.id()).data().and(snapshot.data());
    CarryOver carryOver = new CarryOver(data, snapshot.scores(reads.today()), from, target);
    Set<String> teams = team == null ? null : Organization.of(data).subtreeIds(team);
    List<Candidate> objectives = new ArrayList<>();
    for (Objective o : carryOver.objectives()) {
      if (teams == null || teams.contains(o.teamId())) {
        String continued = carryOver.continued(o.id());
        boolean done = data.row(Objective.KIND, continued) != null;
        objectives.add(
            new Candidate(o.id(), continued, o.teamId(), o.title(), carryOver.grade(o), done));
      }
    }
    List<Candidate> initiatives = new ArrayList<>();
    for (Initiative i : carryOver.initiatives()) {
      if (teams == null || teams.contains(i.teamId())) {
        String continued = carryOver.continued(i.id());
        boolean done = data.row(Initiative.KIND, continued) != null;
        initiatives.add(new Candidate(i.id(), continued, i.teamId(), i.title(), null, done));
      }
    }
    return new CarryOverAnswer(
        cycleId,
        target.id(),
        objectives,
        initiatives,
        carryOver.bundle(ids(objectives)::contains, ids(initiatives)::contains));
  }

  private static Set<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
  }

  private static Cycle target(CycleTree cycles, Cycle from, @Nullable String to) {
    if (to == null) {
      return CarryOver.next(cycles, from)
          .orElseThrow(
              () ->
                  ProblemException.conflict(
                      "NO_NEXT_CYCLE", "no cycle follows " + from.id() + "; create it first"));
    }
    return cycles
        .find(to)
        .filter(cycle -> cycle.startsOn().isAfter(from.startsOn()))
        .orElseThrow(
            () -> new InvalidException("/toCycleId", "UNKNOWN", "no later cycle is named " + to));
  }

  @POST
  @Path("/cycles/{id}/carry-over")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response carryOver(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<CarryOverItem> read = writes.body(body, CarryOverItem.class);
    return writes.legacyPost(
        caller,
        "/cycles/" + cycleId + "/carry-over",
        idempotencyKey,
        body,
        new Scope.Everything(),
        write -> {
          read.requireSound();
          Cycle from = write.require(Cycle.KIND, cycleId).content();
          Cycle target = target(CycleTree.of(write.data()), from, read.item().toCycleId());
          write.requireOpen(target.id());
          CarryOver carryOver = new CarryOver(write.data(), write.scores(), from, target);
          Set<String> objectiveIds = chosen(read.item().objectiveIds());
          Set<String> initiativeIds = chosen(read.item().initiativeIds());
          requireOffered(carryOver, objectiveIds, initiativeIds);
          permit(write, objectiveIds, initiativeIds);
          Bundle bundle = carryOver.bundle(objectiveIds::contains, initiativeIds::contains);
          write.merge(leftOut(bundle, write.data()), Absent.DEFAULT, read, "");
          return new Reply(201, "/cycles/" + target.id() + "/cascade", null, bundle);
        });
  }

  private static Set<String> chosen(@Nullable List<String> ids) {
    return ids == null ? Set.of() : new HashSet<>(ids);
  }

  private static void requireOffered(
      CarryOver carryOver, Set<String> objectiveIds, Set<String> initiativeIds) {
    Set<String> objectives =
        carryOver.objectives().stream().map(Objective::id).collect(Collectors.toSet());
    Set<String> initiatives =
        carryOver.initiatives().stream().map(Initiative::id).collect(Collectors.toSet());
    Check check = new Check();
    check.that(
        !objectiveIds.isEmpty() || !initiativeIds.isEmpty(),
        "/objectiveIds",
        "REQUIRED",
        "choose what continues");
    for (String id : new TreeSet<>(objectiveIds)) {
      check.that(
          objectives.contains(id), "/objectiveIds", "UNKNOWN", id + " is not one that continues");
    }
    for (String id : new TreeSet<>(initiativeIds)) {
      check.that(
          initiatives.contains(id), "/initiativeIds", "UNKNOWN", id + " is not one that continues");
    }
    check.done();
  }

  private static void permit(Write write, Set<String> objectiveIds, Set<String> initiativeIds) {
    objectiveIds.forEach(
        id -> write.permitWritingFor(write.require(Objective.KIND, id).content().teamId()));
    initiativeIds.forEach(
        id -> write.permitWritingFor(write.require(Initiative.KIND, id).content().teamId()));
  }

  /** What was carried over before stays as it has become since. */
  private static Bundle leftOut(Bundle bundle, Dataset data) {
    return new Bundle.Builder()
        .objectives(
            Objects.requireNonNull(bundle.objectives()).stream()
                .filter(o -> data.find(Objective.KIND, o.id()).isEmpty())
                .toList())
        .initiatives(
            Objects.requireNonNull(bundle.initiatives()).stream()
                .filter(i -> data.find(Initiative.KIND, i.id()).isEmpty())
                .toList())
        .build();
  }
}

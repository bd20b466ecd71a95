package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.MalformedException;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.WhatIf;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The initiatives of a cycle, the most worthwhile first. */
@Path("/")
public final class PriorityResource extends SnapshotResource {
  private final InputReader reader;

  public PriorityResource(Reads reads, Bodies bodies, InputReader reader) {
    super(reads, bodies);
    this.reader = reader;
  }

  /**
   * What would be different about one initiative.
   *
   * @param contributions other impacts and confidences, by key result
   * @param withoutDependencyIds dependencies that it would do without
   */
  public record WhatIfItem(
      @Nullable String initiativeId,
      @Nullable Double effort,
      @Nullable List<ContributionItem> contributions,
      @Nullable List<String> withoutDependencyIds) {}

  @GET
  @Path("/cycles/{id}/priorities")
  public Response priorities(
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @QueryParam("whatIf") @Nullable String whatIf,
      @BeanParam DayConditions conditions) {
    LocalDate day = reads.asOf(conditions);
    Read<WhatIfItem> asked = whatIf == null ? null : read(whatIf);
    CascadeSnapshot now = reads.ofCycle(cycleId, team);
    Set<String> teams = now.subtreeIds(team);
    if (asked != null) {
      CascadeSnapshot snapshot = now.asOf(day);
      WhatIf changed = whatIf(snapshot, cycleId, asked);
      return Response.ok(
              changed.rank(
                  Rankings.input(snapshot, cycleId, day), snapshot.settings().priority(), teams))
          .build();
    }
    return json(
        Facts.PRIMARY,
        now,
        "priorities " + cycleId + " " + team,
        day,
        conditions,
        () -> ranked(now.asOf(day), cycleId, day, teams));
  }

  private static Priorities ranked(
      CascadeSnapshot snapshot, String cycleId, LocalDate day, @Nullable Set<String> teams) {
    return teams == null
        ? Rankings.of(snapshot, cycleId, day)
        : Priorities.of(
            Rankings.input(snapshot, cycleId, day), snapshot.settings().priority(), teams);
  }

  private Read<WhatIfItem> read(String whatIf) {
    try {
      return reader.read(reader.tree(whatIf.getBytes(StandardCharsets.UTF_8)), WhatIfItem.class);
    } catch (MalformedException e) {
      throw ProblemException.malformed("whatIf must be a JSON document: " + e.getMessage());
    }
  }

  private static WhatIf whatIf(CascadeSnapshot snapshot, String cycleId, Read<WhatIfItem> read) {
    WhatIfItem item = read.value();
    if (item == null || !read.violations().isEmpty()) {
      throw new InvalidException(read.violations());
    }
    Dataset data = snapshot.data();
    String id = item.initiativeId();
    Check check = new Check().id("initiativeId", id);
    Initiative initiative = data.find(Initiative.KIND, id).orElse(null);
    check.that(
        id == null
            || (initiative != null
                && initiative.cycleId().equals(cycleId)
                && initiative.state().isRanked()),
        "/initiativeId",
        "UNKNOWN",
        "the ranking of " + cycleId + " has no initiative " + id);
    List<Contribution> contributions = contributions(data, id, item.contributions(), check);
    List<String> ids =
        item.withoutDependencyIds() == null ? List.of() : item.withoutDependencyIds();
    for (int i = 0; i < ids.size(); i++) {
      String dependency = ids.get(i);
      check.that(
          data.find(Dependency.KIND, dependency)
              .filter(d -> d.initiativeId().equals(id))
              .isPresent(),
          "/withoutDependencyIds/" + i,
          "UNKNOWN",
          id + " has no dependency " + dependency);
    }
    check.done();
    return new WhatIf(Objects.requireNonNull(id), item.effort(), contributions, Set.copyOf(ids));
  }

  private static List<Contribution> contributions(
      Dataset data,
      @Nullable String initiativeId,
      @Nullable List<ContributionItem> items,
      Check check) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; items != null && initiativeId != null && i < items.size(); i++) {
      String at = "/contributions/" + i;
      ContributionItem item = items.get(i);
      String keyResultId = item == null ? null : item.keyResultId();
      if (item == null || data.find(KeyResult.KIND, keyResultId).isEmpty()) {
        check.add(at + "/keyResultId", "UNKNOWN", "there is no key result " + keyResultId);
        continue;
      }
      String id = RecordKind.pairId(initiativeId, Objects.requireNonNull(keyResultId));
      Optional<Contribution> known = data.find(Contribution.KIND, id);
      Impact impact = or(item.impact(), known.map(Contribution::impact));
      Double confidence = or(item.confidence(), known.map(Contribution::confidence));
      if (impact == null || confidence == null) {
        check.add(
            at, "REQUIRED", "a key result that it does not move yet needs impact and confidence");
        continue;
      }
      try {
        contributions.add(new Contribution(initiativeId, keyResultId, impact, confidence));
      } catch (InvalidException e) {
        check.under(at, e.violations());
      }
    }
    return contributions;
  }

  private static <V> @Nullable V or(@Nullable V given, Optional<V> known) {
    return given == null ? known.orElse(null) : given;
  }
}

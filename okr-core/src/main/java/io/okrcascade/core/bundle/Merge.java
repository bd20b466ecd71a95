package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Merges a bundle into what is there: creates what is missing, updates what differs, leaves the
 * rest alone, and never deletes. A pure function: it tells the changes and makes none. Every way to
 * write OKRs goes through it, so that the rules are stated once.
 */
public final class Merge {
  /** Most key results that a bundle may hold. */
  public static final int MAX_KEY_RESULTS = 200_000;

  private Merge() {}

  /** What merging would do, where the bundle has no faults so far. */
  public static MergeResult of(Dataset current, Bundle bundle, MergeOptions options) {
    return of(current, bundle, options, List.of());
  }

  /**
   * What merging would do.
   *
   * @param current what is there: the organization, and every cycle family that the bundle touches
   * @param faults what reading the bundle found wrong already
   * @throws InvalidException where anything is wrong; tells everything that is, with JSON pointers
   *     into the bundle
   */
  public static MergeResult of(
      Dataset current, Bundle bundle, MergeOptions options, List<Violation> faults) {
    Workbench bench = new Workbench(current, options);
    LinkRules links = new LinkRules(bench);
    OrganizationMerge organization = new OrganizationMerge(bench);
    OkrMerge okrs = new OkrMerge(bench, links);
    InitiativeMerge initiatives = new InitiativeMerge(bench);
    PlanningMerge planning = new PlanningMerge(bench);
    ProgrammeMerge programmes = new ProgrammeMerge(bench);
    NoteMerge notes = new NoteMerge(bench);

    checkFormat(bundle, bench);
    organization.mention(bundle);
    okrs.mention(bundle);
    initiatives.mention(bundle);
    planning.mention(bundle);
    programmes.mention(bundle);
    notes.mention(bundle);

    organization.merge(bundle);
    programmes.merge(bundle);
    okrs.merge(bundle);
    initiatives.merge(bundle);
    programmes.assign(bundle);
    planning.merge(bundle);
    notes.merge(bundle);
    links.check();

    if (!faults.isEmpty() || !bench.isClean()) {
      throw new InvalidException(once(faults, bench.violations()));
    }
    return new MergeResult(parentsFirst(bench), bench.unchanged());
  }

  /**
   * What has to be kept when a link is taken away: an amendment, where its objective is committed.
   *
   * @throws InvalidException where that needs a reason and none is given
   */
  public static MergeResult unlinking(Dataset current, Alignment link, MergeOptions options) {
    Workbench bench = new Workbench(current, options);
    String objectiveId =
        link.childType() == NodeType.OBJECTIVE
            ? link.childId()
            : current
                .find(KeyResult.KIND, link.childId())
                .map(KeyResult::objectiveId)
                .orElseThrow();
    new AmendmentMerge(bench).alignment(objectiveId, link, null, "/reason");
    if (!bench.isClean()) {
      throw new InvalidException(bench.violations());
    }
    return new MergeResult(bench.changes(), bench.unchanged());
  }

  private static void checkFormat(Bundle bundle, Workbench bench) {
    Integer version = bundle.bundleVersion();
    if (version != null && version != Bundle.VERSION) {
      bench.violation("/bundleVersion", "OUT_OF_RANGE", "bundleVersion must be " + Bundle.VERSION);
    }
    long keyResults =
        bundle.objectives() == null
            ? 0
            : bundle.objectives().stream()
                .filter(Objects::nonNull)
                .mapToLong(item -> item.keyResults() == null ? 0 : item.keyResults().size())
                .sum();
    if (keyResults > MAX_KEY_RESULTS) {
      bench.violation(
          "/objectives",
          "TOO_MANY",
          "a bundle holds at most %d key results, this one %d"
              .formatted(MAX_KEY_RESULTS, keyResults));
    }
  }

  /** What reading found wrong at a place is not told a second time as missing there. */
  private static List<Violation> once(List<Violation> faults, List<Violation> found) {
    List<Violation> all = new ArrayList<>(faults);
    Set<String> told = new HashSet<>();
    for (Violation fault : faults) {
      // A place counts as told with all places above it: what could not be read is missing there.
      for (String at = fault.pointer(); told.add(at) && at.contains("/"); ) {
        at = at.substring(0, at.lastIndexOf('/'));
      }
    }
    for (Violation violation : found) {
      boolean same = faults.stream().anyMatch(f -> f.pointer().equals(violation.pointer()));
      boolean follows = violation.code().equals("REQUIRED") && told.contains(violation.pointer());
      if (!same && !follows) {
        all.add(violation);
      }
    }
    return all;
  }

  /** Teams after their parents, cycles likewise: so a foreign key never points ahead. */
  private static List<Change<?>> parentsFirst(Workbench bench) {
    List<Change<?>> ordered = new ArrayList<>();
    bench.changes(Team.KIND).stream()
        .sorted(Comparator.comparing(change -> change.content().level()))
        .forEach(ordered::add);
    ordered.addAll(bench.changes(Person.KIND));
    ordered.addAll(byDepth(bench));
    for (Change<?> change : bench.changes()) {
      if (!change.kind().equals(Team.KIND)
          && !change.kind().equals(Person.KIND)
          && !change.kind().equals(Cycle.KIND)) {
        ordered.add(change);
      }
    }
    return ordered;
  }

  private static List<Change<Cycle>> byDepth(Workbench bench) {
    List<Change<Cycle>> changed = bench.changes(Cycle.KIND);
    if (changed.size() < 2) {
      return changed;
    }
    Map<String, Integer> depths = new HashMap<>();
    Dataset next = bench.next();
    changed.forEach(c -> depths.put(c.id(), CycleTree.of(next).path(c.id()).size()));
    return changed.stream()
        .sorted(Comparator.comparing(c -> depths.getOrDefault(c.id(), 0)))
        .toList();
  }
}

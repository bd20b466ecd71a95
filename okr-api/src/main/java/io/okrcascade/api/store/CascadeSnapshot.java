package io.okrcascade.api.store;

import io.okrcascade.core.cascade.Advance;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cascade.StrategicWeights;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The organization and one cycle family as they stood at two revisions. Immutable; what is computed
 * from it is computed once, and kept until a snapshot follows that differs in what it is made of.
 */
public final class CascadeSnapshot {
  /** Bytes of what is told about one record, with its texts; an estimate. */
  public static final int RECORD = 400;

  private final ComputedCache cache;

  /** For what holds for this snapshot alone. */
  private final ComputedCache.Owner own = new ComputedCache.Owner();

  private final Map<Facts, Standing> standings;
  private final long organizationRevision;
  private final long revision;
  private final Dataset data;
  private final Settings settings;
  private final Numbers numbers;

  CascadeSnapshot(
      ComputedCache cache,
      long organizationRevision,
      long revision,
      Dataset data,
      Settings settings) {
    this(
        cache,
        organizationRevision,
        revision,
        data,
        settings,
        facts -> new Standing(organizationRevision, revision),
        new Numbers(null));
  }

  private CascadeSnapshot(
      ComputedCache cache,
      long organizationRevision,
      long revision,
      Dataset data,
      Settings settings,
      Function<Facts, Standing> standings,
      Numbers numbers) {
    this.cache = cache;
    this.organizationRevision = organizationRevision;
    this.revision = revision;
    this.data = data;
    this.settings = settings;
    this.numbers = numbers;
    this.standings = new EnumMap<>(Facts.class);
    for (Facts facts : Facts.values()) {
      this.standings.put(facts, standings.apply(facts));
    }
  }

  /**
   * Since when some facts stand as they do, and what is computed from them; snapshots between which
   * none of them changed share it.
   */
  private record Standing(long organizationRevision, long revision, ComputedCache.Owner owner) {
    Standing(long organizationRevision, long revision) {
      this(organizationRevision, revision, new ComputedCache.Owner());
    }

    Standing withNothingComputed() {
      return new Standing(organizationRevision, revision);
    }
  }

  private Standing standing(Facts facts) {
    return Objects.requireNonNull(standings.get(facts));
  }

  /** The cascade with its latest scores; shared as the primary facts' {@link Standing} is. */
  private static final class Numbers {
    /** Null once the cascade is known, or where there is none. */
    private @Nullable Origin origin;

    private volatile @Nullable Cascade cascade;

    /** The scores that were asked for last, as a rule today's. */
    private volatile @Nullable Scores scored;

    Numbers(@Nullable Origin origin) {
      this.origin = origin;
    }

    /** Where those that follow by some changes come from; null where they are computed anew. */
    synchronized @Nullable Origin followedBy(List<Change<?>> changes, boolean isPaceTheSame) {
      Cascade known = cascade;
      Origin from = known == null ? origin : new Origin(known, scored, List.of());
      return from == null ? null : from.plus(changes, isPaceTheSame);
    }

    synchronized Cascade computedFrom(Dataset data) {
      Cascade known = cascade;
      if (known == null) {
        Origin from = origin;
        known = from == null ? cascadeOf(data) : advanced(from);
        cascade = known;
        origin = null;
      }
      return known;
    }

    private Cascade advanced(Origin from) {
      Advance advance = from.cascade.advance(from.changes);
      if (from.scores != null) {
        scored = from.scores.advance(advance);
      }
      return advance.cascade();
    }
  }

  /**
   * A cascade from which this one's follows, by some changes.
   *
   * @param scores that were asked for last, where they can follow too
   */
  private record Origin(Cascade cascade, @Nullable Scores scores, List<Change<?>> changes) {
    /** Null where that would take longer than to build the cascade anew. */
    @Nullable Origin plus(List<Change<?>> more, boolean isPaceTheSame) {
      if (changes.size() + more.size() > Committed.MOST_CHANGES
          || more.stream().anyMatch(Cascade::isBuiltAnewBy)) {
        return null;
      }
      List<Change<?>> all = new ArrayList<>(changes);
      all.addAll(more);
      return new Origin(cascade, isPaceTheSame ? scores : null, all);
    }
  }

  /**
   * The snapshot that follows this one by some changes. Its cascade and its latest scores advance,
   * once somebody asks for them, instead of being computed anew.
   */
  CascadeSnapshot next(
      long ofOrganization,
      long ofFamily,
      Dataset after,
      Settings inForce,
      List<Change<?>> changes) {
    Set<RecordKind<?>> changed = changes.stream().map(Change::kind).collect(Collectors.toSet());
    return new CascadeSnapshot(
        cache,
        ofOrganization,
        ofFamily,
        after,
        inForce,
        facts ->
            changed.stream().anyMatch(facts::hold)
                ? new Standing(ofOrganization, ofFamily)
                : standing(facts),
        following(inForce, changes));
  }

  /** As {@link #next}, for changes that are not committed: nothing is kept of it. */
  CascadeSnapshot passing(Dataset after, Settings inForce, List<Change<?>> changes) {
    CascadeSnapshot passing =
        new CascadeSnapshot(
            cache,
            organizationRevision,
            revision,
            after,
            inForce,
            facts -> standing(facts).withNothingComputed(),
            following(inForce, changes));
    passing.replace();
    return passing;
  }

  private Numbers following(Settings inForce, List<Change<?>> changes) {
    List<Change<?>> primary =
        changes.stream()
            .<Change<?>>map(change -> change)
            .filter(change -> Facts.PRIMARY.hold(change.kind()))
            .toList();
    return primary.isEmpty()
        ? numbers
        : new Numbers(numbers.followedBy(primary, inForce.pace().equals(settings.pace())));
  }

  /** Revision of teams, people, cycles and settings. */
  public long organizationRevision() {
    return organizationRevision;
  }

  /** Revision of what lives in the family. */
  public long revision() {
    return revision;
  }

  /** The revision of the organization since which some facts stand as they do. */
  long organizationRevision(Facts facts) {
    return standing(facts).organizationRevision;
  }

  /** The revision of the family since which some facts stand as they do. */
  public long revision(Facts facts) {
    return standing(facts).revision;
  }

  /** Revision of the last write of anything in it. */
  public long latestRevision() {
    return Math.max(organizationRevision, revision);
  }

  boolean isAt(long ofOrganization, long ofFamily) {
    return organizationRevision == ofOrganization && revision == ofFamily;
  }

  /**
   * The family as it stood at the end of a day; days between which nothing is dated share one, and
   * what was computed from it.
   */
  public CascadeSnapshot asOf(LocalDate day) {
    Rewound rewound = cache.get(own, day, Rewound::weight, () -> new Rewound(data.rewinding(day)));
    return rewound.changes.isEmpty()
        ? this
        : cache.get(
            own,
            rewound,
            snapshot -> rewound.weight() + snapshot.cascadeWeight(),
            () -> at(rewound));
  }

  private CascadeSnapshot at(Rewound rewound) {
    return new CascadeSnapshot(
        cache,
        organizationRevision,
        revision,
        data.with(rewound.changes),
        settings,
        facts -> standing(facts).withNothingComputed(),
        new Numbers(null));
  }

  /** What is different on an earlier day; hashed once, as it may be long. */
  private static final class Rewound {
    private final Set<Change<?>> changes;
    private final int hash;

    Rewound(Set<Change<?>> changes) {
      this.changes = changes;
      hash = changes.hashCode();
    }

    long weight() {
      return (long) RECORD * changes.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Rewound that && hash == that.hash && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Nothing is kept of it any more. */
  void replace() {
    cache.replace(own);
    standings.values().forEach(standing -> cache.replace(standing.owner));
  }

  /** A newer one has taken the place of this one: what they do not share is not kept any more. */
  void replaceBy(CascadeSnapshot next) {
    cache.replace(own);
    standings.forEach(
        (facts, standing) -> {
          if (next.standing(facts).owner != standing.owner) {
            cache.replace(standing.owner);
          }
        });
  }

  /** Estimated bytes of the cascade and of the scores of a day, once they are asked for. */
  long cascadeWeight() {
    return Cascade.weight(
        data.all(Objective.KIND).size() + data.all(KeyResult.KIND).size(),
        data.all(Alignment.KIND).size(),
        data.all(CheckIn.KIND).size());
  }

  public Dataset data() {
    return data;
  }

  /** The thresholds and factors in force. */
  public Settings settings() {
    return settings;
  }

  public Cascade cascade() {
    Cascade known = numbers.cascade;
    return known == null ? numbers.computedFrom(data) : known;
  }

  /** The cascade of a dataset. */
  static Cascade cascadeOf(Dataset data) {
    return Cascade.of(
        Organization.of(data),
        CycleTree.of(data),
        data.all(Objective.KIND),
        data.all(KeyResult.KIND),
        data.all(Alignment.KIND),
        data.all(CheckIn.KIND));
  }

  public Scores scores(LocalDate asOf) {
    Cascade latest = cascade();
    Scores known = numbers.scored;
    if (known == null || !known.asOf().equals(asOf)) {
      known =
          keep(
              Facts.PRIMARY,
              "scores " + asOf,
              Scores::weight,
              () -> latest.scores(asOf, settings.pace()));
      numbers.scored = known;
    }
    return known;
  }

  /** Strategic weights for the company. */
  public StrategicWeights weights(String cycleId) {
    return keep(
        Facts.STRUCTURE,
        "weights " + cycleId,
        StrategicWeights::weight,
        () -> cascade().weights(companyIds(), cycleId));
  }

  /** Ids of a team and all below it; null, which stands for all, where none is named. */
  public @Nullable Set<String> subtreeIds(@Nullable String teamId) {
    return teamId == null ? null : Organization.of(data).subtreeIds(teamId);
  }

  /** Ids of the teams at the top. */
  public List<String> companyIds() {
    return Organization.of(data).teams().stream()
        .filter(team -> team.level() == TeamLevel.COMPANY)
        .map(Team::id)
        .toList();
  }

  /**
   * What was computed under this key before, or else is computed now and kept.
   *
   * @param facts all that it is computed from
   * @param key always used with the same kind of value
   * @param weight the bytes that it takes
   */
  public <V> V keep(
      Facts facts, String key, ToLongFunction<? super V> weight, Supplier<? extends V> compute) {
    return cache.get(standing(facts).owner, key, weight, compute);
  }
}

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
import io.okrcascade.core.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The organization and one cycle family as they stood at two revisions. Immutable; what is computed
 * from it is computed once and kept for as long as the snapshot lives.
 */
public final class CascadeSnapshot {
  /**
   * Answers kept at most; there are a few per page and day, so a bound is only for the odd case.
   */
  private static final int MOST_KEPT = 500;

  /** Each earlier day holds a cascade of its own; somebody looks at a few of them at a time. */
  private static final int MOST_EARLIER = 12;

  /** Days of which it is known which of those they show. */
  private static final int MOST_DAYS = 100;

  private final long organizationRevision;
  private final long revision;
  private final Dataset data;
  private final Settings settings;
  private final Map<String, Object> kept = new ConcurrentHashMap<>();
  private final Map<Set<Change<?>>, CascadeSnapshot> earlier = new ConcurrentHashMap<>();
  private final Map<LocalDate, CascadeSnapshot> byDay = new ConcurrentHashMap<>();
  private volatile @Nullable Cascade cascade;

  /** The scores that were asked for last, as a rule today's. */
  private volatile @Nullable Scores scored;

  CascadeSnapshot(long organizationRevision, long revision, Dataset data, Settings settings) {
    this.organizationRevision = organizationRevision;
    this.revision = revision;
    this.data = data;
    this.settings = settings;
  }

  /**
   * The snapshot that follows this one by some changes, for which its cascade and its latest scores
   * advance instead of being computed anew.
   */
  CascadeSnapshot next(
      long ofOrganization,
      long ofFamily,
      Dataset after,
      Settings inForce,
      List<Change<?>> changes) {
    CascadeSnapshot next = new CascadeSnapshot(ofOrganization, ofFamily, after, inForce);
    Cascade known = cascade;
    // What would be built anew waits until somebody asks for it.
    if (known == null || changes.stream().anyMatch(Cascade::isBuiltAnewBy)) {
      return next;
    }
    Advance advance = known.advance(changes);
    next.cascade = advance.cascade();
    Scores latest = scored;
    if (latest != null && inForce.pace().equals(settings.pace())) {
      next.scored = next.keep("scores " + latest.asOf(), key -> latest.advance(advance));
    }
    return next;
  }

  /** Revision of teams, people, cycles and settings. */
  public long organizationRevision() {
    return organizationRevision;
  }

  /** Revision of what lives in the family. */
  public long revision() {
    return revision;
  }

  boolean isAt(long ofOrganization, long ofFamily) {
    return organizationRevision == ofOrganization && revision == ofFamily;
  }

  /**
   * The family as it stood at the end of a day; days between which nothing is dated share one, and
   * what was computed from it.
   */
  public CascadeSnapshot asOf(LocalDate day) {
    CascadeSnapshot known = byDay.get(day);
    if (known == null) {
      if (byDay.size() >= MOST_DAYS) {
        byDay.clear();
      }
      known = rewound(day);
      byDay.put(day, known);
    }
    return known;
  }

  private CascadeSnapshot rewound(LocalDate day) {
    Set<Change<?>> rewinding = data.rewinding(day);
    if (rewinding.isEmpty()) {
      return this;
    }
    CascadeSnapshot known = earlier.get(rewinding);
    if (known == null) {
      if (earlier.size() >= MOST_EARLIER) {
        earlier.clear();
        byDay.clear();
      }
      known = new CascadeSnapshot(organizationRevision, revision, data.with(rewinding), settings);
      earlier.put(rewinding, known);
    }
    return known;
  }

  public Dataset data() {
    return data;
  }

  /** The thresholds and factors in force. */
  public Settings settings() {
    return settings;
  }

  public Cascade cascade() {
    Cascade known = cascade;
    if (known == null) {
      synchronized (this) {
        known = cascade;
        if (known == null) {
          known = cascadeOf(data);
          cascade = known;
        }
      }
    }
    return known;
  }

  /** The cascade of a dataset. */
  public static Cascade cascadeOf(Dataset data) {
    return Cascade.of(
        Organization.of(data),
        CycleTree.of(data),
        data.all(Objective.KIND),
        data.all(KeyResult.KIND),
        data.all(Alignment.KIND),
        data.all(CheckIn.KIND));
  }

  public Scores scores(LocalDate asOf) {
    Scores known = scored;
    if (known == null || !known.asOf().equals(asOf)) {
      known = keep("scores " + asOf, key -> cascade().scores(asOf, settings.pace()));
      scored = known;
    }
    return known;
  }

  /** Strategic weights for the company. */
  public StrategicWeights weights(String cycleId) {
    return keep("weights " + cycleId, key -> cascade().weights(companyIds(), cycleId));
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

  /** What was computed under this key before, or else is computed now and kept. */
  @SuppressWarnings("unchecked") // a key is always used with the same kind of value
  public <V> V keep(String key, Function<String, V> compute) {
    Object known = kept.get(key);
    if (known == null) {
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      known = compute.apply(key);
      kept.put(key, known);
    }
    return (V) known;
  }
}

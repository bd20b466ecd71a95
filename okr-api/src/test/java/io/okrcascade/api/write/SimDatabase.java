package io.okrcascade.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database as a group sees one: rows, a log, a counter and its lock. It may have two nodes, each
 * of which locks for itself, and which certify one another's transactions when they commit.
 */
final class SimDatabase {
  static final long LOCK_WAIT = WriteQueue.LOCK_WAIT.toNanos();
  private static final long LONGEST_SILENCE = Duration.ofSeconds(5).toNanos();

  /** A row; it can be seen by who asks for its family. */
  record Row(int version, String tag, int family) {}

  /** An entry of the log. */
  record Entry(long revision, String mark, SimEffect effect) {}

  final Scheduler scheduler;
  private final Map<Integer, Session> holders = new HashMap<>();
  private final List<Map<String, Row>> states = new ArrayList<>(List.of(Map.of()));
  private final List<Entry> log = new ArrayList<>();
  private final Set<String> tags = new HashSet<>();
  final Map<Key.Name, Kept<String>> kept = new HashMap<>();

  SimDatabase(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  long counter() {
    return log.size();
  }

  /** All rows as they stood at a revision. */
  Map<String, Row> at(long revision) {
    return states.get((int) revision);
  }

  List<Entry> log() {
    return log;
  }

  /** What a server keeps of a transaction. */
  final class Session {
    private final int node;
    private boolean hasEnded;
    private boolean isCommitting;
    private long lastHeard = scheduler.now();
    private long lockedAt = -1;
    final List<Revised<SimEffect>> effects = new ArrayList<>();
    final Map<Key, String> answers = new LinkedHashMap<>();
    @Nullable String mark;

    Session(int node) {
      this.node = node;
    }

    /** Whether it is still there; it has been heard of now. */
    boolean hears() {
      endIfSilent();
      lastHeard = scheduler.now();
      return !hasEnded;
    }

    private void endIfSilent() {
      if (!isCommitting && scheduler.now() - lastHeard > LONGEST_SILENCE) {
        end();
      }
    }

    /** As one that never falls silent. */
    void keepsTalking() {
      lastHeard = Long.MAX_VALUE;
    }

    void end() {
      hasEnded = true;
      holders.remove(node, this);
    }

    /** As a client that gives up does; a commit that was asked for goes on. */
    void endUnlessCommitting() {
      if (!isCommitting) {
        end();
      }
    }

    /** Tries to lock the counter; who falls silent holds nobody up for ever. */
    boolean locks() {
      Session holder = holders.get(node);
      if (holder != null) {
        holder.endIfSilent();
      }
      return hasEnded || holders.computeIfAbsent(node, any -> this) == this;
    }

    long locked() {
      lockedAt = counter();
      return lockedAt;
    }

    /** Whether another node has committed: what it wrote takes away the lock that is in its way. */
    boolean isOvertaken() {
      return lockedAt >= 0 && !hasStood();
    }

    boolean hasStood() {
      return lockedAt == counter();
    }

    /** From now on it commits, whoever hears of it. */
    void begins() {
      isCommitting = true;
    }

    /**
     * Commits.
     *
     * @return false where another node was first
     */
    boolean commits() {
      boolean isFirst = hasStood();
      if (isFirst) {
        assertThat(holders.get(node)).as("who commits holds the lock").isSameAs(this);
        effects.forEach(revised -> apply(revised, String.valueOf(mark)));
        answers.forEach(
            (key, answer) -> kept.put(key.name(), new Kept<>(key.fingerprint(), answer)));
      }
      end();
      return isFirst;
    }
  }

  private void apply(Revised<SimEffect> revised, String mark) {
    SimEffect effect = revised.effect();
    assertThat(revised.revision()).as("no gap between revisions").isEqualTo(counter() + 1);
    assertThat(tags.add(effect.tag())).as("nothing is written twice: " + effect).isTrue();
    Map<String, Row> before = at(counter());
    assertThat(before.get(effect.id())).as("written on what is there").isEqualTo(effect.before());
    assertThat(effect.isRefusedAsRow()).as("a refused row is not written").isFalse();
    assertThat(effect.request().outcome(before::get))
        .as("decided as if it had been alone")
        .isEqualTo(effect);
    Map<String, Row> after = new HashMap<>(before);
    if (effect.after() == null) {
      after.remove(effect.id());
    } else {
      after.put(effect.id(), effect.after());
    }
    states.add(after);
    log.add(new Entry(revised.revision(), mark, effect));
  }
}

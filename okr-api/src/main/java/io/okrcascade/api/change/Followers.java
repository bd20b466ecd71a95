package io.okrcascade.api.change;

import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.platform.http.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All who follow on this replica. One thread tells them what comes; others take them up and read
 * for those who are behind. Whoever reads too slowly is dropped alone.
 */
final class Followers {
  static final int MOST_OF_A_PERSON = 16;
  private static final int MANY_OF_A_PERSON = MOST_OF_A_PERSON / 2;

  private final int most;
  private final Set<Follower> all = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> ofPerson = new ConcurrentHashMap<>();
  private volatile @Nullable Place head;
  private boolean isClosed;

  /**
   * @param most of them at once
   */
  Followers(int most) {
    this.most = most;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  /** Up to where they were told; null before the first was. */
  @Nullable Place head() {
    return head;
  }

  /** Says up to where they are told, before they are; null where nobody is any more. */
  void moveHead(@Nullable Place to) {
    head = to;
  }

  /** Whether there is a place for one more of a person. */
  boolean hasPlaceFor(Caller caller) {
    return !isClosed
        && all.size() < most
        && ofPerson.getOrDefault(caller.personId(), 0) < MOST_OF_A_PERSON;
  }

  /** Takes one up; false where there is no place. */
  boolean add(Follower follower) {
    probe(follower.caller());
    return take(follower);
  }

  /**
   * Writes to those of a person who has many: only that tells which of them are still there, and
   * who loads a page anew leaves one behind each time.
   */
  private void probe(Caller caller) {
    if (ofPerson.getOrDefault(caller.personId(), 0) >= MANY_OF_A_PERSON) {
      for (Follower other : all) {
        if (caller.personId().equals(other.caller().personId())) {
          other.giveSignOfLife();
          other.wake();
        }
      }
    }
  }

  private synchronized boolean take(Follower follower) {
    if (!hasPlaceFor(follower.caller())) {
      return false;
    }
    ofPerson.merge(follower.caller().personId(), 1, Integer::sum);
    all.add(follower);
    return true;
  }

  /** Forgets one, who may be gone already. */
  synchronized void remove(Follower follower) {
    if (all.remove(follower)) {
      ofPerson.computeIfPresent(
          follower.caller().personId(), (person, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Ends one. */
  void end(Follower follower) {
    remove(follower);
    follower.end();
  }

  /** Ends all, and takes nobody up any more. */
  void close() {
    synchronized (this) {
      isClosed = true;
    }
    all.forEach(this::end);
  }

  /** Adds an event for those who are to have it; {@link #wake} sends it. */
  void tell(Predicate<Filter> whom, byte[] event) {
    for (Follower follower : all) {
      if (!follower.tell(whom, event)) {
        end(follower);
      }
    }
  }

  void wake() {
    all.forEach(Follower::wake);
  }

  void giveSignsOfLife() {
    all.forEach(Follower::giveSignOfLife);
    wake();
  }

  /**
   * Those who are not told yet, as they do not have all that was told before; the others are from
   * now on.
   */
  List<Follower> behind(Place at, byte[] anyMoved) {
    List<Follower> behind = new ArrayList<>();
    for (Follower follower : all) {
      if (!follower.isLive()) {
        if (follower.goLive(at, anyMoved)) {
          follower.wake();
        } else {
          behind.add(follower);
        }
      }
    }
    return behind;
  }

  Set<Caller> callers() {
    return all.stream().map(Follower::caller).collect(Collectors.toSet());
  }

  /** Ends those of some callers. */
  void endOf(Set<Caller> callers) {
    for (Follower follower : all) {
      if (callers.contains(follower.caller())) {
        end(follower);
      }
    }
  }
}

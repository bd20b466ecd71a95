package io.okrcascade.core.inbox;

import io.okrcascade.core.planning.SubjectType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person.
 *
 * @param counts number of items by kind; a kind without any is absent
 * @param items most urgent kind first, then the longest waiting
 */
public record InboxAnswer(Map<Kind, Integer> counts, List<InboxItem> items) {

  /** Why something waits. */
  public enum Kind {
    /** An objective is proposed, and the person may approve it. */
    APPROVAL_ASKED,
    /** What the person proposed was sent back. */
    SENT_BACK,
    /** One of the person's teams is asked for something and has not answered. */
    DEPENDENCY_TO_ANSWER,
    /** What one of the person's teams needs was countered or declined, or was never asked for. */
    ANSWER_TO_REACT,
    CHECK_IN_DUE,
    /** What somebody owned who left, and nobody owns since; for the leads of its team. */
    OWNER_LEFT,
    /** What the person proposed is approved. */
    APPROVED,
    /** Something that the person may approve was changed after it was committed. */
    AMENDED,
    MENTION,
    FINDING
  }

  /**
   * One thing that waits.
   *
   * @param id the same for as long as it waits, and of no other item of the person
   * @param since the day from which it has waited
   * @param neededBy the day by which a dependency is needed; null of everything else, and where
   *     nobody said
   * @param code of the rule that found it; null of everything but a finding
   * @param params names, titles, words of the contract and days (ISO) that the message tells, in
   *     its order, for programs that say it themselves
   * @param advice what to do about a finding; null of everything else
   * @param actions what there is to do: the states to which the person may move the subject, or
   *     CHECK_IN, OWNER (name one) or COMMENT; empty where it is only to be read
   */
  public record InboxItem(
      String id,
      Kind kind,
      SubjectType subjectType,
      String subjectId,
      String teamId,
      String cycleId,
      LocalDate since,
      @Nullable String code,
      String message,
      List<Object> params,
      @Nullable LocalDate neededBy,
      @Nullable String advice,
      List<String> actions) {}
}

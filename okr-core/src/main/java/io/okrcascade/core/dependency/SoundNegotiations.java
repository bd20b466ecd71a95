package io.okrcascade.core.dependency;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a dependency leads to where it stands: the last word tells its state, none
 * comes before the need was named, and none after it was delivered or given up. Where nothing was
 * said, the state stands for itself. Asked of what a bundle tells; the acts take no other steps.
 */
final class SoundNegotiations {
  static final Invariant RULE =
      (edit, touched) ->
          touched.forEach(
              (id, pointer) ->
                  edit.find(Dependency.KIND, id)
                      .filter(it -> isChanged(edit, it))
                      .filter(it -> edit.isSound(Dependency.KIND, id, "answers"))
                      .ifPresent(it -> check(edit, it, pointer)));

  private static final Message LAST_WORD =
      Message.invalid("STATE", "the last word about “%s” is that it %s, and not that it %s");
  private static final Message UNNAMED =
      Message.invalid("DATES", "nothing was said about “%s” before it was named on %s");
  private static final Message OVER =
      Message.invalid("STATE", "nothing more is said about “%s” once it %s");

  private SoundNegotiations() {}

  private static List<DependencyResponse> answers(Dataset data, Dependency dependency) {
    return Negotiation.of(data, dependency).answers();
  }

  /** What stood so before it was asked stays until it is changed. */
  private static boolean isChanged(Edit edit, Dependency now) {
    Dependency old = edit.data().find(Dependency.KIND, now.id()).orElse(null);
    return old == null
        || !now.equals(old)
        || answers(edit.data(), old).size() < answers(edit.next(), now).size();
  }

  private static void check(Edit edit, Dependency dependency, String pointer) {
    DependencyResponse before = null;
    for (DependencyResponse answer : answers(edit.next(), dependency)) {
      boolean isTold = edit.isPut(DependencyResponse.KIND, answer.id());
      if (dependency.isIdentifiedAfter(answer.on())) {
        String place = isTold ? saidAt(edit, answer, pointer) + "/on" : pointer + "/identifiedOn";
        edit.brokenAt(place, UNNAMED, dependency.need(), String.valueOf(dependency.identifiedOn()));
      }
      if (before != null && !before.state().isOpen()) {
        edit.brokenAt(
            saidAt(edit, isTold ? answer : before, pointer) + "/state",
            OVER,
            dependency.need(),
            before.state().inWords());
      }
      before = answer;
    }
    checkState(edit, dependency, before == null ? null : before.state(), pointer + "/state");
  }

  /** Where an answer is told; where none is, what it is about. */
  private static String saidAt(Edit edit, DependencyResponse answer, String pointer) {
    return edit.isPut(DependencyResponse.KIND, answer.id())
        ? edit.placeOf(DependencyResponse.KIND, answer.id())
        : pointer;
  }

  private static void checkState(
      Edit edit, Dependency dependency, @Nullable DependencyState last, String pointer) {
    DependencyState state = dependency.state();
    if (last != null && last != state) {
      edit.brokenAt(pointer, LAST_WORD, dependency.need(), last.inWords(), state.inWords());
    }
  }
}

package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.org.Person;
import java.time.Instant;

/** Merges what people say about things: comments, and findings that they accept. */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class NoteMerge {
  private final Workbench bench;

  NoteMerge(Workbench bench) {
    this.bench = bench;
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.waivers(),
        "/waivers",
        (item, at) -> bench.mention(Waiver.KIND, item.id(), at + "/id"));
    Workbench.each(
        bundle.comments(),
        "/comments",
        (item, at) -> bench.mention(Comment.KIND, item.id(), at + "/id"));
  }

  void merge(Bundle bundle) {
    Workbench.each(bundle.waivers(), "/waivers", this::waiver);
    Workbench.each(bundle.comments(), "/comments", this::comment);
  }

  private void waiver(WaiverItem item, String at) {
    Waiver old = bench.current.find(Waiver.KIND, item.id()).orElse(null);
    bench.reference(Cycle.KIND, item.cycleId(), at + "/cycleId");
    bench.reference(Person.KIND, item.byId(), at + "/byId");
    Waiver made =
        bench.make(
            at,
            () ->
                new Waiver(
                    item.id(),
                    bench.pickOrNull(item.cycleId(), old, Waiver::cycleId),
                    bench.pickOrNull(item.findingId(), old, Waiver::findingId),
                    bench.pickOrNull(item.reason(), old, Waiver::reason),
                    bench.pick(item.from(), old, Waiver::from, bench.options.today()),
                    bench.pickOrNull(item.until(), old, Waiver::until),
                    bench.pickOrNull(item.byId(), old, Waiver::byId)));
    if (made == null) {
      return;
    }
    if (old != null && !old.cycleId().equals(made.cycleId())) {
      bench.violation(at + "/cycleId", "READ_ONLY", "a waiver stays in its cycle");
      return;
    }
    bench.put(Waiver.KIND, made);
  }

  private void comment(CommentItem item, String at) {
    Comment old = bench.current.find(Comment.KIND, item.id()).orElse(null);
    bench.reference(Person.KIND, item.byId(), at + "/byId");
    if (item.subjectType() != null) {
      bench.reference(
          Registry.KINDS.named(item.subjectType().name()), item.subjectId(), at + "/subjectId");
    }
    Instant now = bench.options.now();
    Comment made =
        bench.make(
            at,
            () ->
                new Comment(
                    item.id(),
                    bench.pickOrNull(item.subjectType(), old, Comment::subjectType),
                    bench.pickOrNull(item.subjectId(), old, Comment::subjectId),
                    bench.pickOrNull(item.text(), old, Comment::text),
                    bench.pickOrNull(item.byId(), old, Comment::byId),
                    bench.pick(item.writtenAt(), old, Comment::writtenAt, now)));
    if (made == null) {
      return;
    }
    if (made.writtenAt().isAfter(now)) {
      bench.violation(at + "/writtenAt", "FUTURE", "a comment cannot lie in the future");
      return;
    }
    if (old != null
        && !(old.subjectId().equals(made.subjectId()) && old.subjectType() == made.subjectType())) {
      bench.violation(at + "/subjectId", "READ_ONLY", "a comment stays with what it is about");
      return;
    }
    bench.put(Comment.KIND, made);
  }
}

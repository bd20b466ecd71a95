package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.PutWaiver;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.PutComment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PutCycle;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.PutBriefingTemplate;
import io.okrcascade.core.initiative.PutInitiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Graded;
import io.okrcascade.core.okr.LastingCommitments;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.PutObjective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.AssignInitiatives;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.HandOver;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.PutCapacity;
import io.okrcascade.core.planning.PutMaintenanceReport;
import io.okrcascade.core.planning.PutProgramme;
import io.okrcascade.core.planning.PutSolicitation;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Merges a bundle into what is there: creates what is missing, updates what differs, leaves the
 * rest alone, and never deletes. Each record is taken in by the use case of its kind, the same that
 * a request for a single record runs.
 */
public record Merge(Input<Bundle> input) implements UseCase<MergeResult> {
  /** Most key results that a bundle may hold. */
  public static final int MAX_KEY_RESULTS = 200_000;

  private static final Message VERSION =
      Message.invalid(
          "OUT_OF_RANGE",
          "this is a bundle of another version than %s, which is the one that is read here");

  /**
   * The records of a section, in the order in which sections are taken in.
   *
   * @param put takes in what an item says of the record of an id
   */
  private record Section<I extends Record>(
      RecordKind<?> kind, @Nullable List<I> items, BiFunction<@Nullable String, I, Put> put) {

    void mention(Edit edit) {
      each(
          edit,
          item -> {
            edit.mention(kind, Components.idOf(item), "/id");
            put(edit, item).mention(edit);
          });
    }

    void run(Edit edit) {
      each(edit, item -> put(edit, item).run(edit));
    }

    private Put put(Edit edit, I item) {
      boolean hasId = Components.of(item.getClass()).find("id").isPresent();
      return put.apply(hasId ? edit.idOr(Components.idOf(item)) : null, item);
    }

    private void each(Edit edit, Consumer<I> action) {
      edit.each(items, "/" + kind.section(), (item, place) -> action.accept(item));
    }
  }

  private static List<Section<?>> sections(Bundle bundle) {
    return List.of(
        new Section<>(Team.KIND, bundle.teams(), PutTeam::new),
        new Section<>(Person.KIND, bundle.people(), PutPerson::new),
        new Section<>(Cycle.KIND, bundle.cycles(), PutCycle::new),
        new Section<>(Programme.KIND, bundle.programmes(), PutProgramme::new),
        new Section<>(
            Objective.KIND,
            bundle.objectives(),
            (id, item) -> new PutObjective(id, item, item.state())),
        new Section<>(
            Initiative.KIND,
            bundle.initiatives(),
            (id, item) -> new PutInitiative(id, item, item.state())),
        new Section<>(BriefingTemplate.KIND, bundle.briefingTemplates(), PutBriefingTemplate::new),
        new Section<>(Capacity.KIND, bundle.capacities(), (none, item) -> new PutCapacity(item)),
        new Section<>(
            MaintenanceReport.KIND,
            bundle.maintenance(),
            (none, item) -> new PutMaintenanceReport(item)),
        new Section<>(Solicitation.KIND, bundle.solicitations(), PutSolicitation::new),
        new Section<>(Waiver.KIND, bundle.waivers(), PutWaiver::new),
        new Section<>(Comment.KIND, bundle.comments(), PutComment::new));
  }

  /** What merging would do, where the bundle has no faults so far. */
  public static MergeResult of(Dataset current, Bundle bundle, Circumstances circumstances) {
    return of(current, bundle, circumstances, List.of());
  }

  /**
   * What merging would do.
   *
   * @param current what is there: the organization, and every cycle family that the bundle touches
   * @param faults what reading the bundle found wrong already
   * @throws io.okrcascade.core.message.InvalidException where anything is wrong; tells everything
   *     that is, with JSON pointers into the bundle
   */
  public static MergeResult of(
      Dataset current, Bundle bundle, Circumstances circumstances, List<Violation> faults) {
    Edit edit = Registry.edit(current, circumstances);
    return edit.run(new Merge(new Input<>(bundle, faults, circumstances.reason())));
  }

  @Override
  public MergeResult run(Edit edit) {
    Bundle bundle = edit.accept(input);
    if (bundle.reason() != null) {
      edit.giveReason(bundle.reason());
    }
    checkFormat(edit, bundle);
    sections(bundle).forEach(section -> section.mention(edit));
    for (Section<?> section : sections(bundle)) {
      section.run(edit);
      if (section.kind() == Initiative.KIND) {
        assignInitiatives(edit, bundle);
      }
    }
    edit.whenSound(() -> Graded.withdrawOfReopened(edit));
    edit.whenSound(() -> LastingCommitments.ofSteppedBack(edit));
    edit.whenSound(() -> HandOver.ofAllWhoLeft(edit));
    edit.settle();
    return new MergeResult(edit.changes(), edit.unchanged());
  }

  /** Programmes list initiatives, and those are there only now. */
  private static void assignInitiatives(Edit edit, Bundle bundle) {
    Map<String, String> said = new HashMap<>();
    edit.each(bundle.initiatives(), "", (item, place) -> said.put(item.id(), item.programmeId()));
    edit.each(
        bundle.programmes(),
        "/programmes",
        (item, place) -> {
          if (item.id() != null && item.initiativeIds() != null) {
            new AssignInitiatives(item.id(), item.initiativeIds(), said).run(edit);
          }
        });
  }

  private static void checkFormat(Edit edit, Bundle bundle) {
    Integer version = bundle.bundleVersion();
    if (version != null && version != Bundle.VERSION) {
      edit.broken("/bundleVersion", VERSION, Bundle.VERSION);
    }
    long keyResults =
        bundle.objectives() == null
            ? 0
            : bundle.objectives().stream()
                .filter(Objects::nonNull)
                .mapToLong(item -> item.keyResults() == null ? 0 : item.keyResults().size())
                .sum();
    if (keyResults > MAX_KEY_RESULTS) {
      edit.broken(
          "/objectives",
          "TOO_MANY",
          "a bundle holds at most %d key results, this one %d",
          MAX_KEY_RESULTS,
          keyResults);
    }
  }
}

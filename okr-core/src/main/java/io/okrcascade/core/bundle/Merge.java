package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.PutWaiver;
import io.okrcascade.core.comment.PutComment;
import io.okrcascade.core.cycle.PutCycle;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.PutBriefingTemplate;
import io.okrcascade.core.initiative.PutInitiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.PutObjective;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.planning.AssignInitiatives;
import io.okrcascade.core.planning.PutCapacity;
import io.okrcascade.core.planning.PutMaintenanceReport;
import io.okrcascade.core.planning.PutProgramme;
import io.okrcascade.core.planning.PutSolicitation;
import io.okrcascade.core.record.Dataset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
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
      Message.invalid("OUT_OF_RANGE", "bundleVersion must be %s");
  private static final Message TOO_MANY =
      Message.invalid("TOO_MANY", "a bundle holds at most %d key results, this one %d");

  /** The records of a section, in the order in which sections are taken in. */
  private record Section<I>(String name, @Nullable List<I> items, Function<I, Put> put) {}

  private static List<Section<?>> sections(Bundle bundle) {
    return List.of(
        new Section<>("teams", bundle.teams(), item -> new PutTeam(item.id(), item)),
        new Section<>("people", bundle.people(), item -> new PutPerson(item.id(), item)),
        new Section<>("cycles", bundle.cycles(), item -> new PutCycle(item.id(), item)),
        new Section<>("programmes", bundle.programmes(), item -> new PutProgramme(item.id(), item)),
        new Section<>("objectives", bundle.objectives(), PutObjective::new),
        new Section<>("initiatives", bundle.initiatives(), PutInitiative::new),
        new Section<>(
            "briefingTemplates",
            bundle.briefingTemplates(),
            item -> new PutBriefingTemplate(item.id(), item)),
        new Section<>("capacities", bundle.capacities(), PutCapacity::new),
        new Section<>("maintenance", bundle.maintenance(), PutMaintenanceReport::new),
        new Section<>(
            "solicitations", bundle.solicitations(), item -> new PutSolicitation(item.id(), item)),
        new Section<>("waivers", bundle.waivers(), item -> new PutWaiver(item.id(), item)),
        new Section<>("comments", bundle.comments(), item -> new PutComment(item.id(), item)));
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
    Edit edit = new Edit(Registry.KINDS, current, circumstances);
    return edit.run(new Merge(new Input<>(bundle, faults, circumstances.reason())));
  }

  @Override
  public MergeResult run(Edit edit) {
    Bundle bundle = edit.accept(input);
    checkFormat(edit, bundle);
    sections(bundle).forEach(section -> eachOf(section, edit, put -> put.mention(edit)));
    for (Section<?> section : sections(bundle)) {
      eachOf(section, edit, put -> put.run(edit));
      if (section.name().equals("initiatives")) {
        assignInitiatives(edit, bundle);
      }
    }
    edit.settle();
    return new MergeResult(edit.changes(), edit.unchanged());
  }

  private static <I> void eachOf(Section<I> section, Edit edit, Consumer<Put> action) {
    edit.each(
        section.items(),
        "/" + section.name(),
        (item, place) -> action.accept(section.put().apply(item)));
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
      edit.broken("/objectives", TOO_MANY, MAX_KEY_RESULTS, keyResults);
    }
  }
}

package io.okrcascade.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeStateItem;
import io.okrcascade.core.initiative.PriorityItem;
import io.okrcascade.core.initiative.SectionItem;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CheckInsItem;
import io.okrcascade.core.okr.CycleCheckInItem;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Move;
import io.okrcascade.core.okr.MoveItem;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.PlanPointItem;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.okr.VoidedItem;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.DissolveItem;
import io.okrcascade.core.planning.LeaveItem;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.ExternalLinkItem;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.RefItem;
import io.okrcascade.core.settings.SettingsItem;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an item says, its record says by the same name; an item is copied from it that way. */
class ItemsTest {
  /** Each item with its record, and with what it tells of other records. */
  private static final List<Said> ITEMS =
      List.of(
          new Said(TeamItem.class, Team.class),
          new Said(PersonItem.class, Person.class),
          new Said(MembershipItem.class, Membership.class),
          new Said(CycleItem.class, Cycle.class),
          new Said(BriefingTemplateItem.class, BriefingTemplate.class),
          new Said(SectionItem.class, BriefingSection.class),
          new Said(ProgrammeItem.class, Programme.class, "initiativeIds", "updates"),
          new Said(ProgrammeUpdateItem.class, ProgrammeUpdate.class),
          new Said(
              ObjectiveItem.class,
              Objective.class,
              "alignments",
              "keyResults",
              "amendments",
              "grade"),
          new Said(KeyResultItem.class, KeyResult.class, "alignments", "checkIns"),
          new Said(MetricItem.class, Metric.class),
          new Said(MilestoneItem.class, Milestone.class),
          new Said(PlanPointItem.class, PlanPoint.class),
          new Said(CheckInItem.class, CheckIn.class),
          new Said(VoidedItem.class, Voided.class),
          new Said(ExternalLinkItem.class, ExternalLink.class),
          new Said(RefItem.class, Ref.class),
          new Said(AlignmentItem.class, Alignment.class),
          new Said(AmendmentItem.class, Amendment.class),
          new Said(MoveItem.class, Move.class),
          new Said(GradeItem.class, Grade.class, "grade"),
          new Said(InitiativeItem.class, Initiative.class, "contributions", "dependencies"),
          new Said(BriefingItem.class, Briefing.class),
          new Said(BypassItem.class, Bypass.class),
          new Said(ContributionItem.class, Contribution.class),
          new Said(DependencyItem.class, Dependency.class, "answers"),
          new Said(ResponseItem.class, DependencyResponse.class),
          new Said(BackingItem.class, Backing.class),
          new Said(CapacityItem.class, Capacity.class),
          new Said(MaintenanceItem.class, MaintenanceReport.class),
          new Said(SolicitationItem.class, Solicitation.class),
          new Said(WaiverItem.class, Waiver.class),
          new Said(CommentItem.class, Comment.class),
          new Said(TextItem.class, Comment.class));

  /** Items that are copied from no record. */
  private static final Set<Class<?>> OF_NO_RECORD =
      Set.of(
          CarryOverItem.class,
          CheckInsItem.class,
          CycleCheckInItem.class,
          DissolveItem.class,
          InitiativeStateItem.class,
          LeaveItem.class,
          PriorityItem.class,
          SettingsItem.class);

  private record Said(
      Class<? extends Record> item, Class<? extends Record> record, String... besides) {}

  private static final Map<Type, Type> RECORDS =
      ITEMS.stream()
          .filter(said -> said.item() != TextItem.class)
          .collect(Collectors.toMap(Said::item, Said::record));

  @Test
  void everyComponentHasItsCounterpart() {
    for (Said said : ITEMS) {
      Set<String> besides = Set.of(said.besides());
      Components<?> components = Components.of(said.record());
      for (Component component : Components.of(said.item()).all()) {
        if (!besides.contains(component.name())) {
          assertThat(components.all().stream().map(Component::name))
              .as(said.item().getSimpleName())
              .contains(component.name());
          assertThat(ofRecord(component.type()))
              .as(said.item().getSimpleName() + "." + component.name())
              .isEqualTo(words(components.named(component.name()).type()));
        }
      }
    }
  }

  /** The type that the record has for it. */
  private static String ofRecord(Type type) {
    if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
      Type one = many.getActualTypeArguments()[0];
      return "java.util.List<" + RECORDS.getOrDefault(one, one).getTypeName() + ">";
    }
    return words(RECORDS.getOrDefault(type, type));
  }

  private static String words(Type type) {
    return type instanceof Class<?> one
        ? MethodType.methodType(one).wrap().returnType().getTypeName()
        // Items name phases as they are written.
        : type.getTypeName().replace("io.okrcascade.core.cycle.Phase", "java.lang.String");
  }

  /** Absence keeps what is there: so what was emptied is told as empty, or it would come back. */
  @Test
  void whatIsEmptyIsTold() {
    for (Said said : ITEMS) {
      Set<String> parts = new HashSet<>(Set.of(said.besides()));
      parts.addAll(NEVER_EMPTIED);
      for (RecordComponent component : said.item().getRecordComponents()) {
        boolean mayBeEmpty =
            List.of(List.class, Map.class, Object.class).contains(component.getType());
        if (mayBeEmpty && !parts.contains(component.getName())) {
          assertThat(included(said.item(), component))
              .as(said.item().getSimpleName() + "." + component.getName())
              .isEqualTo(JsonInclude.Include.NON_NULL);
        }
      }
    }
  }

  /** Noted by acts, or said once and never changed. */
  private static final Set<String> NEVER_EMPTIED =
      Set.of("changedByIds", "formerOwnerIds", "leftBehind", "milestonesDone");

  private static JsonInclude.Include included(Class<?> item, RecordComponent component) {
    JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
    return (own != null ? own : item.getAnnotation(JsonInclude.class)).value();
  }

  @Test
  void whatStandsBesidesIsThere() {
    for (Said said : ITEMS) {
      for (String name : said.besides()) {
        assertThat(Components.of(said.item()).named(name).name()).isEqualTo(name);
      }
    }
  }

  @Test
  void noItemIsForgotten() {
    Set<String> items = new HashSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.okrcascade.core")) {
      if (type.isTopLevelClass() && type.getSimpleName().endsWith("Item")) {
        items.add(type.getName());
      }
    }
    Map<String, Class<?>> known = new HashMap<>();
    OF_NO_RECORD.forEach(item -> known.put(item.getName(), item));
    ITEMS.forEach(said -> known.put(said.item().getName(), said.item()));
    assertThat(items).containsExactlyInAnyOrderElementsOf(known.keySet());
  }
}

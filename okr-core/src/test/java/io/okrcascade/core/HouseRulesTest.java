package io.okrcascade.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules of the house: what stands on what, and what stays outside. */
class HouseRulesTest {
  private static final String CORE = "io.okrcascade.core.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.okrcascade.core");

  private static final Set<String> GROUND = Set.of("message", "record", "edit");

  private static Set<String> and(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return all;
  }

  /**
   * Rooms with all that they may stand on. Any other room stands on top, and under nothing here.
   */
  private static final Map<String, Set<String>> STANDS_ON =
      Map.ofEntries(
          Map.entry("message", Set.of()),
          Map.entry("record", Set.of("message")),
          Map.entry("edit", Set.of("message", "record")),
          Map.entry("org", GROUND),
          Map.entry("cycle", GROUND),
          Map.entry("okr", and(GROUND, "org", "cycle")),
          Map.entry("cascade", and(GROUND, "org", "cycle", "okr")),
          Map.entry("dependency", and(GROUND, "org", "cycle", "okr")),
          Map.entry("initiative", and(GROUND, "org", "cycle", "okr", "cascade", "dependency")),
          Map.entry(
              "planning",
              and(GROUND, "org", "cycle", "okr", "cascade", "dependency", "initiative")),
          Map.entry(
              "audit",
              and(
                  GROUND,
                  "org",
                  "cycle",
                  "okr",
                  "cascade",
                  "dependency",
                  "initiative",
                  "planning")));

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(CORE) ? name.substring(CORE.length()).split("\\.")[0] : "";
  }

  private static DescribedPredicate<JavaClass> inRoom(String room) {
    return describe("in room " + room, type -> room(type).equals(room));
  }

  @Test
  void roomsStandOnlyOnWhatLiesBelow() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(type -> rooms.add(room(type)));
    assertThat(rooms).containsAll(STANDS_ON.keySet());
    for (String room : rooms) {
      Set<String> below = STANDS_ON.get(room);
      if (below != null) {
        noClasses()
            .that(inRoom(room))
            .should()
            .dependOnClassesThat(
                describe(
                    "outside " + below,
                    type ->
                        type.getPackageName().startsWith(CORE)
                            && !room(type).equals(room)
                            && !below.contains(room(type))))
            .check(CLASSES);
      }
    }
  }

  @Test
  void noRoomsStandInACircle() {
    slices().matching("io.okrcascade.core.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheJdkAndAnnotationsComeFromOutside() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.okrcascade.core..",
            "java..",
            "org.jspecify.annotations",
            "com.fasterxml.jackson.annotation")
        .check(CLASSES);
  }

  @Test
  void nothingIsReadOrWritten() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.sql..",
            "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void timeAndChanceAreGivenNeverTaken() {
    noClasses()
        .should()
        .callMethodWhere(
            describe("the clock is asked", (JavaCall<?> call) -> asksTheClockOrChance(call)))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Date|Calendar|Timer|Random|SplittableRandom)")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(CLASSES);
  }

  private static boolean asksTheClockOrChance(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getTarget().getName();
    return owner.startsWith("java.time.") && Set.of("now", "systemDefault").contains(method)
        || owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty").contains(method)
        || owner.equals("java.lang.Math") && method.equals("random")
        || owner.equals("java.util.UUID") && method.equals("randomUUID");
  }
}

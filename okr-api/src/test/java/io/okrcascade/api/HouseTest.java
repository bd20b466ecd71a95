package io.okrcascade.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.okrcascade.api.store.RecordStore;
import jakarta.ws.rs.Path;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of the house for the service. */
@AnalyzeClasses(
    packages = "io.okrcascade.api",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String API = "io.okrcascade.api.";

  /** Every room, and what a room may be called. */
  private static final Set<String> ROOMS =
      Set.of(
          "access",
          "audit",
          "bundle",
          "cascade",
          "change",
          "command",
          "comment",
          "cycle",
          "demo",
          "dependency",
          "inbox",
          "initiative",
          "okr",
          "org",
          "planning",
          "platform",
          "settings",
          "store",
          "write");

  @ArchTest
  static void everyRoomHasItsName(JavaClasses all) {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : all) {
      if (type.getPackageName().startsWith(API)) {
        rooms.add(type.getPackageName().substring(API.length()).split("\\.")[0]);
      }
    }
    assertThat(rooms).isEqualTo(new TreeSet<>(ROOMS));
  }

  @ArchTest
  static final ArchRule noRoomsStandInACircle =
      slices().matching("io.okrcascade.api.(*)..").should().beFreeOfCycles();

  /** One room's table is no other's business: they meet in the list that the store is given. */
  @ArchTest
  static final ArchRule tablesAreKnownToTheListOfThemAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Tables.class.getName())
          .should()
          .dependOnClassesThat(
              describe(
                  "are tables of a room",
                  type ->
                      type.getSimpleName().endsWith("Table")
                          && type.getPackageName().startsWith(API)
                          && !type.getPackageName().equals(RecordStore.class.getPackageName())))
          .as("tables are known to the list of them alone");

  @ArchTest
  static final ArchRule theListOfTablesIsKnownWhereTheServiceIsPutTogether =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Services.class.getName())
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(Tables.class.getName());

  @ArchTest
  static final ArchRule resourcesKnowNoSql =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..");

  @ArchTest
  static final ArchRule platformKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("..api.platform..")
          .should()
          .dependOnClassesThat(
              describe(
                  "stand in another room",
                  type ->
                      type.getPackageName().startsWith(API)
                          && !type.getPackageName().startsWith(API + "platform")));

  /** What is written is decided in core, on an edit; rows follow from its changes. */
  @ArchTest
  static final ArchRule resourcesChangeNoRows =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .callMethodWhere(
              describe(
                  "a record is put or deleted",
                  call ->
                      call.getTargetOwner().getFullName().equals("io.okrcascade.core.edit.Edit")
                          && Set.of("put", "delete").contains(call.getName())));

  /** Rows reach SQL in one class. */
  @ArchTest
  static final ArchRule rowsAreWrittenInTheTransactionOfAGroupAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.okrcascade.api.store.JdbiTransaction")
          .should()
          .callMethod(
              RecordStore.class, "write", org.jdbi.v3.core.Handle.class, java.util.List.class);

  /** One clock, injected. */
  @ArchTest
  static final ArchRule nobodyReadsTheSystemClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** The service runs on the class path, where nobody else holds it to what core exports. */
  @ArchTest
  static void onlyWhatCoreExportsIsUsed(JavaClasses all) {
    ModuleDescriptor core =
        ModuleFinder.of(java.nio.file.Path.of("../okr-core/target/classes"))
            .find("io.okrcascade.core")
            .orElseThrow()
            .descriptor();
    Set<String> exported =
        core.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toUnmodifiableSet());
    assertThat(exported).contains("io.okrcascade.core.okr").doesNotContain("io.okrcascade.core");
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "core does not export",
                type ->
                    type.getPackageName().startsWith("io.okrcascade.core")
                        && !exported.contains(type.getPackageName())))
        .check(all);
  }
}

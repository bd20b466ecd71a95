package io.okrcascade.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

/** The rules of the house for the service. */
@AnalyzeClasses(
    packages = "io.okrcascade.api",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  /** Tables are reached through the store that holds all of them, never from a feature. */
  @ArchTest
  static final ArchRule tablesOfRoomsAreKnownToTheirListAlone =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Tables.class)
          .should()
          .dependOnClassesThat(areTablesOfRooms());

  private static DescribedPredicate<JavaClass> areTablesOfRooms() {
    return simpleNameEndingWith("Table")
        .and(not(resideInAPackage("..api.store..")))
        .and(resideInAPackage("..api.."))
        .as("declare the table of a kind");
  }

  /** The list of all tables is made once, where the service is put together. */
  @ArchTest
  static final ArchRule theListOfTablesIsKnownToTheServicesAlone =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Services.class, Tables.class)
          .should()
          .dependOnClassesThat(equivalentTo(Tables.class));

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
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..api.org..",
              "..api.cycle..",
              "..api.okr..",
              "..api.cascade..",
              "..api.initiative..",
              "..api.audit..",
              "..api.bundle..",
              "..api.change..",
              "..api.access..");

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
}

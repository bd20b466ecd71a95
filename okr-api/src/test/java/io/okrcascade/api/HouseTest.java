package io.okrcascade.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.okrcascade.api.store.RecordStore;
import io.okrcascade.api.store.Table;
import jakarta.ws.rs.Path;

/** The rules of the house for the service. */
@AnalyzeClasses(
    packages = "io.okrcascade.api",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  /** Tables are reached through the store that holds all of them, never from a feature. */
  @ArchTest
  static final ArchRule tablesAreKnownToTheStoreAlone =
      noClasses()
          .that()
          .areNotAssignableTo(Table.class)
          .and()
          .areNotAssignableTo(RecordStore.class)
          .should()
          .dependOnClassesThat(assignableTo(Table.class).and(not(equivalentTo(Table.class))));

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

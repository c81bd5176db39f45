package sluice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import sluice.scheduling.PolicyProvider;

/// The directions that dependencies take inside this module.
@AnalyzeClasses(packages = "sluice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule protocolKnowsNoServer =
      noClasses()
          .that()
          .resideInAnyPackage(
              "sluice.transfer.frame..", "sluice.transfer.codec..", "sluice.transfer.sink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sluice.transfer.server..", "sluice.transfer.client..");

  @ArchTest
  static final ArchRule serversAreStrangers =
      slices().matching("sluice.transfer.server.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule limitsAndServersAreStrangers =
      noClasses()
          .that()
          .resideInAPackage("sluice.transfer.limit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "sluice.transfer.server..", "sluice.transfer.codec..", "sluice.transfer.sink..");

  @ArchTest
  static final ArchRule nobodyBuildsOnLimits =
      noClasses()
          .that()
          .resideOutsideOfPackage("sluice.transfer.limit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("sluice.transfer.limit..");

  @ArchTest
  static final ArchRule policiesAreStrangers =
      classes()
          .that()
          .areAssignableTo(PolicyProvider.class)
          .and()
          .areNotInterfaces()
          .should(beUsedByNobodyElse());

  @ArchTest
  static final ArchRule transferKnowsNoScheduling =
      noClasses()
          .that()
          .resideInAPackage("sluice.transfer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("sluice.scheduling..");

  @ArchTest
  static final ArchRule schedulingKnowsNoTransfer =
      noClasses()
          .that()
          .resideInAPackage("sluice.scheduling..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("sluice.transfer..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule networkingStaysAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "sluice.transfer.server..", "sluice.transfer.client..", "sluice..conformance..")
          .should()
          .dependOnClassesThat(
              HasName.Predicates.nameMatching(
                  "java\\.net\\..*Socket"
                      + "|java\\.nio\\.channels\\.(.*Socket.*|Datagram.*|Select.*|Asynchronous.*)"
                      + "|io\\.netty\\..*"));

  @ArchTest
  static final ArchRule measuredCodeKnowsNoBenchmark =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.openjdk.jmh..");

  private static ArchCondition<JavaClass> beUsedByNobodyElse() {
    return new ArchCondition<>("be used by no class but themselves") {
      @Override
      public void check(JavaClass policy, ConditionEvents events) {
        for (Dependency dependency : policy.getDirectDependenciesToSelf()) {
          if (!dependency.getOriginClass().getName().startsWith(policy.getName() + "$")) {
            events.add(SimpleConditionEvent.violated(policy, dependency.getDescription()));
          }
        }
      }
    };
  }
}

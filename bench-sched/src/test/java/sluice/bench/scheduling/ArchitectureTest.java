package sluice.bench.scheduling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions that dependencies take inside this module.
@AnalyzeClasses(
    packages = "sluice.bench.scheduling",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule BENCHMARKS_NAME_NO_IMPLEMENTATION =
      noClasses().should().dependOnClassesThat().resideInAPackage("sluice.scheduling.policy..");

  @ArchTest
  static final ArchRule HALVES_ARE_STRANGERS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sluice.transfer..", "sluice.bench.transfer..");

  @ArchTest
  static final ArchRule COMMANDS_NEED_NO_JMH =
      noClasses()
          .that()
          .resideInAPackage("sluice.bench.scheduling.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openjdk.jmh..");
}

package sluice.bench.transfer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The directions that dependencies take inside this module, and out of it.
@AnalyzeClasses(packages = "sluice.bench", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule IMPLEMENTATIONS_ARE_FOUND_NOT_NAMED =
      noClasses().should().dependOnClassesThat().resideInAPackage("sluice.transfer.server..");

  @ArchTest
  static final ArchRule LOAD_KNOWS_NEITHER_BENCHMARKS_NOR_COMMANDS =
      noClasses()
          .that()
          .resideInAPackage("sluice.bench.transfer.load..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sluice.bench.transfer", "sluice.bench.transfer.cli..");

  @ArchTest
  static final ArchRule ONLY_BENCHMARKS_NEED_JMH =
      noClasses()
          .that()
          .resideInAnyPackage("sluice.bench.transfer.load..", "sluice.bench.transfer.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openjdk.jmh..");

  @ArchTest
  static final ArchRule HALVES_ARE_STRANGERS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sluice.scheduling..", "sluice.bench.scheduling..");
}

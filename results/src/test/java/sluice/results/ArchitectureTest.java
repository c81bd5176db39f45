package sluice.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// A result moves one way: launched, recorded, judged, rendered.
@AnalyzeClasses(packages = "sluice", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_FLOW_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("boot")
          .definedBy("sluice.results.boot..")
          .layer("cli")
          .definedBy("sluice.results.cli..")
          .layer("launch")
          .definedBy("sluice.results.launch..")
          .layer("render")
          .definedBy("sluice.results.render..")
          .layer("publish")
          .definedBy("sluice.results.publish..")
          .layer("chart")
          .definedBy("sluice.results.chart..")
          .layer("page")
          .definedBy("sluice.results.page..")
          .layer("export")
          .definedBy("sluice.results.export..")
          .layer("compare")
          .definedBy("sluice.results.compare..")
          .layer("statistics")
          .definedBy("sluice.results.statistics..")
          .layer("record")
          .definedBy("sluice.results.record..")
          .layer("environment")
          .definedBy("sluice.results.environment..")
          .whereLayer("boot")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("launch")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("publish")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("page")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("chart")
          .mayOnlyBeAccessedByLayers("page")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("cli", "launch", "publish", "chart", "page")
          .whereLayer("export")
          .mayOnlyBeAccessedByLayers("launch", "render", "chart", "page")
          .whereLayer("compare")
          .mayOnlyBeAccessedByLayers("cli", "launch", "render")
          .whereLayer("statistics")
          .mayOnlyBeAccessedByLayers("launch", "render", "export", "compare", "chart", "page")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers(
              "cli", "launch", "publish", "render", "export", "compare", "chart", "page")
          .whereLayer("environment")
          .mayOnlyBeAccessedByLayers(
              "launch", "publish", "render", "export", "compare", "record", "page");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("sluice.results.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule KNOWS_NOTHING_OF_WHAT_IS_MEASURED =
      noClasses()
          .that()
          .resideInAPackage("sluice.results..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sluice.transfer..", "sluice.scheduling..", "sluice.bench..");

  @ArchTest
  static final ArchRule ONLY_LAUNCH_DRIVES_JMH =
      noClasses()
          .that()
          .resideOutsideOfPackage("sluice.results.launch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openjdk.jmh..");
}

package dev.onair.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of docs/architecture.md: who may know whom. */
class ArchitectureTest {

  private static final String HOUSE = "dev.onair.";

  /** Each room, and the rooms that it may know besides itself. */
  private static final Map<String, List<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              entry("diagnostics"),
              entry("model"),
              entry("awsmodel"),
              entry("encoder", "model", "awsmodel", "diagnostics"),
              entry("config", "model", "diagnostics", "encoder", "awsmodel"),
              entry("constructs", "model"),
              entry("stacks", "model", "constructs"),
              entry("synthesis", "model", "stacks"),
              entry("sandbox", "awsmodel"),
              entry("terraform"),
              entry("operate"),
              entry("preflight", "model", "operate"),
              entry("fleet", "model", "encoder", "terraform", "operate"),
              entry("demo", "model", "synthesis", "sandbox", "terraform"),
              entry(
                  "cli",
                  "config",
                  "model",
                  "diagnostics",
                  "synthesis",
                  "sandbox",
                  "terraform",
                  "fleet",
                  "operate",
                  "preflight",
                  "demo")));

  // By path: by package, all entries of all libraries would be gone through.
  private static final JavaClasses ONAIR =
      new ClassFileImporter().importPath(Path.of("target/classes/dev/onair"));

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsOnlyThoseItMay() {
    return MAY_KNOW.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> rule(room).check(ONAIR)));
  }

  @Test
  void everyPackageIsARoomWithARule() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/onair"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .isSubsetOf(MAY_KNOW.keySet());
    }
  }

  @Test
  void roomsKnowEachOtherOneWay() {
    slices().matching("dev.onair.(*)..").should().beFreeOfCycles().check(ONAIR);
  }

  @Test
  void theRoomsOfTheCommandLineKnowEachOtherOneWay() {
    slices().matching("dev.onair.cli.(*)..").should().beFreeOfCycles().check(ONAIR);
  }

  @Test
  void theRoomsOfTheCommandLineKnowNothingOfItsEntrance() {
    noClasses()
        .that(resideInAnyPackage("dev.onair.cli.*.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.onair.cli"))
        .check(ONAIR);
  }

  @Test
  void onlyConfigReadsHocon() {
    onlyIn(List.of("config"), "com.typesafe..").check(ONAIR);
  }

  @Test
  void onlyConstructsStacksAndSynthesisKnowCdktf() {
    onlyIn(
            List.of("constructs", "stacks", "synthesis"),
            "com.hashicorp..",
            "software.constructs..",
            "software.amazon.jsii..")
        .check(ONAIR);
  }

  @Test
  void onlyOperateKnowsTheSdkOfAws() {
    onlyIn(List.of("operate"), "software.amazon.awssdk..").check(ONAIR);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    onlyIn(List.of("cli"), "picocli..").check(ONAIR);
  }

  @Test
  void onlyEntryPointsReadTheEnvironmentAndTheClock() {
    noClasses()
        .that(resideOutsideOfPackages("dev.onair.cli..", "dev.onair.sandbox.."))
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .allowEmptyShould(true)
        .check(ONAIR);
  }

  private static Map.Entry<String, List<String>> entry(String room, String... mayKnow) {
    return Map.entry(room, List.of(mayKnow));
  }

  private static ArchRule rule(Map.Entry<String, List<String>> room) {
    String[] forbidden =
        MAY_KNOW.keySet().stream()
            .filter(other -> !other.equals(room.getKey()) && !room.getValue().contains(other))
            .map(other -> HOUSE + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAnyPackage(HOUSE + room.getKey() + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .allowEmptyShould(true);
  }

  private static ArchRule onlyIn(List<String> rooms, String... libraries) {
    String[] packages = rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new);
    return noClasses()
        .that(resideOutsideOfPackages(packages))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .because(Arrays.toString(libraries) + " belong in " + rooms)
        .allowEmptyShould(true);
  }
}

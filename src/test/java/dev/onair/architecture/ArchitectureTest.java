package dev.onair.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.onair.cli.Main;
import dev.onair.cli.terminal.LineWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of docs/architecture.md: who may know whom. */
class ArchitectureTest {

  private static final String HOUSE = "dev.onair.";

  /** A row of the table of rooms: the room, what it is, and whom it may know. */
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Of a file of the program. */
  private static final int MOST_LINES = 269;

  /** Each room, and the rooms that it may know besides itself. */
  private static final Map<String, List<String>> MAY_KNOW =
      new TreeMap<>(
          Map.ofEntries(
              entry("diagnostics"),
              entry("files"),
              entry("media"),
              entry("network"),
              entry("model", "diagnostics"),
              entry("awsmodel", "diagnostics"),
              entry("encoder", "model", "awsmodel", "diagnostics", "terraform"),
              entry("config", "files", "model", "diagnostics", "encoder", "awsmodel"),
              entry("importing", "files", "config", "encoder", "awsmodel", "model", "diagnostics"),
              entry("constructs", "files", "model"),
              entry("stacks", "model", "constructs"),
              entry("synthesis", "files", "model", "stacks"),
              entry("sandbox", "files", "awsmodel", "media", "network"),
              entry("terraform", "files", "diagnostics"),
              entry("operate", "diagnostics"),
              entry("preflight", "model", "operate"),
              entry("estimate", "model"),
              entry("play", "network"),
              entry("preview", "model", "constructs", "encoder", "terraform", "sandbox"),
              entry("probe", "model", "media", "network", "diagnostics"),
              entry("running", "diagnostics", "model", "operate", "fleet"),
              entry(
                  "fleet",
                  "files",
                  "diagnostics",
                  "model",
                  "encoder",
                  "estimate",
                  "terraform",
                  "operate"),
              entry(
                  "cli",
                  "files",
                  "config",
                  "importing",
                  "model",
                  "diagnostics",
                  "synthesis",
                  "sandbox",
                  "terraform",
                  "fleet",
                  "running",
                  "operate",
                  "play",
                  "preflight",
                  "preview",
                  "probe",
                  "estimate")));

  // By path: by package, all entries of all libraries would be gone through.
  private static final JavaClasses ONAIR =
      new ClassFileImporter().importPath(Path.of("target/classes/dev/onair"));

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsOnlyThoseItMay() {
    return MAY_KNOW.entrySet().stream()
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> rule(room).check(ONAIR)));
  }

  @TestFactory
  Stream<DynamicTest> everyRoomKnowsAllThatItMay() {
    return MAY_KNOW.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () -> assertThat(roomsKnownTo(room.getKey())).containsAll(room.getValue())));
  }

  @Test
  void everyPackageIsARoomWithARule() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/onair"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }
  }

  @Test
  void theTableOfTheRoomsSaysTheSame() throws Exception {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        table.put(row.group(1), codes(row.group(2)));
      }
    }

    Map<String, Set<String>> rules = new TreeMap<>();
    MAY_KNOW.forEach((room, known) -> rules.put(room, new TreeSet<>(known)));
    assertThat(table).isEqualTo(rules);
  }

  @Test
  void roomsKnowEachOtherOneWay() {
    slices().matching("dev.onair.(*)..").should().beFreeOfCycles().check(ONAIR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cli",
        "fleet",
        "terraform",
        "operate",
        "config",
        "encoder",
        "importing",
        "probe",
        "sandbox.mediapackage.live"
      })
  void theRoomsInsideARoomKnowEachOtherOneWay(String room) {
    slices()
        .matching(HOUSE + "(**)")
        .should()
        .beFreeOfCycles()
        .check(ONAIR.that(resideInAnyPackage(HOUSE + room + "..")));
  }

  @Test
  void onlyConfigReadsHocon() {
    knownOnlyIn(List.of("config"), "com.typesafe..");
  }

  @Test
  void onlyConstructsStacksAndSynthesisKnowCdktf() {
    knownOnlyIn(
        List.of("constructs", "stacks", "synthesis"),
        "com.hashicorp..",
        "software.constructs..",
        "software.amazon.jsii..");
  }

  @Test
  void onlyOperateKnowsTheSdkOfAws() {
    knownOnlyIn(List.of("operate"), "software.amazon.awssdk..");
  }

  /** Nobody who plans, reviews or looks for drift: what is in a schedule is the operator's. */
  @Test
  void schedulesAreNeverDrift() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                "dev.onair.cli..", "dev.onair.operate..", "dev.onair.running.."))
        .and()
        .doNotHaveFullyQualifiedName("dev.onair.fleet.repair.FirstInput")
        .and()
        .doNotHaveFullyQualifiedName("dev.onair.fleet.apply.OnAirCheck")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.onair.operate.Schedule")
        .check(ONAIR);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    knownOnlyIn(List.of("cli"), "picocli..");
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
        .check(ONAIR);
  }

  /** Main sets it to none: in Arabic or Nepali, numbers would be written with other digits. */
  @Test
  void onlyMainKnowsTheLocaleOfTheMachine() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault", Locale.Category.class)
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.Category.class, Locale.class)
        .check(ONAIR);
  }

  /** What can't be looked at would be taken for absent, and defaults for what was meant. */
  @Test
  void onlyFilesAsksWhetherSomethingExists() {
    noClasses()
        .that(resideOutsideOfPackages("dev.onair.files.."))
        .should()
        .accessTargetWhere(
            DescribedPredicate.<JavaAccess<?>>describe(
                "something is asked whether it exists",
                access ->
                    access.getName().equals("exists")
                        && (access.getTargetOwner().isEquivalentTo(Files.class)
                            || access.getTargetOwner().isEquivalentTo(File.class))))
        .because("Presence tells what is absent from what can't be looked at")
        .check(ONAIR);
  }

  /** What goes round it could forge a line, move the cursor or command a runner. */
  @Test
  void onlyLineWriterPrints() {
    noClasses()
        .that(resideOutsideOfPackages("dev.onair.sandbox.."))
        .and()
        .doNotHaveFullyQualifiedName(LineWriter.class.getName())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(PrintStream.class)
        .orShould()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "print text as it is", type -> type.isEquivalentTo(PrintWriter.class)))
        .because("LineWriter shows what it prints")
        .check(ONAIR);
  }

  /** Were there a second place, one of the two would forget a character. */
  @Test
  void onlyShownSaysWhatIsNotSeen() throws Exception {
    Pattern byItself =
        Pattern.compile("\\\\p\\{(Cntrl|Cc|Cf)\\}|\\.replace\\((\"|')\\\\[nr](\"|')");
    assertThat(
            sources().stream()
                .filter(file -> byItself.matcher(read(file)).find())
                .map(file -> file.getFileName().toString()))
        // Texts refuses them in files; GithubProblems has the runner's own escapes.
        .containsExactlyInAnyOrder("Shown.java", "Texts.java", "GithubProblems.java");
  }

  /** A longer one has more than one subject. */
  @Test
  void noFileHasMoreLinesThanOneSubjectNeeds() throws Exception {
    Map<Path, Long> lines =
        sources().stream()
            .collect(Collectors.toMap(file -> file, file -> read(file).lines().count()));

    assertThat(lines).isNotEmpty();
    lines.values().removeIf(count -> count <= MOST_LINES);
    assertThat(lines).as("files of more than %d lines", MOST_LINES).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        .dependOnClassesThat(resideInAnyPackage(forbidden));
  }

  private static Set<String> roomsKnownTo(String room) {
    return knownTo(room)
        .filter(type -> type.getPackageName().startsWith(HOUSE))
        .map(ArchitectureTest::room)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaClass> knownTo(String room) {
    return ONAIR.stream()
        .filter(type -> room(type).equals(room))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(HOUSE.length()).split("\\.", -1)[0];
  }

  private static Set<String> codes(String cell) {
    return CODE.matcher(cell)
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Checks that these rooms know a library, each of them, and no other room. */
  private static void knownOnlyIn(List<String> rooms, String... library) {
    String[] packages = rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new);
    noClasses()
        .that(resideOutsideOfPackages(packages))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .because(Arrays.toString(library) + " belong in " + rooms)
        .check(ONAIR);
    for (String room : rooms) {
      assertThat(knownTo(room)).as(room).anyMatch(resideInAnyPackage(library));
    }
  }
}

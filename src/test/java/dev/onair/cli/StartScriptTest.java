package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.onair.cli.Scripts.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script, with stand-ins for Maven and java that tell what they were asked. */
class StartScriptTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;

  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void aHomeWithSpacesInItsPath() throws IOException {
    assumeThat(Path.of("/bin/sh")).exists();
    home = Files.createDirectories(folder.resolve("a home of its own"));
    Files.copy(Path.of("onair"), home.resolve("onair"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    source("A.java", "class A {}");
    source("B.java", "class B {}");
    Scripts.write(
        home.resolve("mvnw"),
        """
        cd "$(dirname "$0")"
        echo build >> builds
        [ ! -f broken ] || exit 1
        mkdir -p target/classes
        touch target/classes/built library.jar
        printf '%s' "$PWD/library.jar" > target/classpath
        """);
    java("17.0.15");
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
  }

  @Test
  void theFirstStartBuildsAndTheNextDoesNot() throws Exception {
    Result first = start();
    Result second = start();

    assertThat(first.err()).contains("onair: building");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void whatTheBuildWentOnWithoutIsSaid() throws Exception {
    Scripts.write(
        home.resolve("mvnw"),
        Files.readString(home.resolve("mvnw"))
            + "\necho 'a warning of others'; echo 'onair: WITHOUT PLAYERS' >&2\n");

    assertThat(start().err()).endsWith("\nonair: WITHOUT PLAYERS\n").doesNotContain("others");
    assertThat(start().err()).isEmpty();
  }

  @Test
  void argumentsAndClassPathSurviveSpaces() throws Exception {
    Result result = start("new", "two words");

    assertThat(result.out())
        .contains("[-cp][" + home + "/target/onair.jar:" + home + "/library.jar]")
        .contains("[dev.onair.cli.Main][new][two words]")
        .contains("[-Donair.home=" + home + "]");
  }

  @Test
  void aLinkElsewhereStartsTheSame() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link2"));
    Files.createSymbolicLink(folder.resolve("link2"), home.resolve("onair"));

    assertThat(start(link).out()).contains("[-Donair.home=" + home + "]");
  }

  @Test
  void aChangedSourceIsBuiltThoughItsDateIsOld() throws Exception {
    start();

    Path changed = source("A.java", "class A {int i;}");
    Files.setLastModifiedTime(changed, LONG_AGO);
    Files.setLastModifiedTime(changed.getParent(), LONG_AGO);

    assertThat(start().err()).contains("onair: building");
  }

  @Test
  void aTouchedSourceIsNotBuilt() throws Exception {
    start();

    source("A.java", "class A {}");

    assertThat(start().err()).isEmpty();
  }

  @Test
  void addedDeletedAndRenamedSourcesAreBuilt() throws Exception {
    start();
    source("C.java", "class C {}");
    start();
    Files.delete(home.resolve("src/main/java/C.java"));
    start();
    Files.move(home.resolve("src/main/java/B.java"), home.resolve("src/main/java/D.java"));
    start();

    assertThat(builds()).isEqualTo(4);
    assertThat(start().err()).isEmpty();
  }

  @Test
  void aChangedPomIsBuilt() throws Exception {
    start();
    Files.writeString(home.resolve("pom.xml"), "<project></project>");

    assertThat(start().err()).contains("onair: building");
  }

  @Test
  void classesThatAnotherBuildLeftAreNotUsed() throws Exception {
    start();
    String jar = Files.readString(home.resolve("target/onair.jar"));
    Files.writeString(home.resolve("target/classes/built"), "by another");

    Result result = start();

    assertThat(result.out()).contains("[" + home + "/target/onair.jar:").doesNotContain("classes:");
    assertThat(home.resolve("target/onair.jar")).hasContent(jar);
  }

  @Test
  void aJarThatIsGoneIsBuilt() throws Exception {
    start();
    Files.delete(home.resolve("target/onair.jar"));

    assertThat(start().err()).contains("onair: building");
  }

  @Test
  void theArchiveOfClassesThatTheBuildMadeIsUsed() throws Exception {
    assertThat(start().out()).contains("[-XX:SharedArchiveFile=" + archive() + "]");
    assertThat(start().out()).contains("[-XX:SharedArchiveFile=" + archive() + "]");
  }

  @Test
  void withoutAnArchiveItStartsAllTheSame() throws Exception {
    start();
    Files.delete(archive());

    assertThat(start()).satisfies(this::startedWithoutArchive);
  }

  @Test
  void anArchiveThatCouldNotBeMadeIsNoHindrance() throws Exception {
    Files.writeString(folder.resolve("no-archive"), "");

    Result first = start();

    assertThat(first.err()).hasLineCount(1).contains("onair: building");
    assertThat(first.exitCode()).isZero();
    assertThat(start()).satisfies(this::startedWithoutArchive);
  }

  @Test
  void theArchiveOfAnotherJavaIsNotUsed() throws Exception {
    start();
    java("21.0.1");

    assertThat(start()).satisfies(this::startedWithoutArchive);
  }

  @Test
  void theArchiveOfAnotherPlaceIsNotUsed() throws Exception {
    start();
    home = Files.move(home, folder.resolve("elsewhere"));
    Files.copy(home.resolve("library.jar"), folder.resolve("library.jar"));
    Files.writeString(home.resolve("target/classpath"), folder.resolve("library.jar").toString());

    assertThat(start()).satisfies(this::startedWithoutArchive);
  }

  @Test
  void aFolderThatCanOnlyBeReadStarts() throws Exception {
    start();
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(home.resolve("target"));
    Files.setPosixFilePermissions(
        home.resolve("target"), PosixFilePermissions.fromString("r-xr-xr-x"));

    Result result = start();
    Files.setPosixFilePermissions(home.resolve("target"), before);

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("[-XX:SharedArchiveFile=");
  }

  @Test
  void aLibraryThatIsGoneIsFetchedByABuild() throws Exception {
    start();
    Files.delete(home.resolve("library.jar"));

    assertThat(start().err()).contains("onair: building");
  }

  @Test
  void aFailedBuildStartsNothingAndIsTriedAgain() throws Exception {
    Files.writeString(home.resolve("broken"), "");

    Result failed = start();
    Files.delete(home.resolve("broken"));
    Result repaired = start();

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).contains("the build failed");
    assertThat(failed.out()).isEmpty();
    assertThat(repaired.exitCode()).isEqualTo(0);
  }

  @Test
  void aLockWhoseOwnerIsGoneIsNoHindrance() throws Exception {
    Files.createDirectories(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/onair.building"), Path.of("99999999"));

    assertThat(start().exitCode()).isEqualTo(0);
    assertThat(home.resolve("target/onair.building")).doesNotExist();
  }

  @Test
  void neitherIsOneWhoseOwnersNumberAnotherProcessHasNow() throws Exception {
    Files.createDirectories(home.resolve("target"));
    Path lock = home.resolve("target/onair.building");
    Files.createSymbolicLink(lock, Path.of(ProcessHandle.current().pid() + "@1"));

    assertThat(start().exitCode()).isEqualTo(0);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aBuildThatIsAtWorkIsWaitedFor() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    Path stat = Path.of("/proc/" + other.pid() + "/stat");
    assumeThat(stat).exists();
    String began = Files.readString(stat).replaceAll(".*\\)", "").split(" ", -1)[20];
    Files.createDirectories(home.resolve("target"));
    Files.createSymbolicLink(
        home.resolve("target/onair.building"), Path.of(other.pid() + "@" + began));

    CompletableFuture<Void> ended =
        CompletableFuture.runAsync(
            other::destroy, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
    Result result = start();

    assertThat(ended).isDone();
    assertThat(result.err()).contains("waiting for another build (process " + other.pid() + ")");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void anOldJavaIsNamedWithTheVersionNeeded() throws Exception {
    java("11.0.2");

    Result result = start();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Java is 11.0.2").contains("17 or newer");
    assertThat(builds()).isZero();
  }

  @Test
  void aMissingJavaIsNamedWithTheVersionNeeded() throws Exception {
    environment.put("JAVA_HOME", "/none");

    assertThat(start().err()).contains("no Java found (JAVA_HOME=/none)").contains("17 or newer");
  }

  @Test
  void aHomeWithAColonIsRefused() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("a:b"));
    Path script = Files.copy(home.resolve("onair"), odd.resolve("onair"));
    script.toFile().setExecutable(true);

    assertThat(start(script).err()).contains("colon");
  }

  @Test
  void cdktfsFolderIsHandedOnUnderAnotherName() throws Exception {
    environment.put("CDKTF_OUTDIR", "some/where");

    assertThat(start().out()).contains("ONAIR_OUTDIR=some/where CDKTF_OUTDIR=unset");
  }

  @Test
  void theUsersOwnFolderHasThePackagesOfJsii() throws Exception {
    environment.put("HOME", folder.toString());

    Path packages = folder.resolve(".cache/onair/jsii");
    assertThat(start().out()).contains("packages: enabled " + packages + "\n");
    assertThat(start().out()).contains("packages: enabled " + packages + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(packages)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(packages.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void withoutOneTheyAreInItsOwn() throws Exception {
    String expected = "packages: enabled " + home.resolve("target/onair/jsii") + "\n";

    assertThat(start().out()).contains(expected);
    environment.put("HOME", "/dev/null");
    assertThat(start().out()).contains(expected);
  }

  @Test
  void packagesThatSomebodyElseCouldHavePutThereAreNotRun() throws Exception {
    environment.put("HOME", folder.toString());
    Path constructs = folder.resolve(".cache/onair/jsii/constructs");
    Files.createDirectories(constructs.getParent());
    Files.createSymbolicLink(constructs, folder);

    assertThat(start().out()).contains("packages: enabled " + home.resolve("target/onair/jsii"));
  }

  @Test
  void packagesOfAnotherUserAreNotRun() throws Exception {
    Path packages = Files.createDirectories(folder.resolve(".cache/onair/jsii"));
    environment.put("HOME", folder.toString());
    try {
      Files.setAttribute(packages, "unix:uid", 12002);
    } catch (IOException e) {
      assumeThat(e).as("only root can give a folder away").isNull();
    }

    assertThat(start().out()).contains("packages: enabled " + home.resolve("target/onair/jsii"));
  }

  /** In the folder itself, in what is in it, and around it, where it could be replaced. */
  @ParameterizedTest
  @ValueSource(strings = {".cache/onair/jsii/constructs", ".cache/onair/jsii", ".cache/onair", ""})
  void packagesThatOthersCanWriteToOrReplaceAreNotRun(String open) throws Exception {
    Path user = Files.createDirectory(folder.resolve("user"));
    Files.createDirectories(user.resolve(".cache/onair/jsii/constructs"));
    environment.put("HOME", user.toString());
    assertThat(start().out()).contains("packages: enabled " + user.resolve(".cache/onair/jsii"));

    Files.setPosixFilePermissions(user.resolve(open), PosixFilePermissions.fromString("rwxr-xrwx"));

    assertThat(start().out()).contains("packages: enabled " + home.resolve("target/onair/jsii"));
  }

  @Test
  void aFolderBehindALinkIsTakenByItsOwnName() throws Exception {
    Path user = Files.createDirectory(folder.resolve("user"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), user);
    environment.put("HOME", link.toString());

    assertThat(start().out()).contains("packages: enabled " + user.resolve(".cache/onair/jsii"));
  }

  @Test
  void whereNoneCanBeHadJsiiDoesWithout() throws Exception {
    environment.put("HOME", "/dev/null");
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/onair"), "a file");

    assertThat(start().out()).contains("packages: disabled unset\n");
  }

  @Test
  void whatTheUserSaysOfThePackagesHolds() throws Exception {
    environment.put("JSII_RUNTIME_PACKAGE_CACHE_ROOT", "/of/my/own");

    assertThat(start().out()).contains("packages: unset /of/my/own\n");
  }

  private void startedWithoutArchive(Result result) {
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("[-Xshare:auto]").doesNotContain("SharedArchiveFile");
    assertThat(builds()).isEqualTo(1);
  }

  private Path archive() {
    return home.resolve("target/onair.classes");
  }

  private Path source(String name, String text) throws IOException {
    Path file = home.resolve("src/main/java").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void java(String version) throws IOException {
    Scripts.write(
        folder.resolve("jdk/bin/java"),
        """
        for argument; do
          printf '[%s]' "$argument"
          case $argument in
            -Xshare:dump) [ ! -f "$(dirname "$0")/../../no-archive" ] || exit 1 ;;
            -XX:DumpLoadedClassList=*) echo A >"${argument#*=}" ;;
            -XX:SharedArchiveFile=*.new) echo archive >"${argument#*=}" ;;
          esac
        done
        echo
        echo "ONAIR_OUTDIR=${ONAIR_OUTDIR-unset} CDKTF_OUTDIR=${CDKTF_OUTDIR-unset}"
        echo "packages: ${JSII_RUNTIME_PACKAGE_CACHE-unset} ${JSII_RUNTIME_PACKAGE_CACHE_ROOT-unset}"
        """);
    Scripts.write(
        folder.resolve("jdk/bin/jar"),
        """
        [ "$3" = --file ] && echo jar > "$4"
        """);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private long builds() {
    Path builds = home.resolve("builds");
    try {
      return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result start(String... args) throws Exception {
    return start(home.resolve("onair"), args);
  }

  private Result start(Path script, String... args) throws Exception {
    return Scripts.run(script, folder, environment, args);
  }
}

package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Scripts.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds Maven or fetches it, with stand-ins for the JDK and for downloading. */
class MavenScriptTest {

  @TempDir private Path folder;

  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void aMachineWithAJdkAndWithoutMaven() throws IOException {
    jdk("17.0.15");
    for (String tool : new String[] {"sed", "head", "sort", "mkdir", "mktemp", "rm", "cut"}) {
      Scripts.write(folder.resolve("bin/" + tool), "PATH=$REAL_PATH exec " + tool + " \"$@\"\n");
    }
    Scripts.write(folder.resolve("bin/sha512sum"), "PATH=$REAL_PATH exec sha512sum \"$@\"\n");
    environment.put("PATH", folder.resolve("bin").toString());
    environment.put("REAL_PATH", System.getenv("PATH"));
    environment.put("HOME", folder.resolve("home of a user").toString());
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
  }

  @Test
  void anInstalledMavenThatIsRecentEnoughIsUsed() throws Exception {
    maven("3.8.7");

    Result result = run("verify", "two words");

    assertThat(result.out()).isEqualTo("[verify][two words]\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void anInstalledMavenThatIsTooOldIsNotUsed() throws Exception {
    maven("3.6.3");

    assertThat(run("verify").err()).contains("fetching Maven 3.9");
  }

  @Test
  void aVersionIsComparedByNumberAndNotByLetter() throws Exception {
    maven("3.10.0");

    assertThat(run("verify").out()).isEqualTo("[verify]\n");
  }

  @Test
  void withoutAHomeItSaysWhatIsMissingToo() throws Exception {
    environment.put("HOME", "");

    Result result = run("verify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Maven 3.8.1 or newer is not installed");
  }

  @Test
  void withoutMavenAndWithoutADownloaderItIsSaidWhatToInstall() throws Exception {
    Result result = run("verify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Maven 3.8.1 or newer is not installed");
  }

  @Test
  void aDownloadThatFailsNamesItsAddressAndTheWaysOut() throws Exception {
    Scripts.write(folder.resolve("bin/curl"), "exit 6\n");

    Result result = run("verify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("https://archive.apache.org/dist/maven/maven-3/")
        .contains("apt-get install maven")
        .contains("MAVEN_ARCHIVE");
    assertThat(cache()).isEmptyDirectory();
  }

  @Test
  void aDownloadWithAnotherChecksumIsNeitherUnpackedNorKept() throws Exception {
    Scripts.write(
        folder.resolve("bin/curl"),
        """
        while [ "$1" != --output ]; do shift; done
        echo 'something else' > "$2"
        """);

    Result result = run("verify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("is not Maven 3.9").contains("SHA-512");
    assertThat(cache()).isEmptyDirectory();
  }

  @Test
  void aFetchedMavenIsUsedAgain() throws Exception {
    String version = version();
    Scripts.write(cache().resolve("apache-maven-" + version + "/bin/mvn"), "echo \"cached $*\"\n");

    Result result = run("verify");

    assertThat(result.out()).isEqualTo("cached verify\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void anOldJdkIsNamedWithTheVersionNeeded() throws Exception {
    jdk("1.8.0_392");

    assertThat(run("verify").err()).contains("the JDK is 1.8.0_392").contains("17 or newer");
  }

  @Test
  void aMissingJdkIsNamedWithTheVersionNeeded() throws Exception {
    environment.remove("JAVA_HOME");

    assertThat(run("verify").err()).contains("no JDK found (PATH)").contains("17 or newer");
  }

  private void jdk(String version) throws IOException {
    Scripts.write(folder.resolve("jdk/bin/javac"), "echo javac " + version + "\n");
  }

  private void maven(String version) throws IOException {
    Scripts.write(
        folder.resolve("bin/mvn"),
        """
        if [ "$1" = --version ]; then
          printf '\\033[1mApache Maven %s\\033[m\\nMaven home: /usr\\n'
          exit
        fi
        for argument; do printf '[%%s]' "$argument"; done
        echo
        """
            .formatted(version));
  }

  private static String version() throws IOException {
    return Files.readAllLines(Path.of("mvnw")).stream()
        .filter(line -> line.startsWith("version="))
        .findFirst()
        .orElseThrow()
        .substring("version=".length());
  }

  private Path cache() {
    return Path.of(environment.get("HOME"), ".cache", "onair");
  }

  private Result run(String... args) throws Exception {
    return Scripts.run(Path.of("mvnw"), folder, environment, args);
  }
}

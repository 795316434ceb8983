import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fetches the players of {@code onair play} from npm, and puts the files that the page needs into a
 * folder, under names without a version; none of their code runs here.
 *
 * <pre>java Players.java src/main/players target/npm target/players</pre>
 *
 * <p>npm compares each package with its checksum in {@code package-lock.json}. Where npm is missing
 * or fails, it says so in one line, and the build goes on without the players. A folder that was
 * made of this lock stays as it is.
 */
final class Players {

  /** What is taken of the packages, and its name in the folder. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "hls.js/dist/hls.min.js", "hls.js",
              "hls.js/LICENSE", "hls.js.licence",
              "dashjs/dist/modern/umd/dash.all.min.js", "dash.js",
              "dashjs/LICENSE.md", "dash.js.licence",
              "dashjs/dist/modern/umd/dash.all.min.js.LICENSE.txt", "dash.js.parts.licence"));

  private static final List<String> PACKAGE = List.of("package.json", "package-lock.json");

  private final Path source;
  private final Path work;
  private final Path folder;

  private Players(Path source, Path work, Path folder) {
    this.source = source;
    this.work = work;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new Players(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).make();
  }

  private void make() throws IOException, InterruptedException {
    if (isMade()) {
      return;
    }
    Files.createDirectories(work);
    for (String name : PACKAGE) {
      Files.copy(source.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    String trouble = fetched();
    if (!trouble.isEmpty()) {
      System.err.println("onair: WITHOUT PLAYERS, so that 'onair play' can't be used: " + trouble);
      return;
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path fetched = work.resolve("node_modules").resolve(file.getKey());
      Files.copy(
          fetched, folder.resolve(file.getValue()), StandardCopyOption.REPLACE_EXISTING);
    }
    // Last: what is cut off before is made again.
    Files.copy(lock(), madeOf(), StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean isMade() throws IOException {
    return Files.exists(madeOf()) && Files.mismatch(madeOf(), lock()) == -1;
  }

  private Path lock() {
    return source.resolve("package-lock.json");
  }

  /** Beside the folder: all in it gets into the jar. */
  private Path madeOf() {
    return folder.resolveSibling(folder.getFileName() + ".made-of");
  }

  /** Why npm could not do it; empty if it could. */
  private String fetched() throws IOException, InterruptedException {
    File log = work.resolve("npm.log").toFile();
    Process npm;
    try {
      npm =
          new ProcessBuilder(
                  "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
    } catch (IOException e) {
      return "npm is missing";
    }
    npm.getOutputStream().close();
    return npm.waitFor() == 0 ? "" : "npm failed: " + log;
  }
}

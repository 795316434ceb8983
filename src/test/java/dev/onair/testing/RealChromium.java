package dev.onair.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real Chromium with one page, without a window; Node.js drives it ({@code src/test/browser}).
 *
 * <p>Where Chromium or npm can't be had, tests that ask for it are skipped; with {@code
 * ONAIR_REQUIRE_TERRAFORM=true} in the environment they fail.
 */
public final class RealChromium implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Path SOURCE = Path.of("src/test/browser").toAbsolutePath();
  private static final Path WORK = Path.of("target/browser").toAbsolutePath();
  private static final Path PLAYWRIGHT = WORK.resolve("node_modules/playwright-core/index.mjs");

  /** How often it is looked whether something holds. */
  private static final long LOOK_MILLIS = 200;

  private final Process node;
  private final Writer asks;
  private final BufferedReader answers;

  private RealChromium(Process node) {
    this.node = node;
    this.asks = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
    this.answers = node.inputReader(StandardCharsets.UTF_8);
  }

  /** Chromium, or the end of the calling test: skipped, or failed where it is required. */
  public static RealChromium orSkip() {
    Optional<Path> chromium = onPath();
    RealTerraform.needs(chromium.isPresent(), "Chromium", "chromium is not on the PATH");
    String trouble = driverTrouble();
    RealTerraform.needs(trouble.isEmpty(), "Chromium", trouble);
    try {
      return new RealChromium(
          new ProcessBuilder(
                  "node",
                  SOURCE.resolve("driver.mjs").toString(),
                  chromium.orElseThrow().toString(),
                  PLAYWRIGHT.toString())
              .redirectError(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> onPath() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Fetches what drives it, once a version; why that can't be done, or empty. */
  private static synchronized String driverTrouble() {
    Path lock = SOURCE.resolve("package-lock.json");
    Path fetched = WORK.resolve("fetched");
    try {
      if (Files.exists(fetched) && Files.mismatch(fetched, lock) == -1) {
        return "";
      }
      Files.createDirectories(WORK);
      for (String name : List.of("package.json", "package-lock.json")) {
        Files.copy(SOURCE.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      Process npm =
          new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(WORK.resolve("npm.log").toFile())
              .start();
      if (npm.waitFor() != 0) {
        return "npm can't fetch playwright-core: " + WORK.resolve("npm.log");
      }
      Files.copy(lock, fetched, StandardCopyOption.REPLACE_EXISTING);
      return "";
    } catch (IOException e) {
      return "npm can't be run: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** Opens a page, and waits until it is loaded. */
  public RealChromium open(URI page) {
    ask("open", MAPPER.valueToTree(page.toString()));
    return this;
  }

  /** The value of an expression of JavaScript in the page. */
  public JsonNode value(String expression) {
    return ask("value", MAPPER.valueToTree(expression));
  }

  /** Waits until an expression is true. */
  public void until(String expression, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    JsonNode last;
    do {
      last = value(expression);
      if (last.asBoolean()) {
        return;
      }
      pause(LOOK_MILLIS);
    } while (System.nanoTime() < end);
    throw new AssertionError(
        "not after %d s: %s; it is %s; the page says: %s"
            .formatted(atMost.toSeconds(), expression, last, value("document.body.innerText")));
  }

  /** Presses a key, as Playwright calls it: "2", "ArrowRight". */
  public void press(String key) {
    ask("press", MAPPER.valueToTree(key));
  }

  /** Clicks what a selector of CSS finds. */
  public void click(String selector) {
    ask("click", MAPPER.valueToTree(selector));
  }

  /** Chooses an option by its value. */
  public void choose(String selector, String value) {
    ask("choose", MAPPER.valueToTree(List.of(selector, value)));
  }

  /** Makes the page as large as this, in pixels. */
  public void resize(int width, int height) {
    ask("resize", MAPPER.valueToTree(List.of(width, height)));
  }

  /** Writes what is seen, as PNG. */
  public void screenshot(Path file) {
    ask("screenshot", MAPPER.valueToTree(file.toAbsolutePath().toString()));
  }

  /** The URLs that the page asked for. */
  public List<String> requests() {
    return texts(ask("requests", MAPPER.nullNode()));
  }

  /** Exceptions that nobody caught, and what the page's policy forbade. */
  public List<String> problems() {
    return texts(ask("problems", MAPPER.nullNode()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private JsonNode ask(String act, JsonNode argument) {
    ObjectNode request = MAPPER.createObjectNode().put("act", act);
    request.set("argument", argument);
    try {
      asks.write(MAPPER.writeValueAsString(request) + "\n");
      asks.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("Chromium or its driver has ended");
      }
      JsonNode answer = MAPPER.readTree(line);
      if (answer.has("error")) {
        throw new AssertionError(answer.get("error").asText());
      }
      return answer.get("value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      // The driver ends with its input, and closes the browser.
      asks.close();
      if (!node.waitFor(10, TimeUnit.SECONDS)) {
        node.descendants().forEach(ProcessHandle::destroyForcibly);
        node.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

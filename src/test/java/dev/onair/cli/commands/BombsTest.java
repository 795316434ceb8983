package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is small, or has no end, and would take all memory or time: one line, and exit code 2. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BombsTest {

  private static final String INPUT =
      "inputs.main { type = URL_PULL,"
          + " sources = [\"https://a.example/live.m3u8\", \"https://b.example/live.m3u8\"] }\n";

  @TempDir private Path root;
  private ProjectFolder project;

  @BeforeEach
  void aProject() {
    project = ProjectFolder.in(root);
  }

  @Test
  void laughsAreTooLong() {
    assertRefused(
        INPUT + "l0 = lolololololololol\n" + lines(10, "l%1$d = %2$s\n", "${l%d}".repeat(10)),
        "a.conf: with every ${…} replaced it has more than 4000000 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${l%d} ${l%d}",
        "{ a = ${l%d}, b = ${l%d} }",
        "[${l%d}, ${l%d}]",
        "${?l%d}${?l%d}"
      })
  void soIsWhatDoublesAtEveryLine(String doubled) {
    String first = doubled.startsWith("{") ? "l0 { a = 1 }\n" : "l0 = [1]\n";
    assertRefused(
        INPUT + first + lines(29, "l%1$d = %2$s\n", doubled), "a.conf: with every ${…} replaced");
  }

  @Test
  void soIsWhatDoublesItself() {
    assertRefused(INPUT + "l = [1]\n" + "l = ${l} ${l}\n".repeat(30), "a.conf: with every ${…}");
    assertRefused(INPUT + "l = x\n" + "l = ${l}${l}\n".repeat(40), "a.conf: with every ${…}");
    assertRefused(INPUT + "l = [1]\n" + "k = ${l}\nl = ${k} ${k}\n".repeat(30), "a.conf");
  }

  @Test
  void whatIsAddedToOftenIsNoBomb() {
    project.channel(
        "a",
        INPUT
            + "inputs.more { type = RTMP_PUSH, stream-name = x, allow = [] }\n"
            + lines(40, "inputs.more.allow += \"203.0.113.%1$d/32\"\n%2$s", ""));

    assertThat(new Cli(root).run("check").err()).doesNotContain("replaced").doesNotContain("hocon");
  }

  @Test
  void includesThatDoubleAreTooMany() {
    for (int i = 0; i < 25; i++) {
      project.file(
          "channels/_i" + i + ".conf", "include \"_i%1$d.conf\"\n".formatted(i + 1).repeat(2));
    }
    project.file("channels/_i25.conf", "start = true\n");

    assertRefused("include \"_i0.conf\"\n" + INPUT, "is one too many: 1000 includes");
  }

  @Test
  void deepListsAreTooDeep() {
    assertRefused(
        INPUT + "x = " + "[".repeat(20_000) + "]".repeat(20_000),
        "a.conf:2: more than 100 objects");
  }

  @Test
  void aLongKeyIsCut() {
    assertRefused(INPUT + "k".repeat(100_000) + " = 1\n", "unknown key");
    assertRefused(INPUT + "\"" + "k.".repeat(50_000) + "\" = 1\n", "unknown key");
    assertRefused(INPUT + "x = [1]\nx = ${" + "k".repeat(100_000) + "}\nx = ${x}\n", "a.conf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999"})
  void numbersOfAnySizeAreOutOfRange(String number) {
    assertRefused(INPUT + "packaging.endpoints.hls.segment = " + number + "\n", "segment: '");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "a.", "a-"})
  void aLongTextIsNoValue(String part) {
    String text = part.repeat(30_000);
    assertRefused(INPUT + "packaging.endpoints.hls.segment = \"" + text + "\"\n", "segment: has ");

    project.shared("state { backend = hcp, organization = abc, hostname = \"" + text + "\" }\n");
    assertRefused("shared.conf:1: state.hostname: has ");
  }

  @Test
  void aFileOfManyMegabytesIsTooLong() {
    assertRefused(INPUT + "#".repeat(4_000_000), "a.conf: has 4000");
  }

  @Test
  void aPipeAndADeviceAreNoFiles() throws IOException, InterruptedException {
    Path pipe = root.resolve("channels/a.conf");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertRefused("a.conf: is a pipe or a device");
    Files.delete(pipe);
    Files.createSymbolicLink(pipe, Path.of("/dev/zero"));
    assertRefused("a.conf: lies outside the project");
    Files.delete(pipe);

    new ProcessBuilder("mkfifo", root.resolve("channels/_p.conf").toString()).start().waitFor();
    assertRefused("include \"_p.conf\"\n" + INPUT, "'_p.conf' is a pipe or a device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void aTemplateIsBoundedToo(String form) {
    boolean yaml = form.equals("yaml");
    String deep = "[".repeat(20_000) + "]".repeat(20_000);
    String number = "{\"a\": " + "9".repeat(100_000) + "}";
    String laughs = "a0: &a0 [1]\n" + lines(9, "a%1$d: &a%1$d [%2$s]\n", "*a%d,".repeat(10));
    project.channel("a", INPUT);
    for (String text : yaml ? new String[] {deep, laughs} : new String[] {deep, number}) {
      project.file("profiles/t." + form, text);

      assertRefused("profiles/t." + form);
    }
  }

  @Test
  void anEndlessStandardInputIsNotImported() {
    InputStream before = System.in;
    System.setIn(InputStream.nullInputStream());
    try {
      System.setIn(new Zeros());
      assertThat(new Cli(root).run("import", "-", "--name", "x"))
          .satisfies(
              result -> {
                assertThat(result.exitCode()).isEqualTo(2);
                assertThat(result.err()).contains("- has more than 4000000 bytes");
              });
      System.setIn(new ByteArrayInputStream("[".repeat(100_000).getBytes(UTF_8)));
      assertThat(new Cli(root).run("import", "-", "--name", "x").exitCode()).isEqualTo(2);
    } finally {
      System.setIn(before);
    }
  }

  /** What /dev/zero is. */
  private static final class Zeros extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      return length;
    }
  }

  private void assertRefused(String text, String message) {
    project.channel("a", text);
    assertRefused(message);
  }

  private void assertRefused(String message) {
    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.err().lines()).allMatch(line -> line.length() < 2000).hasSizeLessThan(40);
  }

  /** Lines from 1 on, each of which names the one before it. */
  private static String lines(int count, String form, String before) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> form.formatted(i, before.replace("%d", String.valueOf(i - 1))))
        .collect(Collectors.joining());
  }
}

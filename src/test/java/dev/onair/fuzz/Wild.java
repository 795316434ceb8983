package dev.onair.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Values, names and pieces of text that nobody should write, and somebody will. */
final class Wild {

  /** What is a value in JSON, and so in HOCON and YAML. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-1",
          "1.5",
          "1e400",
          "-1e400",
          "1e-400",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "[{}]",
          "{\"\": \"\"}",
          "{\"a\": {\"b\": [1, \"x\", null]}}",
          "\"\"",
          "\" \"",
          "\"null\"",
          "\"NaN\"",
          "\"٣\"",
          "\"３ s\"",
          "\"1e400 s\"",
          "\"-5 s\"",
          "\"9223372036854775807 weeks\"",
          "\"5 s 3\"",
          "\"1e308 Mbps\"",
          "\"${x}\"",
          "\"%{if true}x\"",
          "\"#{x}\"",
          "\"#{TfToken[TOKEN.0]}\"",
          "\"$${x}\"",
          "\"\\u0000\"",
          "\"a\\nb\"",
          "\"a\\r\\tb\\u001b[31m\"",
          "\"\\u202Egnp.exe\"",
          "\"\\u2028\"",
          "\"\\ud800\"",
          "\"\\ufeff\"",
          "\"İı\"",
          "\"é😀 */..\"",
          "\"../../etc/passwd\"",
          "\"arn:aws:s3:::*\"",
          "\"arn::::::\"",
          "\"http://\"",
          "\"rtmp://a.example:99999/x\"",
          "\"https://[::1\"",
          "\"https://user:pass@xn--/%\"",
          "\"0.0.0.0/0\"",
          "\"::/0\"",
          "\"1.2.3.4/33\"",
          "\"16384x16384\"",
          "\"0x0\"",
          "\"30000/0\"",
          "\"1/99999999999\"",
          "\"$1\"",
          "\"\\\\\"",
          "\"%s%n%d\"",
          "\"{0}\"");

  /** What is a value in HOCON only. */
  private static final List<String> OF_HOCON =
      List.of(
          "NaN",
          "${?ONAIR_NOT_SET}",
          "${ONAIR_NOT_SET}",
          "${?PATH}",
          "${a}",
          "${inputs}",
          "[${?x}, ${?y}]",
          "\"\"\"two\nlines\"\"\"",
          "{ include \"x.conf\" }",
          "a b c",
          "5 s",
          "1e3 s",
          "{ a = 1 } { a = null }",
          "[1] [2]");

  /** What means something to HOCON, JSON, YAML, Terraform or a terminal. */
  private static final List<String> PIECES =
      List.of(
          "",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\"\"\"",
          "=",
          ":",
          ",",
          ";",
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "#",
          "//",
          "/*",
          "+=",
          "${",
          "${?",
          "%{",
          "#{",
          "$",
          "\\",
          "\\u12",
          ".",
          "-",
          "---\n",
          "...\n",
          "&a ",
          "*a",
          "!Ref ",
          "!!binary ",
          "!!int ",
          "<<: ",
          "|\n",
          ">-\n",
          "? ",
          "include \"_x.conf\"\n",
          "include \"a.conf\"\n",
          "include \"../shared.conf\"\n",
          "include \"/etc/passwd\"\n",
          "include file(\"/\")\n",
          "include url(\"http://127.0.0.1:1/x\")\n",
          "include classpath(\"reference.conf\")\n",
          "include required(\"x\")\n",
          "include package(\"x\", \"y\")\n",
          "inputs.main = null\n",
          "\n\"\".\"\" = 1\n",
          "\na.b.c.d.e.f.g = 1\n",
          "null",
          "\u0000",
          "\u001b[2J",
          "\u0085",
          "\uFEFF",
          "\u200B",
          "\u2028",
          "\u202E",
          "\u2066",
          "`",
          "@",
          "é");

  private static final List<String> NAMES =
      List.of(
          "",
          " ",
          "-",
          "-a",
          "--help",
          ".",
          "..",
          "a",
          "A",
          "News",
          "shared",
          "null",
          "con",
          "default",
          "count",
          "each",
          "provider",
          "aws_iam_role",
          "_a",
          "a_b",
          "a--b",
          "a.b",
          "a b",
          "a,b",
          "a:1: b",
          "a\"b",
          "a'b",
          "a$b",
          "a#b",
          "a%b",
          "a=b",
          "a{b",
          "${a}",
          "%{a}",
          "#{TfToken[a]}",
          "${?a}",
          "$(a)",
          "`a`",
          "a&&b",
          "a|b",
          "*",
          "?",
          "~",
          "ä",
          "ａ",
          "İ",
          "ß",
          "日本",
          "😀",
          "e\u0301",
          "a\u200Bb",
          "a\u202Eb",
          "a\u2028b",
          "a\nb",
          "a\u001b[1mb",
          "a\u0007b",
          "#a#",
          ".#a",
          "._a",
          "a~");

  /** What stands in names, addresses and paths many times. */
  private static final List<String> REPEATED =
      List.of(
          "x", "a/", "/a", "a.", ".a", "-a", "track ", "{channel}", "${a}", "\\", "\n", "\u202E");

  private Wild() {}

  /** A value that JSON, YAML and HOCON know. */
  static String value(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> quoted(name(random));
      case 1 -> quoted(Seed.one(random, REPEATED).repeat(random.nextInt(5000)));
      case 2 -> "[" + value(random) + ", " + value(random) + "]";
      case 3 -> "{" + quoted(name(random)) + ": " + value(random) + "}";
      case 4 -> String.valueOf(random.nextInt(70_000) - 1000);
      default -> Seed.one(random, VALUES);
    };
  }

  /** A value, now and then one of HOCON only. */
  static String valueOfHocon(Random random) {
    return Seed.once(random, 4) ? Seed.one(random, OF_HOCON) : value(random);
  }

  /** A piece of text. */
  static String piece(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> Seed.one(random, List.of("{", "[", "(")).repeat(random.nextInt(300));
      case 1 -> "x".repeat(random.nextInt(3000));
      case 2 -> letters(random);
      default -> Seed.one(random, PIECES);
    };
  }

  /** What somebody calls something. */
  static String name(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "a".repeat(1 + random.nextInt(200));
      case 1 -> letters(random);
      case 2 -> Seed.one(random, NAMES) + Seed.one(random, NAMES);
      default -> Seed.one(random, NAMES);
    };
  }

  /** Characters of all kinds. */
  private static String letters(Random random) {
    return random
        .ints(random.nextInt(10), 0, 0x3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** A text as JSON has it, which HOCON and YAML know too. */
  static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c == '"' || c == '\\'
                    ? "\\u%04x".formatted(c)
                    : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}

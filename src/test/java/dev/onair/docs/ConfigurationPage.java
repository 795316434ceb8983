package dev.onair.docs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/configuration.md}, made from {@code reference.conf}'s values and comments. */
final class ConfigurationPage {

  private static final String HEAD =
      """
      # Configuration

      <!-- Made from src/main/resources/reference.conf by ConfigurationPageTest; CONTRIBUTING.md says how. -->

      Every setting, with its unit, range and default. The files are [HOCON](https://github.com/lightbend/config/blob/main/HOCON.md): JSON without most of its
      punctuation, with comments, `include "_fragment.conf"`, and `${?ONAIR_NAME}` for environment variables. Paths can be written on one line
      (`packaging.endpoints.hls.segment = 2s`) or nested. Durations and bitrates carry their unit. A key that is not listed here is an error.

      Of the environment, files may read variables whose names begin with `ONAIR_`, and those that `environment` in `shared.conf` lists; another is an error, be it set or
      not. Credentials are read by none: `AWS_…`, `TF_TOKEN_…`, `ACTIONS_…`, `GITHUB_TOKEN` and their like. What they bring is shown nowhere: problems and reviews say "(from the environment)" or "(a secret)", and each setting that one is newly put into is access, told by the variable's
      name. What everybody reads (`tags`, `description`, `label`) takes none. (A text of less than six characters is taken for no secret.
      Terraform's own plans and states hold all values.) Files are read from below the project's folder alone, all links followed; whoever starts onair may name further
      folders in the variable `ONAIR_INCLUDE_FROM`, separated by colons. Only what ends with `.conf` is included, and nothing of which a name on the way begins with a dot
      or is `cdktf.out` or `target`: states, plans and credentials lie there. A file has at most 4,000,000 bytes, also with its includes,
      of which there are at most 1,000, and with every `${…}` replaced.

      A dash as the default means that there is none: the description says what then applies. A setting whose default is not wanted can be set to `null`.
      """;

  private static final Pattern EACH = Pattern.compile("each\\.(\\w+)(?: below)?");

  private final StringBuilder page = new StringBuilder(HEAD);
  private final ConfigObject each;

  private ConfigurationPage(ConfigObject each) {
    this.each = each;
  }

  static String text() {
    Config reference = ConfigFactory.parseResources("reference.conf");
    ConfigurationPage page = new ConfigurationPage(reference.getObject("each"));
    page.part("`shared.conf`", List.of(), reference.getObject("shared"));
    page.part("`channels/<name>.conf`", List.of(), reference.getObject("channel"));
    for (Map.Entry<String, ConfigValue> thing : inOrder(page.each)) {
      page.part(
          title(thing.getValue()), remarks(thing.getValue()), (ConfigObject) thing.getValue());
    }
    return page.page.toString();
  }

  private void part(String title, List<String> comments, ConfigObject settings) {
    page.append("\n## ").append(title).append('\n');
    paragraph(comments);
    settings("", settings);
  }

  /** A table of an object's values, then a section for each object within that has a comment. */
  private void settings(String path, ConfigObject object) {
    String rows = rows(path, object);
    if (!rows.isEmpty()) {
      page.append("\n| Setting | Default | |\n|---|---|---|\n").append(rows);
    }
    sections(path, object);
  }

  private void sections(String path, ConfigObject object) {
    for (Map.Entry<String, ConfigValue> entry : inOrder(object)) {
      String name = path + entry.getKey();
      if (isSection(entry.getValue())) {
        page.append("\n### `").append(name).append("`\n");
        paragraph(comments(entry.getValue()));
        settings(name + ".", (ConfigObject) entry.getValue());
      } else if (entry.getValue() instanceof ConfigObject nested) {
        sections(name + ".", nested);
      }
    }
  }

  private String rows(String path, ConfigObject object) {
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, ConfigValue> entry : inOrder(object)) {
      String name = path + entry.getKey();
      if (entry.getValue() instanceof ConfigObject nested && !nested.isEmpty()) {
        rows.append(isSection(nested) ? "" : rows(name + ".", nested));
      } else {
        rows.append(row(name, entry.getValue()));
      }
    }
    return rows.toString();
  }

  private static boolean isSection(ConfigValue value) {
    return value instanceof ConfigObject object && !object.isEmpty() && !comments(value).isEmpty();
  }

  private void paragraph(List<String> comments) {
    if (!comments.isEmpty()) {
      page.append('\n').append(markdown(String.join("\n", comments))).append('\n');
    }
  }

  private String row(String name, ConfigValue value) {
    return "| `%s` | %s | %s |\n"
        .formatted(name, standard(value), markdown(String.join(" ", comments(value))));
  }

  /** A comment as Markdown; where it points to a part of "each", it becomes a link. */
  private String markdown(String comment) {
    String escaped = comment.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    return EACH.matcher(escaped)
        .replaceAll(
            pointer -> {
              ConfigValue thing = each.get(pointer.group(1));
              if (thing == null) {
                return Matcher.quoteReplacement(pointer.group());
              }
              String title = title(thing);
              String anchor =
                  title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
              return Matcher.quoteReplacement("[" + title + "](#" + anchor + ")");
            });
  }

  /** What a part of "each" is about: the first line of its comment, up to a colon. */
  private static String title(ConfigValue thing) {
    String title = comments(thing).get(0).split(":", 2)[0];
    return title.contains(" ") ? title : "`" + title + "`";
  }

  /** What the comment says beyond the title. */
  private static List<String> remarks(ConfigValue thing) {
    List<String> comments = new ArrayList<>(comments(thing));
    String[] first = comments.remove(0).split(":", 2);
    if (first.length == 2 && !first[1].isBlank()) {
      String remark = first[1].strip();
      comments.add(0, remark.substring(0, 1).toUpperCase(Locale.ROOT) + remark.substring(1));
    }
    return comments;
  }

  private static String standard(ConfigValue value) {
    if (value.valueType() == ConfigValueType.NULL) {
      return "–";
    }
    if (value instanceof ConfigObject) {
      return "none";
    }
    String text =
        value.valueType() == ConfigValueType.STRING
            ? String.valueOf(value.unwrapped())
            : value.render(ConfigRenderOptions.concise());
    return "`" + text + "`";
  }

  /** The comment above a setting, without the lines that only divide the file. */
  private static List<String> comments(ConfigValue value) {
    return value.origin().comments().stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("---"))
        .toList();
  }

  private static List<Map.Entry<String, ConfigValue>> inOrder(ConfigObject object) {
    return object.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, ConfigValue> e) -> e.getValue().origin().lineNumber())
                .thenComparing(Map.Entry::getKey))
        .collect(Collectors.toList());
  }
}

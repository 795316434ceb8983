package dev.onair.templates;

import dev.onair.encoder.ProfileCompiler;
import dev.onair.templates.SettingsLeaves.Leaf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Why leaves of a template may go without a word, and others come. */
final class LeafReasons {

  /** A leaf that says nothing: it is what holds without it. */
  private static final Set<String> NOTHING = Set.of("null", "\"\"", "[]", "{}");

  /** onair's own, whatever a template says; docs/profiles.md tells. */
  private static final List<Pattern> REPLACED =
      patterns(
          // The packager's group has onair's name and destination.
          "\\.outputgroups\\[[^]]*]\\.name",
          "\\.hlsgroupsettings\\.destination\\.destinationrefid",
          // It follows the channel's class.
          "\\.hlsgroupsettings\\.inputlossaction");

  private static final List<Pattern> ADDED =
      patterns(
          "\\.outputgroups\\[[^]]*]\\.name",
          "\\.hlsgroupsettings\\.destination\\.destinationrefid",
          "\\.hlsgroupsettings\\.inputlossaction",
          // How MediaPackage takes HLS.
          "\\.hlsgroupsettings\\.hlscdnsettings\\.hlsbasicputsettings\\..*",
          "\\.hlsgroupsettings\\.(minsegmentlength|programdatetime(period)?)",
          // Charges go by it where QVBR has none.
          ".*\\.h26[45]settings\\.bitrate",
          // What is told of with gopSize.
          ".*\\.gopsizeunits",
          // The provider demands them, and they are what holds without: the input's first audio,
          // and
          // what matters for teletext only.
          ".*\\.audioselectorname",
          ".*\\.burnindestinationsettings\\.teletextgridcontrol");

  /** Settings that the table of limits leaves out without a word, each with its reason there. */
  private static final List<String> SILENT = silent();

  private LeafReasons() {}

  static boolean isDropped(String key, Leaf leaf) {
    return NOTHING.contains(leaf.value())
        || REPLACED.stream().anyMatch(pattern -> pattern.matcher(key).matches())
        || SILENT.stream().anyMatch(setting -> ("." + leaf.path() + ".").contains(setting));
  }

  static boolean isAdded(String key) {
    return ADDED.stream().anyMatch(pattern -> pattern.matcher(key).matches());
  }

  private static List<Pattern> patterns(String... texts) {
    return List.of(texts).stream().map(Pattern::compile).toList();
  }

  private static List<String> silent() {
    try (InputStream table =
            ProfileCompiler.class.getResourceAsStream("provider/provider-limits.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(" \\| "))
          .filter(row -> row.length == 4 && row[3].equals("silent"))
          .map(row -> "." + row[1].toLowerCase(Locale.ROOT) + ".")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

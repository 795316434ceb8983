package dev.onair.config;

import dev.onair.config.hocon.Folder;
import dev.onair.config.hocon.TextFile;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.files.EditorFiles;
import dev.onair.model.Names;
import dev.onair.model.SharedSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The channel files of a project: {@code channels/<name>.conf}. */
final class ChannelFiles {

  private static final ProblemSubject CHANNELS = ProblemSubject.of("channels");
  private static final ProblemSubject NAME = CHANNELS.at("name");

  private static final String EXTENSION = ".conf";
  private static final String FRAGMENT = "_";

  /** Goes before a name that can't be a channel's as it is. */
  private static final String CHANNEL = "channel-";

  private final Path root;
  private final Problems problems;

  ChannelFiles(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The files of channels by the channel's name; a name that can't be used is a problem. */
  SortedMap<String, Path> byName() {
    List<Path> files = files();
    SortedMap<String, Path> channels = new TreeMap<>();
    for (Path file : files) {
      String name = channelName(file);
      if (isChannelName(file, name)) {
        channels.put(name, file);
      }
    }
    rejectDuplicates(files);
    return channels;
  }

  private List<Path> files() {
    return new Folder(root, "channels")
            .files(
                problems,
                "make the folder, with a file for each channel in it; onair new writes one")
            .stream()
            .filter(this::isChannelFile)
            .toList();
  }

  private boolean isChannelFile(Path file) {
    if (EditorFiles.has(file)) {
      return false;
    }
    String name = file.getFileName().toString();
    if (name.endsWith(EXTENSION)) {
      return !name.startsWith(FRAGMENT);
    }
    if (!name.startsWith(FRAGMENT) && !name.endsWith(".md")) {
      problems.warning(
          CHANNELS.at("file").id(Flaw.NAME),
          location(file),
          "",
          "is not a channel: a channel's file is named <name>" + EXTENSION);
    }
    return false;
  }

  private boolean isChannelName(Path file, String name) {
    if (name.equals(SharedSpec.STACK)) {
      problems.error(
          NAME.id(Flaw.of("reserved")),
          location(file),
          "",
          "a channel can't be called '" + name + "': that is the stack of what the channels share");
      return false;
    }
    if (!Names.CHANNEL.matcher(name).matches()) {
      problems.error(
          NAME.id(Flaw.FORMAT),
          location(file),
          "",
          "'%s' is not a channel name; it must match %s: rename the file to %s"
              .formatted(name, Names.CHANNEL, offered(name) + EXTENSION));
      return false;
    }
    return true;
  }

  /** Names that differ only in what AWS names can't tell apart, or what people don't. */
  private void rejectDuplicates(List<Path> files) {
    Map<String, List<Path>> byNormalizedName =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    file -> normalized(channelName(file)), TreeMap::new, Collectors.toList()));
    byNormalizedName.forEach(
        (name, same) ->
            same.stream()
                .skip(1)
                .forEach(
                    file ->
                        problems.error(
                            NAME.id(Flaw.DUPLICATE),
                            location(file),
                            "",
                            "is the channel '%s' once more; %s has that name already"
                                .formatted(name, location(same.get(0))))));
  }

  /** The nearest name that a channel may have. */
  private static String offered(String name) {
    String near = normalized(name);
    return near.equals(SharedSpec.STACK) ? CHANNEL + near : near;
  }

  /** A name as AWS and people tell it from others. */
  private static String normalized(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = plain.replaceAll("^-+|-+$", "");
    String named = trimmed.matches("[a-z].*") ? trimmed : CHANNEL + trimmed;
    return named.substring(0, Math.min(named.length(), Names.LONGEST_CHANNEL));
  }

  private static String channelName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - EXTENSION.length());
  }

  private SourceLocation location(Path file) {
    return SourceLocation.of(TextFile.name(root, file));
  }
}

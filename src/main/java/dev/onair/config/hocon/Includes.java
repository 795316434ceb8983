package dev.onair.config.hocon;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Includes files, and only files. HOCON leaves out silently what it can't find; here a dangling
 * include is a problem at the line of the include statement.
 */
final class Includes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

  /** Includes of one file, and of those that it includes; each file as often as it is. */
  private static final int MOST = 1000;

  private final Path root;
  private final Reach reach;
  private final Problems problems;

  /** All files that were read, in the order in which they were included. */
  private final Set<Path> files = new LinkedHashSet<>();

  private int includes;
  private long bytes;

  /** The files that are being read: each includes the next. */
  private final Deque<Path> open = new ArrayDeque<>();

  /**
   * @param reach where included files may lie
   * @param file the file whose includes are resolved
   */
  Includes(Path root, Reach reach, Path file, Problems problems) {
    this.root = root;
    this.reach = reach;
    this.problems = problems;
    open.addLast(normalized(file));
    files.add(normalized(file));
  }

  /** Where a variable is asked for. HOCON doesn't tell, so the first ${…} is looked for. */
  SourceLocation substitution(String variable) {
    Pattern asked = Pattern.compile("[$][{][?]?\\s*\"?" + Pattern.quote(variable) + "\"?\\s*[}]");
    return files.stream()
        .flatMap(file -> line(file, line -> asked.matcher(line).find()).stream())
        .findFirst()
        .orElseGet(() -> SourceLocation.of(TextFile.name(root, open.getFirst())));
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    if (areTooMany()) {
      // It was told of where there was one too many.
      return Locations.EMPTY;
    }
    // HOCON's library would look whether it exists, and tell apart what nobody need know.
    if (isElsewhere(what)) {
      return refuse(what, Flaw.UNREADABLE, "'" + what + "' " + TextFile.OUTSIDE);
    }
    if (!reach.holdsConfiguration(open.getLast().resolveSibling(what))) {
      return refuse(what, Flaw.NAME, "'" + what + "' " + Reach.NO_CONFIGURATION);
    }
    ConfigParseable included = context.relativeTo(what);
    return included == null || included.origin().filename() == null
        ? refuse(
            what,
            Flaw.MISSING,
            "'" + what + "' does not exist; paths are relative to the including file")
        : parse(included, what);
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return include(context, what.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    return refuse(
        what.toString(), Flaw.TYPE, "only files can be included; '" + what + "' is a URL");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    return refuse(
        what, Flaw.TYPE, "only files can be included; '" + what + "' is a class path resource");
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  private ConfigObject parse(ConfigParseable included, String what) {
    Path file = normalized(Path.of(included.origin().filename()));
    if (open.contains(file)) {
      return refuse(
          what,
          Flaw.of("circle"),
          "'" + what + "' includes, in the end, itself; remove an include from the circle");
    }
    TextFile text = new TextFile(root, file);
    var unreadable = text.problem(reach);
    if (unreadable.isPresent()) {
      return refuse(what, Flaw.UNREADABLE, "'" + what + "' " + unreadable.get());
    }
    OptionalInt tooDeep = text.tooDeep();
    if (tooDeep.isPresent()) {
      problems.error(
          TextFile.id(Nesting.FLAW),
          new SourceLocation(text.name(), tooDeep.getAsInt()),
          "",
          Nesting.TOO_DEEP);
      return Locations.EMPTY;
    }
    includes++;
    bytes += text.size();
    if (areTooMany()) {
      return refuse(
          what,
          Flaw.COUNT,
          "'%s' is one too many: %d includes and %d bytes are read for a file; include less"
              .formatted(what, MOST, TextFile.LONGEST));
    }
    open.addLast(file);
    files.add(file);
    try {
      return included.parse(included.options().setAllowMissing(false).setIncluder(this));
    } catch (ConfigException.IO e) {
      return refuse(what, Flaw.UNREADABLE, "'" + what + "' can't be read");
    } finally {
      open.removeLast();
    }
  }

  private boolean areTooMany() {
    return includes > MOST || bytes > TextFile.LONGEST;
  }

  private boolean isElsewhere(String what) {
    try {
      return !reach.holdsName(open.getLast().resolveSibling(what));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private static Path normalized(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private ConfigObject refuse(String what, Flaw flaw, String message) {
    problems.error(
        ProblemSubject.of("file").at("include").id(flaw), statement(what), "include", message);
    return Locations.EMPTY;
  }

  /** Where a file is included. HOCON doesn't tell, so the statement is looked for. */
  private SourceLocation statement(String what) {
    Pattern statement =
        Pattern.compile("^\\s*include\\b.*\"" + Pattern.quote(what) + "\".*", Pattern.DOTALL);
    Path file = open.getLast();
    return line(file, line -> statement.matcher(line).matches())
        .orElseGet(() -> SourceLocation.of(TextFile.name(root, file)));
  }

  /** The first line of a kind. */
  private Optional<SourceLocation> line(Path file, Predicate<String> kind) {
    try {
      List<String> lines = new TextFile(root, file).text().lines().toList();
      return IntStream.range(0, lines.size())
          .filter(i -> kind.test(lines.get(i)))
          .mapToObj(i -> new SourceLocation(TextFile.name(root, file), i + 1))
          .findFirst();
    } catch (IOException e) {
      // The file was read a moment ago; without it, the file as a whole is told.
      return Optional.empty();
    }
  }
}

package dev.onair.config.hocon;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValueFactory;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads HOCON files, with their includes and environment variables, or says what is wrong. */
public final class ConfFile {

  private static final ProblemSubject HOCON = ProblemSubject.of("file").at("hocon");

  private static final String MISFIT =
      "a ${…} or += does not fit what it is joined with; lists go with lists, objects with objects,"
          + " and texts with texts";

  private final Path root;
  private final Config environment;
  private final Problems problems;

  /**
   * @param root the project's root; problems name files relative to it
   * @param environment what {@code ${?NAME}} reads
   */
  public ConfFile(Path root, Map<String, String> environment, Problems problems) {
    this.root = root;
    this.environment = ConfigValueFactory.fromMap(environment, "environment").toConfig();
    this.problems = problems;
  }

  /** The file's object; empty where it can't be used, which is then recorded as a problem. */
  public Optional<ConfigObject> read(Path file) {
    TextFile text = new TextFile(root, file);
    Optional<String> unreadable = text.problem();
    if (unreadable.isPresent()) {
      problems.error(TextFile.UNREADABLE, SourceLocation.of(text.name()), "", unreadable.get());
      return Optional.empty();
    }
    OptionalInt tooDeep = text.tooDeep();
    if (tooDeep.isPresent()) {
      problems.error(
          TextFile.id(Nesting.FLAW),
          new SourceLocation(text.name(), tooDeep.getAsInt()),
          "",
          Nesting.TOO_DEEP);
      return Optional.empty();
    }
    int errorsBefore = problems.errors();
    try {
      Config parsed =
          ConfigFactory.parseFile(
              file.toFile(),
              ConfigParseOptions.defaults()
                  .setSyntax(ConfigSyntax.CONF)
                  .setAllowMissing(false)
                  .setIncluder(new Includes(root, file, problems)));
      if (problems.errors() > errorsBefore) {
        return Optional.empty();
      }
      Config resolved = parsed.withFallback(environment).resolve(ConfigResolveOptions.noSystem());
      return Optional.of(ConfigOrigins.relativeTo(root, parsed.root(), resolved.root()));
    } catch (ConfigException.UnresolvedSubstitution e) {
      problems.error(
          HOCON.id(Flaw.of("unset")),
          ConfigOrigins.of(root, e.origin(), text.name()),
          "",
          ConfigOrigins.withoutPlace(e)
              + "; set it, or write ${?NAME} to leave out what is not set");
      return Optional.empty();
    } catch (ConfigException.WrongType | ConfigException.BugOrBroken e) {
      // The library's message would show values, and with them the environment.
      problems.error(
          HOCON.id(Flaw.TYPE), ConfigOrigins.of(root, e.origin(), text.name()), "", MISFIT);
      return Optional.empty();
    } catch (ConfigException e) {
      problems.error(
          HOCON.id(Flaw.SYNTAX),
          ConfigOrigins.of(root, e.origin(), text.name()),
          "",
          ConfigOrigins.withoutPlace(e));
      return Optional.empty();
    } catch (StackOverflowError e) {
      // Braces are counted; a path of a thousand names and a chain of ${…} are not.
      problems.error(
          HOCON.id(Nesting.FLAW),
          SourceLocation.of(text.name()),
          "",
          "a path of too many names, or a chain of too many ${…}; write it shorter");
      return Optional.empty();
    }
  }
}

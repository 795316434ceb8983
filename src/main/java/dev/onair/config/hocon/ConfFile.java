package dev.onair.config.hocon;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HOCON files, with their includes and environment variables, or says what is wrong. */
public final class ConfFile {

  private static final ProblemSubject HOCON = ProblemSubject.of("file").at("hocon");

  private static final String MISFIT =
      "a ${…} or += does not fit what it is joined with; lists go with lists, objects with objects,"
          + " and texts with texts";

  /** The key of {@code shared.conf} that lists variables. */
  private static final String LISTED = "environment";

  private static final Pattern UNSET = Pattern.compile("[$][{]([A-Za-z0-9_.-]{1,100})[}]");

  private final Path root;
  private final Reach reach;
  private final Map<String, String> environment;
  private final Set<String> listed = new HashSet<>();
  private final Problems problems;

  /**
   * @param root the project's root; problems name files relative to it
   * @param environment what {@code ${?NAME}} reads, of names that begin with {@code ONAIR_} or are
   *     listed
   */
  public ConfFile(Path root, Map<String, String> environment, Problems problems) {
    this.root = root;
    this.reach = Reach.of(root, environment);
    this.environment = Map.copyOf(environment);
    this.problems = problems;
  }

  /** The file's object; empty where it can't be used, which is then recorded as a problem. */
  public Optional<ConfigObject> read(Path file) {
    return read(file, parsed -> {});
  }

  /**
   * The object of a file which may list, under {@code environment}, further variables for itself
   * and for all that is read after it.
   */
  public Optional<ConfigObject> readListing(Path file) {
    return read(file, parsed -> list(parsed, TextFile.name(root, file)));
  }

  private Optional<ConfigObject> read(Path file, Consumer<ConfigObject> before) {
    TextFile text = new TextFile(root, file);
    Optional<String> unreadable = text.problem(reach);
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
    Includes includes = new Includes(root, reach, file, problems);
    try {
      Config parsed =
          ConfigFactory.parseFile(
              file.toFile(),
              ConfigParseOptions.defaults()
                  .setSyntax(ConfigSyntax.CONF)
                  .setAllowMissing(false)
                  .setIncluder(includes));
      if (problems.errors() > errorsBefore) {
        return Optional.empty();
      }
      if (Expansion.isTooLong(parsed.root())) {
        problems.error(
            HOCON.id(Flaw.LENGTH),
            SourceLocation.of(text.name()),
            "",
            "with every ${…} replaced it has more than %d characters; repeat less"
                .formatted(TextFile.LONGEST));
        return Optional.empty();
      }
      before.accept(parsed.root());
      return resolved(parsed, includes, text.name());
    } catch (ConfigException.WrongType | ConfigException.BugOrBroken e) {
      problems.error(
          HOCON.id(Flaw.TYPE), ConfigOrigins.of(root, e.origin(), text.name()), "", MISFIT);
      return Optional.empty();
    } catch (ConfigException e) {
      problems.error(
          HOCON.id(Flaw.SYNTAX),
          ConfigOrigins.of(root, e.origin(), text.name()),
          "",
          SyntaxWords.of(e));
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

  private Optional<ConfigObject> resolved(Config parsed, Includes includes, String name) {
    Variables variables = new Variables(environment, listed, problems);
    try {
      Config resolved = parsed.resolve(ConfigResolveOptions.noSystem().appendResolver(variables));
      if (variables.refused().isEmpty()) {
        ConfigObject object =
            ConfigOrigins.relativeTo(root, parsed.root(), resolved.root(), variables::told);
        new PublicTexts(problems, SourceLocation.of(name)).check(object);
        return Optional.of(object);
      }
    } catch (ConfigException.UnresolvedSubstitution e) {
      if (variables.refused().isEmpty()) {
        problems.error(
            HOCON.id(Flaw.of("unset")),
            ConfigOrigins.of(root, e.origin(), name),
            "",
            "%s is not set, or leads in a circle; set it, or write ${?NAME} to leave out what is"
                    .formatted(unset(e))
                + " not set");
      }
    }
    for (String variable : variables.refused()) {
      problems.error(
          HOCON.id(Flaw.of("variable")),
          includes.substitution(variable),
          "",
          Variables.isCredential(variable)
              ? "the environment's %s is never read: it lets in whoever has it; remove it"
                  .formatted(variable)
              : ("the environment's %s can't be read; name a variable %s…, or list it in shared.conf:"
                      + " %s = [%s]")
                  .formatted(variable, Variables.PREFIX, LISTED, variable));
    }
    return Optional.empty();
  }

  /** The names that a file lists, before anything is put in for a ${…}. */
  private void list(ConfigObject parsed, String name) {
    ConfigValue names = parsed.get(LISTED);
    try {
      // Of what is yet to be resolved, this fails.
      if (names == null || names.valueType() != ConfigValueType.LIST) {
        return;
      }
      for (ConfigValue variable : (ConfigList) names) {
        if (variable.valueType() == ConfigValueType.STRING) {
          listed.add(Locations.text(variable));
        }
      }
    } catch (ConfigException.NotResolved e) {
      problems.error(
          HOCON.id(Flaw.of("variable")),
          ConfigOrigins.of(root, names.origin(), name),
          LISTED,
          "what may be read can't be read itself; list the names, without ${…} and +=");
    }
  }

  /** The name that nothing was found for, as long as it is one. */
  private static String unset(ConfigException e) {
    Matcher name = UNSET.matcher(String.valueOf(e.getMessage()));
    return name.find() ? name.group() : "a ${…}";
  }
}

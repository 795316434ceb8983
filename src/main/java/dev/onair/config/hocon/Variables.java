package dev.onair.config.hocon;

import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.diagnostics.Problems;
import dev.onair.model.EnvironmentText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The environment as a file may read it: of all that a shell or a CI job knows, what is meant for
 * onair, so that a channel file can't bring out credentials.
 */
public final class Variables implements ConfigResolver {

  /** What names of variables begin with that are meant for onair. */
  static final String PREFIX = "ONAIR_";

  /** What looks like a variable, be it set or not; settings are written in small letters. */
  private static final Pattern NAME = Pattern.compile("[A-Z_][A-Z0-9_]*");

  /**
   * What no file may read, listed or not: by these, whoever runs onair gets in at AWS, at
   * Terraform's registries and at GitHub.
   */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(AWS_|TF_TOKEN_|ACTIONS_).*|(GITHUB|GH|GITLAB|CI_JOB)_TOKEN");

  private final Map<String, String> environment;
  private final Set<String> listed;
  private final Problems problems;
  private final Set<String> refused = new TreeSet<>();

  /** What was read: the names of each value. */
  private final Map<String, Set<String>> read = new HashMap<>();

  /**
   * @param listed names that may be read beside those with the prefix
   * @param problems in which the values that are read must not be told
   */
  Variables(Map<String, String> environment, Set<String> listed, Problems problems) {
    this.environment = environment;
    this.listed = Set.copyOf(listed);
    this.problems = problems;
  }

  /** Whether a variable is one of those that no file may read. */
  public static boolean isCredential(String name) {
    return CREDENTIALS.matcher(name).matches();
  }

  /** The names that were asked for, and may not be read. */
  Set<String> refused() {
    return refused;
  }

  /**
   * A text with the names of the variables in place of what they brought: {@code
   * https://a.example/(from the environment: ONAIR_PATH)}.
   */
  String told(String text) {
    String values =
        read.keySet().stream()
            .filter(value -> !value.isEmpty())
            // One may be a part of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher found = Pattern.compile(values).matcher(text);
    return values.isEmpty() || !found.find()
        ? HiddenTexts.ELSEWHERE
        : found.replaceAll(
            value -> Matcher.quoteReplacement(EnvironmentText.of(read.get(value.group()))));
  }

  @Override
  public ConfigValue lookup(String path) {
    List<String> names = ConfigUtil.splitPath(path);
    String name = names.get(0);
    if (names.size() > 1) {
      return null;
    }
    String value = environment.get(name);
    if (!name.startsWith(PREFIX) && (!listed.contains(name) || isCredential(name))) {
      if (value != null || isCredential(name) || NAME.matcher(name).matches()) {
        refused.add(name);
      }
      return null;
    }
    if (value == null) {
      return null;
    }
    problems.hide(value);
    read.computeIfAbsent(value, any -> new TreeSet<>()).add(name);
    return ConfigValueFactory.fromAnyRef(value, "environment");
  }

  @Override
  public ConfigResolver withFallback(ConfigResolver fallback) {
    return this;
  }
}

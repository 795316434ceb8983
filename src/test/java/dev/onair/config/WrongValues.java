package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import dev.onair.config.section.AskedKeys;
import dev.onair.diagnostics.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts wrong values under every key that the readers ask for, one at a time, and sees that each is
 * either taken or told of in lines that begin with the file and the line.
 *
 * <p>After these, two at a time, chosen by a seed: {@code -Donair.seed=N} takes another one than
 * the build does.
 */
public final class WrongValues {

  private static final long SEED = Long.getLong("onair.seed", 8);
  private static final int PAIRS = 1000;

  /** Stands for a value until the text is rendered: it may be no JSON. */
  private static final Pattern PLACE = Pattern.compile("\"wrong value (\\d+)\"");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "007",
          "1.10",
          "-0.0",
          "1e999",
          "NaN",
          "99999999999999999999",
          "5 s",
          "15 min",
          "2700 kbps",
          "\"\"",
          "\"   \"",
          "\"${x}\"",
          "${?ONAIR_NOT_SET}",
          "\"\\u0000\\u001b[2J\"",
          "\"\"\"two\nlines\"\"\"",
          "\"" + "long ".repeat(400) + "\"",
          "\"é😀 */..\"",
          "[]",
          "{}",
          "[null]",
          "[{}]",
          "[[x], true, 7]",
          "[x, x]",
          "{ x = 1 }",
          "{ x { type = x } }");

  private static final List<String> LEAVING_OUT = List.of("null", "[]", "{}");

  private final String file;
  private final Function<String, List<Problem>> reader;
  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> tried = new TreeSet<>();

  /**
   * @param file the file's name, with which problems begin
   * @param reader what is wrong with a file of a text; nothing else may be thrown
   */
  public WrongValues(String file, Function<String, List<Problem>> reader) {
    this.file = file;
    this.reader = reader;
  }

  /** One key of one text, and what to write there. */
  private record Trial(Object text, List<String> path, String value) {}

  private record Text(Object unwrapped, List<List<String>> paths) {}

  /**
   * Tries what has not been tried in another text.
   *
   * @param texts sound files
   * @param keys which keys the readers ask for in a text
   */
  public void tryAll(List<String> texts, Function<String, AskedKeys> keys) {
    List<Text> sound = new ArrayList<>();
    for (String text : texts) {
      assertThat(reader.apply(text)).as(text).noneMatch(WrongValues::isError);
      sound.add(
          new Text(
              ConfigFactory.parseString(text).resolve().root().unwrapped(),
              keys.apply(text).paths().stream()
                  .sorted(Comparator.comparing(Object::toString))
                  .toList()));
    }
    int trials = 0;
    for (Text text : sound) {
      for (List<String> path : text.paths()) {
        // What one text has shown of a key is likely in another, but for what leaves things out.
        List<String> values = tried.add(path.toString()) ? VALUES : LEAVING_OUT;
        values.forEach(value -> run(new Trial(text.unwrapped(), path, value)));
        trials += values.size();
      }
    }
    assertThat(trials).as("trials").isGreaterThan(500);
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      pair(sound.get(random.nextInt(sound.size())), random);
    }
    assertThat(faults).isEmpty();
  }

  private void pair(Text text, Random random) {
    List<String> one = text.paths().get(random.nextInt(text.paths().size()));
    List<String> other = text.paths().get(random.nextInt(text.paths().size()));
    int common = Math.min(one.size(), other.size());
    if (!one.subList(0, common).equals(other.subList(0, common))) {
      Object wrong = with(text.unwrapped(), one, VALUES.get(random.nextInt(VALUES.size())));
      run(new Trial(wrong, other, VALUES.get(random.nextInt(VALUES.size()))));
    }
  }

  private void run(Trial trial) {
    Object wrong = with(trial.text(), trial.path(), trial.value());
    String rendered =
        ConfigValueFactory.fromAnyRef(wrong)
            .render(ConfigRenderOptions.defaults().setOriginComments(false));
    String text =
        PLACE
            .matcher(rendered)
            .replaceAll(
                place -> Matcher.quoteReplacement(VALUES.get(Integer.parseInt(place.group(1)))));
    Pattern line = Pattern.compile(Pattern.quote(file) + ":\\d+: [^:]+: .*");
    try {
      reader.apply(text).stream()
          .map(Problem::toString)
          .filter(problem -> !line.matcher(problem).matches())
          .forEach(problem -> fault(trial, problem));
    } catch (RuntimeException | StackOverflowError e) {
      fault(trial, e + " " + Stream.of(e.getStackTrace()).limit(12).toList());
    }
  }

  private void fault(Trial trial, String what) {
    faults.add(String.join(".", trial.path()) + " = " + trial.value() + " -> " + what);
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR;
  }

  /** A copy of an unwrapped value, with the wrong value at a path. */
  private static Object with(Object value, List<String> path, String wrong) {
    if (path.isEmpty()) {
      return "wrong value " + VALUES.indexOf(wrong);
    }
    List<String> rest = path.subList(1, path.size());
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int index = Integer.parseInt(path.get(0));
      copy.set(index, with(list.get(index), rest, wrong));
      return copy;
    }
    Map<String, Object> copy = new HashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, child) -> copy.put((String) key, child));
    }
    copy.put(path.get(0), with(copy.get(path.get(0)), rest, wrong));
    return copy;
  }
}

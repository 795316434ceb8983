package dev.onair.config.section;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.config.hocon.Locations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The text of a single value. */
final class SingleText {

  /**
   * Characters; the longest that AWS takes, a URL, has 2,048. Patterns that repeat groups go down
   * by recursion, and would exhaust the stack.
   */
  private static final int LONGEST = 4096;

  private SingleText() {}

  /** Of what stands under a key; empty where it can't be used, which is then told. */
  static Optional<String> of(ConfigValue value, BiConsumer<Flaw, String> problem) {
    if (!isSingle(value)) {
      problem.accept(Flaw.TYPE, "is " + Locations.kind(value) + "; give a single value");
      return Optional.empty();
    }
    Optional<String> text = usable(value, problem);
    if (text.filter(String::isBlank).isPresent()) {
      problem.accept(Flaw.EMPTY, "is empty; give a value, or leave the key out");
      return Optional.empty();
    }
    return text;
  }

  /** Of an element of a list, where there is no key to leave out. */
  static Optional<String> ofElement(ConfigValue value, BiConsumer<Flaw, String> problem) {
    if (!isSingle(value)
        || value.valueType() == ConfigValueType.NULL
        || Locations.text(value).isBlank()) {
      problem.accept(Flaw.TYPE, "is " + Locations.kind(value) + "; give a text");
      return Optional.empty();
    }
    return usable(value, problem);
  }

  private static boolean isSingle(ConfigValue value) {
    return !(value instanceof ConfigObject || value instanceof ConfigList);
  }

  private static Optional<String> usable(ConfigValue value, BiConsumer<Flaw, String> problem) {
    String text = Locations.text(value);
    if (text.length() > LONGEST) {
      problem.accept(
          Flaw.LENGTH,
          "has %d characters, where no setting has more than %d".formatted(text.length(), LONGEST));
      return Optional.empty();
    }
    Optional<Texts.Refusal> refusal = Texts.refusal(text);
    refusal.ifPresent(why -> problem.accept(why.flaw(), why.message()));
    return refusal.isPresent() ? Optional.empty() : Optional.of(text);
  }
}

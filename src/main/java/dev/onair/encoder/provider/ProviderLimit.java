package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting that the Terraform provider can't bring to AWS, and what onair makes of it: a row of
 * {@code provider-limits.txt}, beside which the sources stand.
 *
 * @param why what goes wrong
 * @param setting the end of its path: {@code eac3Settings.bitrate}
 * @param value which values are meant
 * @param outcome what becomes of it
 * @param text what happens then, or what to do
 */
record ProviderLimit(Why why, JsonPath setting, ValuePattern value, Outcome outcome, String text) {

  /** What goes wrong. */
  enum Why {
    /** Nothing does: the setting means the same when it is left out. */
    NOTHING("says nothing"),
    /** The provider leaves numeric zeros out, and AWS uses its own value. */
    ZERO("0 never reaches AWS: the Terraform provider leaves zeros out"),
    /**
     * The value gets lost on the way; AWS uses its own, and the plan shows a difference forever.
     */
    LOST("never reaches AWS: the Terraform provider loses it"),
    /** The value arrives, but is read back as another one. */
    ENDLESS_DIFFERENCE(
        "makes a difference in every plan, so that each apply would interrupt the channel: the"
            + " Terraform provider reads it back wrong"),
    /** It can be made, but the provider sends back what it read wrong, and AWS refuses that. */
    NO_UPDATE(
        "makes every later update of the channel fail: the Terraform provider sends it back as"
            + " something else"),
    /** The provider fails. */
    UNUSABLE("can't be used: the Terraform provider fails on it"),
    /** The provider crashes on an object without content. */
    EMPTY("is empty, and the Terraform provider crashes on that"),
    /** The provider's schema has no place for it. */
    PROVIDER_UNKNOWN(
        "AWS knows this setting, but the Terraform provider ("
            + ProviderSchema.PROVIDER
            + ") does not");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    private Flaw flaw() {
      return Flaw.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /** What becomes of a setting. */
  sealed interface Outcome {}

  /**
   * It is taken out.
   *
   * @param told whether the operator is told
   */
  record LeftOut(boolean told) implements Outcome {}

  /**
   * Something near is sent instead, and the operator is told.
   *
   * @param text a whole number, or a member of an object and its value: {@code strength=AUTO}
   */
  record SentAs(String text) implements Outcome {
    JsonNode node() {
      int at = text.indexOf('=');
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      return at < 0
          ? nodes.numberNode(Integer.parseInt(text))
          : nodes.objectNode().put(text.substring(0, at), text.substring(at + 1));
    }
  }

  /** The profile is refused. */
  record Refused() implements Outcome {}

  private static final Pattern BETWEEN_CELLS = Pattern.compile(" \\| ?");

  /** All of them, in the order in which they are tried. */
  static final List<ProviderLimit> ALL = read();

  private static final Map<String, List<ProviderLimit>> BY_NAME =
      ALL.stream().collect(Collectors.groupingBy(limit -> limit.setting.name()));

  /**
   * The limit that a setting meets.
   *
   * @param object what the setting stands in
   */
  static Optional<ProviderLimit> of(JsonPlace setting, JsonNode object) {
    for (ProviderLimit limit : BY_NAME.getOrDefault(setting.name(), List.of())) {
      if (limit.isMetBy(setting, object)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /** Whether a setting has a place in the provider, and gets lost there. */
  static boolean loses(JsonPlace place) {
    return ALL.stream()
        .anyMatch(
            limit ->
                limit.why == Why.LOST
                    && limit.value.isAny()
                    && place.path().endsWith(limit.setting));
  }

  /** Whether the setting is left out without a word. */
  boolean isSilent() {
    return outcome.equals(new LeftOut(false));
  }

  /** What is told of a place that is refused. */
  SettingsFinding refusal(JsonPath path) {
    return SettingsFinding.error(path, why.flaw(), why.text + "; " + text);
  }

  /** What is told of a place that is changed. */
  SettingsFinding warning(JsonPath path) {
    String change =
        outcome instanceof SentAs sent ? sent.text() + " is sent instead" : "it is left out";
    return SettingsFinding.warning(
        path, why.flaw(), "%s; %s, and %s".formatted(why.text, change, text));
  }

  private boolean isMetBy(JsonPlace place, JsonNode object) {
    return place.path().endsWith(setting) && value.matches(place, object);
  }

  private static ProviderLimit parse(String line) {
    String[] cells = BETWEEN_CELLS.split(line, -1);
    String outcome = cells[3].trim();
    return new ProviderLimit(
        Why.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
        JsonPath.parse(cells[1]),
        ValuePattern.parse(cells[2]),
        switch (outcome) {
          case "silent" -> new LeftOut(false);
          case "left-out" -> new LeftOut(true);
          case "refused" -> new Refused();
          default -> new SentAs(outcome.substring(2));
        },
        cells.length > 4 ? cells[4] : "");
  }

  private static List<ProviderLimit> read() {
    String resource = "provider-limits.txt";
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ProviderLimit.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ProviderLimit::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}

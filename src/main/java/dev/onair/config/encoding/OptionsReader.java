package dev.onair.config.encoding;

import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.Bitrate;
import dev.onair.model.Setting;
import dev.onair.model.encoding.Options;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads settings that go to MediaLive as they are: any that AWS's model knows, under the API's name
 * in kebab-case. The kind of a value comes from the model; whether it is allowed is checked later.
 */
final class OptionsReader {

  /** Stands for an end that a range does not have. */
  private static final double UNBOUNDED = 1L << 53;

  private final ServiceModel model;

  /** The members of the structures that were asked for, by their names in files. */
  private final Map<String, Map<String, Shape.Member>> members = new HashMap<>();

  OptionsReader(ServiceModel model) {
    this.model = model;
  }

  /**
   * Reads a section.
   *
   * @param shape the structure of the API that the section stands for
   * @param others keys of the section that are no such settings
   * @param owned settings that onair makes of other keys, by the API's names, and what to say of
   *     them
   */
  Options read(Section section, String shape, Set<String> others, Map<String, String> owned) {
    Map<String, String> refused = new HashMap<>();
    owned.forEach((name, why) -> refused.put(JsonPath.kebab(name), why));
    Map<String, Shape.Member> members = this.members.computeIfAbsent(shape, this::members);
    Map<String, Setting<Object>> values = new HashMap<>();
    Set<String> keys = new TreeSet<>(section.keys());
    if (section.isListenedTo()) {
      keys.addAll(members.keySet());
      keys.removeAll(refused.keySet());
    }
    for (String key : keys) {
      if (others.contains(key)) {
        continue;
      }
      Shape.Member member = members.get(key);
      if (refused.containsKey(key)) {
        section.refuse(key, Flaw.of("elsewhere"), refused.get(key));
      } else if (member == null) {
        section.refuse(
            key, Flaw.UNKNOWN, "unknown key" + Suggestions.didYouMean(key, members.keySet()));
      } else {
        value(section, key, model.shape(member.shape()))
            .ifPresent(value -> values.put(member.wireName(), section.setting(key, value)));
      }
    }
    return new Options(values);
  }

  private Map<String, Shape.Member> members(String shape) {
    Map<String, Shape.Member> members = new HashMap<>();
    model
        .structure(shape)
        .members()
        .forEach((name, member) -> members.put(JsonPath.kebab(name), member));
    return members;
  }

  private Optional<Object> value(Section section, String key, Shape shape) {
    return shape.match(new ValueCases(section, key));
  }

  private final class ValueCases implements Shape.Cases<Optional<Object>> {
    private final Section section;
    private final String key;

    ValueCases(Section section, String key) {
      this.section = section;
      this.key = key;
    }

    @Override
    public Optional<Object> structure(Shape.Structure shape) {
      Optional<Section> nested =
          section.isListenedTo() ? Optional.of(section.section(key)) : section.optionalSection(key);
      return nested.map(object -> read(object, shape.name(), Set.of(), Map.of()));
    }

    @Override
    public Optional<Object> list(Shape.ListOf shape) {
      List<String> texts = section.texts(key);
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    @Override
    public Optional<Object> map(Shape.MapOf shape) {
      section.refuse(key, Flaw.of("template-only"), "can't be set here; use a template");
      return Optional.empty();
    }

    @Override
    public Optional<Object> text(Shape.Text shape) {
      if (!shape.allowed().isEmpty()) {
        section.takes(key, SettingType.oneOf(shape.allowed().stream().sorted().toList()));
      }
      return section.optionalText(key).map(text -> text);
    }

    @Override
    public Optional<Object> number(Shape.Numeric shape) {
      if (key.endsWith("bitrate")) {
        return section.optionalBitrate(key).map(Bitrate::bitsPerSecond);
      }
      section.takes(key, type(shape));
      return shape.whole()
          ? section.parsed(key, Long::valueOf, "a whole number").map(number -> number)
          : section.optionalNumber(key).map(number -> number);
    }

    @Override
    public Optional<Object> bool(Shape.Bool shape) {
      return section.optionalFlag(key).map(String::valueOf);
    }

    @Override
    public Optional<Object> timestamp(Shape.Timestamp shape) {
      return section.optionalText(key).map(text -> text);
    }

    @Override
    public Optional<Object> blob(Shape.Blob shape) {
      return section.optionalText(key).map(text -> text);
    }
  }

  private static SettingType type(Shape.Numeric shape) {
    double min = shape.range().min().map(BigDecimal::doubleValue).orElse(-UNBOUNDED);
    double max = shape.range().max().map(BigDecimal::doubleValue).orElse(UNBOUNDED);
    return shape.whole()
        ? SettingType.wholeNumber((long) min, (long) max)
        : SettingType.number(min, max);
  }
}

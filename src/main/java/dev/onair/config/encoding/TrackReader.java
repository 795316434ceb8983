package dev.onair.config.encoding;

import com.typesafe.config.ConfigObject;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Languages;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.CaptionForm;
import dev.onair.model.encoding.CaptionTrack;
import dev.onair.model.encoding.Options;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a ladder's {@code audio} and {@code captions}. */
final class TrackReader {

  private static final Set<String> AUDIO_KEYS =
      Set.of("name", "selector", "language", "label", "codec");

  private static final Set<String> CAPTION_KEYS =
      Set.of("name", "selector", "language", "label", "format", "style");

  /** How viewers get captions, as ladders say it. */
  enum Format {
    WEBVTT,
    BURN_IN
  }

  private final Defaults defaults;
  private final OptionsReader options;

  TrackReader(Defaults defaults, OptionsReader options) {
    this.defaults = defaults;
    this.options = options;
  }

  /** The section of an audio track, over the defaults of its codec. */
  Optional<Section> audioSection(Element element) {
    ConfigObject common = defaults.each("audio");
    Optional<Section> peek = element.section(common);
    if (peek.isEmpty()) {
      element.error(Flaw.TYPE, "give an object: { name = …, language = … }");
      return Optional.empty();
    }
    return switch (peek.get().optionalText("codec").orElse("")) {
      case "AC3" -> element.section(common.withFallback(defaults.each("ac3")));
      default -> element.section(common.withFallback(defaults.each("aac")));
    };
  }

  Optional<AudioTrack> audio(Section section) {
    String name = name(section);
    String selector = section.text("selector");
    section.takes("language", SettingType.formed(Languages.FORM, "a language's code"));
    Optional<String> language = section.optionalText("language");
    language.flatMap(Languages::problem).ifPresent(p -> section.error("language", Flaw.FORMAT, p));
    Optional<String> label = section.optionalText("label");
    AudioTrack.Codec codec = codec(section);
    Options settings =
        options.read(
            section,
            switch (codec) {
              case AAC -> "AacSettings";
              case AC3 -> "Ac3Settings";
            },
            AUDIO_KEYS,
            Map.of());
    return section.build(
        () ->
            new AudioTrack(
                section.setting("name", name),
                section.setting("selector", selector),
                section.setting("language", language),
                section.setting("label", label),
                section.setting("codec", codec),
                settings));
  }

  /** The section of a caption track, over the defaults of its form. */
  Optional<Section> captionSection(Element element) {
    ConfigObject common = defaults.each("captions");
    Optional<Section> peek = element.section(common);
    if (peek.isEmpty()) {
      element.error(Flaw.TYPE, "give an object: { name = …, language = …, selector = … }");
    }
    return peek.flatMap(section -> section.optionalText("format"))
        .filter(Format.BURN_IN.name()::equals)
        .map(format -> element.section(common.withFallback(defaults.each("burn-in"))))
        .orElse(peek);
  }

  Optional<CaptionTrack> captions(Section section) {
    String name = name(section);
    String selector = section.text("selector");
    section.takes("language", SettingType.formed(Languages.FORM, "a language's code"));
    Format format = format(section);
    Optional<String> language =
        format == Format.BURN_IN
            ? section.optionalText("language")
            : Optional.of(section.text("language"));
    language
        .filter(code -> !code.isEmpty())
        .flatMap(Languages::problem)
        .ifPresent(problem -> section.error("language", Flaw.FORMAT, problem));
    Optional<String> label = section.optionalText("label");
    CaptionForm form =
        switch (format) {
          case WEBVTT ->
              new CaptionForm.Webvtt(
                  section.setting("style", section.oneOf("style", CaptionForm.Webvtt.Style.class)));
          case BURN_IN -> burnIn(section);
        };
    return section.build(
        () ->
            new CaptionTrack(
                section.setting("name", name),
                section.setting("selector", selector),
                section.setting("language", language),
                section.setting("label", label),
                form));
  }

  private static Format format(Section section) {
    if (section.optionalText("format").filter("EMBEDDED"::equals).isPresent()) {
      section.error(
          "format",
          Flaw.of("provider"),
          "EMBEDDED would interrupt the channel at every apply: the Terraform provider forgets that it was"
              + " chosen; use WEBVTT");
      return Format.WEBVTT;
    }
    return section.oneOf("format", Format.class);
  }

  private CaptionForm burnIn(Section section) {
    Options look = options.read(section, "BurnInDestinationSettings", CAPTION_KEYS, Map.of());
    return new CaptionForm.BurnIn(section.setting("format", look));
  }

  private static AudioTrack.Codec codec(Section section) {
    if (section.optionalText("codec").filter("EAC3"::equals).isPresent()) {
      section.error(
          "codec",
          Flaw.of("provider"),
          "EAC3 never gets its bitrate: the Terraform provider loses it; use AAC or AC3");
      return AudioTrack.Codec.AAC;
    }
    return section.oneOf("codec", AudioTrack.Codec.class);
  }

  private static String name(Section section) {
    String name = section.text("name");
    if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      section.error("name", Flaw.FORMAT, "'" + name + "' is not a name; use letters, digits and -");
    }
    return name;
  }
}

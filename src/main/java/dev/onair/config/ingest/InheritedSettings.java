package dev.onair.config.ingest;

import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputType;
import java.util.Optional;
import java.util.Set;

/** What an attachment of an export says beside selectors, in a channel file's keys. */
final class InheritedSettings {

  private static final String SOURCE_END = "sourceEndBehavior";
  private static final String LOST = "never reaches AWS: the Terraform provider loses it";

  /** What {@link InheritedSelectors} reads. */
  private static final Set<String> ELSEWHERE = Set.of("audioSelectors", "captionSelectors");

  private final Inheritance inheritance;
  private final InputType type;

  InheritedSettings(Inheritance inheritance, InputType type) {
    this.inheritance = inheritance;
    this.type = type;
  }

  /**
   * Takes over what an input of the type has.
   *
   * @param settings the attachment's {@code inputSettings}
   */
  void take(JsonPlace settings) {
    for (JsonPlace setting : settings.children()) {
      if (!setting.node().isNull() && !ELSEWHERE.contains(setting.name())) {
        take(setting.name(), setting);
      }
    }
  }

  private void take(String name, JsonPlace setting) {
    if (PlainSettings.has(name)) {
      if (!PlainSettings.isSilent(name, setting.node().asText())) {
        inheritance.take(setting, setting.node().asText(), JsonPath.kebab(name));
      }
      return;
    }
    switch (name) {
      case SOURCE_END -> sourceEnd(setting);
      case "scte35Pid" -> scte35(setting);
      case "networkInputSettings" -> network(setting);
      case "videoSelector" -> video(setting);
      default -> inheritance.leave(name, "onair has no such setting");
    }
  }

  /**
   * Takes over that a file is played once: what AWS does unless the attachment says LOOP, and onair
   * does not by itself.
   *
   * @param attachment the input's own
   */
  void takeEnd(JsonPlace attachment) {
    Optional<JsonPlace> end = attachment.at("inputSettings", SOURCE_END);
    if (type.isFile() && end.filter(said -> said.node().asText().equals("LOOP")).isEmpty()) {
      inheritance.take(end.orElse(attachment), "CONTINUE", "source-end-behavior");
    }
  }

  /** For a stream CONTINUE is the default of both, and says nothing. */
  private void sourceEnd(JsonPlace setting) {
    if (setting.node().asText().equals("LOOP") && !type.isFile()) {
      if (type == InputType.URL_PULL) {
        inheritance.take(setting, "LOOP", "source-end-behavior");
      } else {
        inheritance.leave(SOURCE_END, type + " has no end");
      }
    }
  }

  private void scte35(JsonPlace setting) {
    if (setting.node().asInt() == 0) {
      return;
    }
    if (type.isTransportStream()) {
      inheritance.take(setting, setting.node().asInt(), "scte35-pid");
    } else {
      inheritance.leave("scte35Pid", type + " has no packet ids");
    }
  }

  private void network(JsonPlace setting) {
    // It is about HLS only; for other inputs it says nothing.
    if (type != InputType.URL_PULL) {
      return;
    }
    setting
        .text("serverValidation")
        .filter(value -> !value.equals("CHECK_CRYPTOGRAPHY_AND_VALIDATE_NAME"))
        .ifPresent(value -> inheritance.take(setting, value, "hls", "server-validation"));
    setting.at("hlsInputSettings").ifPresent(this::hls);
  }

  private void hls(JsonPlace hls) {
    number(hls, "bandwidth", " bps", "bandwidth");
    hls.number("bufferSegments")
        .filter(segments -> segments > 0)
        .ifPresent(
            segments -> {
              if (segments < HlsPull.LIVE_SEGMENTS) {
                inheritance.leave(
                    "bufferSegments", "AWS takes %d or more".formatted(HlsPull.LIVE_SEGMENTS));
              } else {
                number(hls, "bufferSegments", "", "buffer-segments");
              }
            });
    number(hls, "retries", "", "retries");
    number(hls, "retryInterval", " s", "retry-interval");
    hls.text("scte35Source")
        .filter(source -> !source.equals("SEGMENTS"))
        .ifPresent(source -> inheritance.take(hls, source, "hls", "scte35-source"));
  }

  /** 0 leaves the choice to MediaLive, as saying nothing does. */
  private void number(JsonPlace hls, String name, String unit, String key) {
    hls.at(name)
        .filter(value -> value.node().asLong() > 0)
        .ifPresent(value -> inheritance.take(value, value.node().asLong() + unit, "hls", key));
  }

  private void video(JsonPlace selector) {
    boolean says =
        selector.at("selectorSettings").filter(s -> !s.node().isEmpty()).isPresent()
            || selector.at("colorSpaceSettings").filter(s -> !s.node().isEmpty()).isPresent()
            || selector.text("colorSpace").filter(space -> !space.equals("FOLLOW")).isPresent();
    if (says) {
      inheritance.leave("videoSelector", LOST);
    }
  }
}

package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;

/** Reads {@code input}: what inputs a channel must be able to take. */
final class InputSpecificationReader {

  private InputSpecificationReader() {}

  /** A ladder's, every key with a default. */
  static InputSpecification read(Section input) {
    InputSpecification specification =
        new InputSpecification(
            input.oneOf("codec", Codec.class),
            input.oneOf("resolution", Resolution.class),
            input.oneOf("max-bitrate", MaximumBitrate.class));
    input.rejectUnknownKeys();
    return specification;
  }

  /** A channel's, over that of its profile. */
  static InputSpecification read(Section input, InputSpecification profile) {
    InputSpecification specification =
        new InputSpecification(
            input.optionalOneOf("codec", Codec.class).orElse(profile.codec()),
            input.optionalOneOf("resolution", Resolution.class).orElse(profile.resolution()),
            input
                .optionalOneOf("max-bitrate", MaximumBitrate.class)
                .orElse(profile.maximumBitrate()));
    input.rejectUnknownKeys();
    return specification;
  }
}

package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.util.Objects;

/** How viewers get captions. */
public sealed interface CaptionForm {

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** Whether they are part of the pictures. */
  default boolean isInThePictures() {
    return match(IN_THE_PICTURES);
  }

  /** One case for each variant. */
  interface Cases<R> {
    R webvtt(Webvtt form);

    R burnIn(BurnIn form);
  }

  /**
   * As WebVTT, which players can switch off.
   *
   * @param style what is kept of the look of the source's captions
   */
  record Webvtt(Setting<Style> style) implements CaptionForm {

    /** What is kept of the look of the source's captions. */
    public enum Style {
      PASSTHROUGH,
      NO_STYLE_DATA
    }

    public Webvtt {
      Objects.requireNonNull(style, "style");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.webvtt(this);
    }
  }

  /**
   * In the pictures of every rendition.
   *
   * @param look what they look like, under the API's names
   */
  record BurnIn(Setting<Options> look) implements CaptionForm {
    public BurnIn {
      Objects.requireNonNull(look, "look");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.burnIn(this);
    }
  }

  /** Which captions are part of the pictures. */
  Cases<Boolean> IN_THE_PICTURES =
      new Cases<>() {
        @Override
        public Boolean webvtt(Webvtt form) {
          return false;
        }

        @Override
        public Boolean burnIn(BurnIn form) {
          return true;
        }
      };
}

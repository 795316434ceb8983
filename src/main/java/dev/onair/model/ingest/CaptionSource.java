package dev.onair.model.ingest;

import java.util.Objects;
import java.util.Optional;

/**
 * What captions of an input are, and where they are found.
 *
 * <p>ARIB is not among them: no HLS output takes it, and the Terraform provider forgets that it was
 * chosen.
 */
public sealed interface CaptionSource {

  /** The languages that MediaLive reads text from pictures in. */
  enum OcrLanguage {
    DEU,
    ENG,
    FRA,
    NLD,
    POR,
    SPA
  }

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** Whether it is pictures, of which no text can be made. */
  default boolean isPictureOnly() {
    return match(PICTURE_ONLY);
  }

  /** One case for each variant. */
  interface Cases<R> {
    R embedded(Embedded source);

    R scte20(Scte20 source);

    R ancillary(Ancillary source);

    R teletext(Teletext source);

    R dvbSub(DvbSub source);

    R scte27(Scte27 source);
  }

  /**
   * CEA-608 or CEA-708 in the pictures.
   *
   * @param channel the CEA-608 channel: 1 to 4
   * @param scte20 whether SCTE-20 is looked for beside them; absent: MediaLive's own choice
   */
  record Embedded(int channel, Optional<Scte20Detection> scte20) implements CaptionSource {

    /** Whether SCTE-20 is looked for. */
    public enum Scte20Detection {
      AUTO,
      OFF
    }

    public Embedded {
      Objects.requireNonNull(scte20, "scte20");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.embedded(this);
    }
  }

  /** CEA-608 as SCTE-20 carries it; by its channel: 1 to 4. */
  record Scte20(int channel) implements CaptionSource {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.scte20(this);
    }
  }

  /** CEA-608 in the ancillary data of a file; by its channel: 1 to 4. */
  record Ancillary(int channel) implements CaptionSource {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ancillary(this);
    }
  }

  /** Teletext; by its page: 100 to 8FF, in hexadecimal digits. */
  record Teletext(String page) implements CaptionSource {
    public Teletext {
      Objects.requireNonNull(page, "page");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.teletext(this);
    }
  }

  /**
   * DVB subtitles, which are pictures.
   *
   * @param pid their packet id: 1 to 8191
   * @param ocr the language that text is read from them in; absent: no text is made of them
   */
  record DvbSub(int pid, Optional<OcrLanguage> ocr) implements CaptionSource {
    public DvbSub {
      Objects.requireNonNull(ocr, "ocr");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dvbSub(this);
    }
  }

  /**
   * SCTE-27 subtitles, which are pictures.
   *
   * @param pid their packet id: 1 to 8191
   * @param ocr the language that text is read from them in; absent: no text is made of them
   */
  record Scte27(int pid, Optional<OcrLanguage> ocr) implements CaptionSource {
    public Scte27 {
      Objects.requireNonNull(ocr, "ocr");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.scte27(this);
    }
  }

  /** Of which sources no text can be made. */
  Cases<Boolean> PICTURE_ONLY =
      new Cases<>() {
        @Override
        public Boolean embedded(Embedded source) {
          return false;
        }

        @Override
        public Boolean scte20(Scte20 source) {
          return false;
        }

        @Override
        public Boolean ancillary(Ancillary source) {
          return false;
        }

        @Override
        public Boolean teletext(Teletext source) {
          return false;
        }

        @Override
        public Boolean dvbSub(DvbSub source) {
          return source.ocr().isEmpty();
        }

        @Override
        public Boolean scte27(Scte27 source) {
          return source.ocr().isEmpty();
        }
      };
}

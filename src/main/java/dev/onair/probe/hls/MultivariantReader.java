package dev.onair.probe.hls;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.hls.Multivariant.Media;
import dev.onair.probe.hls.Multivariant.Variant;
import dev.onair.probe.samples.Misread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads multivariant playlists. */
final class MultivariantReader {

  private static final String VARIANT = "#EXT-X-STREAM-INF:";
  private static final String IFRAMES = "#EXT-X-I-FRAME-STREAM-INF:";
  private static final String MEDIA = "#EXT-X-MEDIA:";

  private final List<Variant> variants = new ArrayList<>();
  private final List<Media> media = new ArrayList<>();
  private final List<Variant> iframes = new ArrayList<>();
  private final List<Misread> misread = new ArrayList<>();
  private Optional<Attributes> pending = Optional.empty();

  private MultivariantReader() {}

  static Multivariant read(String text) {
    MultivariantReader reader = new MultivariantReader();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.take(i + 1, lines.get(i).strip());
    }
    reader.expectNoUri(lines.size());
    return new Multivariant(reader.variants, reader.media, reader.iframes, reader.misread);
  }

  private void take(int number, String line) {
    if (line.startsWith(VARIANT)) {
      expectNoUri(number);
      pending = Optional.of(attributes("EXT-X-STREAM-INF", line, number));
    } else if (line.startsWith(IFRAMES)) {
      Attributes attributes = attributes("EXT-X-I-FRAME-STREAM-INF", line, number);
      iframes.add(variant(attributes, attributes.required("URI")));
    } else if (line.startsWith(MEDIA)) {
      Attributes attributes = attributes("EXT-X-MEDIA", line, number);
      media.add(
          new Media(
              number,
              attributes.required("TYPE"),
              attributes.required("GROUP-ID"),
              attributes.required("NAME"),
              attributes.text("LANGUAGE"),
              attributes.text("URI")));
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      if (pending.isEmpty()) {
        misread.add(new Misread(number, Shown.value(line), "a URI stands after EXT-X-STREAM-INF"));
      }
      pending.ifPresent(attributes -> variants.add(variant(attributes, line)));
      pending = Optional.empty();
    }
  }

  private void expectNoUri(int number) {
    if (pending.isPresent()) {
      misread.add(
          new Misread(
              number, "EXT-X-STREAM-INF in line " + pending.get().line(), "a URI follows it"));
    }
    pending = Optional.empty();
  }

  private Attributes attributes(String tag, String line, int number) {
    return new Attributes(tag, line.substring(line.indexOf(':') + 1), number, misread);
  }

  private static Variant variant(Attributes attributes, String uri) {
    attributes.required("BANDWIDTH");
    return new Variant(
        attributes.line(),
        uri,
        attributes.whole("BANDWIDTH"),
        attributes.text("CODECS"),
        attributes.text("RESOLUTION"),
        attributes.decimal("FRAME-RATE"),
        attributes.text("AUDIO"));
  }
}

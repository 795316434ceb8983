package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.expected.Expected;
import dev.onair.probe.expected.ExpectedVideo;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a stream has the renditions that its channel's profile says. */
final class LadderChecks {

  static final Fault MISSING =
      error(
          "ladder.missing",
          "A rendition of the channel's profile is not in the manifest.",
          "onair plan shows what is not deployed; onair status whether the encoder has trouble");
  static final Fault UNEXPECTED =
      warning(
          "ladder.unexpected",
          "The manifest has a rendition that the channel's profile does not.",
          "onair plan, onair apply: the file has changed since, or the deployed profile");
  static final Fault DIFFERENT =
      error(
          "ladder.different",
          "A rendition has another codec or frame rate than the channel's profile says.",
          "onair plan, onair apply: the file has changed since, or the deployed profile");

  static final List<Fault> FAULTS = List.of(MISSING, UNEXPECTED, DIFFERENT);

  private LadderChecks() {}

  static void check(Expected expected, List<Rendition> renditions, Findings findings) {
    List<Rendition> videos =
        renditions.stream()
            .filter(it -> it.kind() == Kind.VIDEO && it.declared().size().isPresent())
            .toList();
    // What the source decides can't be compared.
    if (expected.ladder().stream().anyMatch(it -> it.size().isEmpty())) {
      return;
    }
    List<String> there = videos.stream().map(it -> it.declared().size().orElseThrow()).toList();
    List<String> wanted = expected.ladder().stream().map(it -> it.size().orElseThrow()).toList();
    String all = wanted.stream().collect(Collectors.joining(", "));
    for (ExpectedVideo video : expected.ladder()) {
      String size = video.size().orElseThrow();
      if (!there.contains(size)) {
        findings.add(MISSING, size, "not in the manifest", all);
      }
      videos.stream()
          .filter(it -> it.declared().size().orElseThrow().equals(size))
          .forEach(it -> compare(expected, size, it, findings));
    }
    there.stream()
        .filter(size -> !wanted.contains(size))
        .forEach(size -> findings.add(UNEXPECTED, size, "in the manifest", all));
  }

  /** One of the profile's videos of that size has to be it. */
  private static void compare(
      Expected expected, String size, Rendition rendition, Findings findings) {
    List<ExpectedVideo> possible =
        expected.ladder().stream().filter(it -> it.size().orElseThrow().equals(size)).toList();
    if (possible.stream().noneMatch(it -> isLike(it, rendition))) {
      findings.add(
          DIFFERENT,
          rendition.name(),
          told(
              Codecs.family(rendition.declared().codecs().orElse("")),
              rendition.declared().rate().orElse(0)),
          told(possible.get(0).codec(), possible.get(0).rate().orElse(0)));
    }
  }

  private static boolean isLike(ExpectedVideo video, Rendition rendition) {
    String codecs = rendition.declared().codecs().orElse("");
    boolean hasCodec =
        video.codec().isEmpty() || codecs.isEmpty() || video.codec().equals(Codecs.family(codecs));
    double rate = video.rate().orElse(0);
    double told = rendition.declared().rate().orElse(rate);
    return hasCodec && (rate == 0 || Math.abs(told - rate) < 0.02 * rate);
  }

  private static String told(String codec, double rate) {
    return rate == 0 ? codec : "%s, %.3f frames a second".formatted(codec, rate).strip();
  }
}

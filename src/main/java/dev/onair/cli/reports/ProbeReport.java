package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.probe.Facts;
import dev.onair.probe.ProbeResult;
import dev.onair.probe.checks.Finding;
import dev.onair.probe.checks.Severity;
import dev.onair.probe.samples.Contents;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What probes of streams found, for people and for programs. */
public final class ProbeReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NOTHING = "-";

  private final Surroundings surroundings;
  private final HiddenTexts hidden;

  /** A stream, as the operator calls it, and what was found. */
  public record Probed(String name, ProbeResult result) {}

  /**
   * @param hidden what is told nowhere, be it in what was asked for or in what a stream says
   */
  public ProbeReport(Surroundings surroundings, HiddenTexts hidden) {
    this.hidden = hidden;
    this.surroundings = surroundings;
  }

  /** For people: each stream, its renditions as they really are, and what is wrong. */
  public void table(List<Probed> streams) {
    LineWriter out = surroundings.out();
    for (Probed stream : streams) {
      out.println(heading(stream));
      List<Rendition> renditions = stream.result().facts().renditions();
      if (!renditions.isEmpty()) {
        Table table = new Table("  RENDITION", "SIZE", "FRAMES/S", "CODECS", "KBIT/S");
        renditions.forEach(it -> row(table, it));
        table.print(out, surroundings.columns());
      }
      for (Finding finding : stream.result().findings()) {
        out.println(
            "  %s: %s: %s"
                .formatted(
                    finding.fault().severity().word(),
                    finding.id(),
                    hidden.takenFrom(finding.where())));
        out.println("    found: " + hidden.takenFrom(finding.found()));
        out.println("    right: " + hidden.takenFrom(finding.right()));
        out.println("    " + finding.fault().meaning());
        out.println("    do:    " + finding.fault().fix());
      }
    }
    out.println(
        "%s: %s"
            .formatted(
                ProblemReport.counted(streams.size(), "stream"),
                List.of(Severity.values()).stream()
                    .map(it -> ProblemReport.counted(count(streams, it), it.word()))
                    .collect(Collectors.joining(", "))));
  }

  private static long count(List<Probed> streams, Severity severity) {
    return streams.stream()
        .flatMap(it -> it.result().findings().stream())
        .filter(it -> it.fault().severity() == severity)
        .count();
  }

  private String heading(Probed stream) {
    Facts facts = stream.result().facts();
    List<String> words = new ArrayList<>();
    if (!facts.format().isEmpty()) {
      words.add(facts.format());
      facts.segment().ifPresent(it -> words.add("segments up to %.1f s".formatted(it)));
      facts.window().ifPresent(it -> words.add("window %.0f s".formatted(it)));
      facts.edgeAge().ifPresent(it -> words.add("newest %.1f s old".formatted(it)));
      words.add("read " + ProblemReport.counted(facts.readings(), "time"));
    }
    if (stream.result().findings().isEmpty()) {
      words.add("fine");
    }
    return hidden.takenFrom(stream.name())
        + (words.isEmpty() ? "" : ": " + String.join(", ", words));
  }

  private static void row(Table table, Rendition rendition) {
    Optional<Track> video = tracks(rendition).stream().filter(Track::video).findFirst();
    table.row(
        "  " + rendition.name(),
        video.flatMap(Track::picture).map(Track.Picture::size).orElse(NOTHING),
        rate(rendition, video),
        tracks(rendition).isEmpty()
            ? NOTHING
            : tracks(rendition).stream().map(Track::codecs).collect(Collectors.joining(",")),
        bits(rendition).isPresent()
            ? "%.0f".formatted(bits(rendition).getAsDouble() / 1000)
            : NOTHING);
  }

  private static String rate(Rendition rendition, Optional<Track> video) {
    OptionalDouble rate =
        video.flatMap(Track::picture).map(Track.Picture::rate).orElse(OptionalDouble.empty());
    return rate.isEmpty() || rendition.kind() == Kind.IFRAMES
        ? NOTHING
        : "%.2f".formatted(rate.getAsDouble());
  }

  private static List<Track> tracks(Rendition rendition) {
    return rendition.samples().stream()
        .flatMap(it -> it.contents().stream())
        .findFirst()
        .map(Contents::tracks)
        .orElse(List.of());
  }

  /** Bits a second of the segments that were looked into. */
  private static OptionalDouble bits(Rendition rendition) {
    List<Sample> came =
        rendition.samples().stream().filter(it -> it.contents().isPresent()).toList();
    double seconds = came.stream().mapToDouble(Sample::told).sum();
    return seconds <= 0 || rendition.kind() == Kind.IFRAMES
        ? OptionalDouble.empty()
        : OptionalDouble.of(came.stream().mapToDouble(Sample::bytes).sum() * 8 / seconds);
  }

  /** For programs. */
  public void json(List<Probed> streams) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode array = root.putArray("streams");
    for (Probed stream : streams) {
      Facts facts = stream.result().facts();
      ObjectNode node = array.addObject().put("stream", hidden.takenFrom(stream.name()));
      node.put("url", hidden.takenFrom(stream.result().uri().toString()));
      node.put("format", facts.format().isEmpty() ? null : facts.format());
      put(node, "secondsBehind", facts.edgeAge());
      put(node, "segmentSeconds", facts.segment());
      put(node, "windowSeconds", facts.window());
      node.put("readings", facts.readings());
      ArrayNode renditions = node.putArray("renditions");
      facts.renditions().forEach(it -> rendition(it, renditions.addObject()));
      ArrayNode findings = node.putArray("findings");
      for (Finding finding : stream.result().findings()) {
        findings
            .addObject()
            .put("severity", finding.fault().severity().word())
            .put("id", finding.id())
            .put("where", hidden.takenFrom(finding.where()))
            .put("found", hidden.takenFrom(finding.found()))
            .put("right", hidden.takenFrom(finding.right()))
            .put("meaning", finding.fault().meaning())
            .put("fix", finding.fault().fix());
      }
    }
    surroundings.out().block(root.toPrettyString());
  }

  private static void rendition(Rendition rendition, ObjectNode node) {
    node.put("name", rendition.name()).put("kind", rendition.kind().word());
    ObjectNode declared = node.putObject("declared");
    declared.put("size", rendition.declared().size().orElse(null));
    put(declared, "frameRate", rendition.declared().rate());
    declared.put("codecs", rendition.declared().codecs().orElse(null));
    rendition.declared().bandwidth().ifPresent(it -> declared.put("bandwidth", it));
    ObjectNode found = node.putObject("found");
    Optional<Track.Picture> picture =
        tracks(rendition).stream().flatMap(it -> it.picture().stream()).findFirst();
    found.put("size", picture.map(Track.Picture::size).orElse(null));
    put(found, "frameRate", picture.map(Track.Picture::rate).orElse(OptionalDouble.empty()));
    ArrayNode codecs = found.putArray("codecs");
    tracks(rendition).forEach(it -> codecs.add(it.codecs()));
    put(found, "bitsPerSecond", bits(rendition));
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, Math.round(value.getAsDouble() * 1000) / 1000d);
    } else {
      node.putNull(name);
    }
  }
}

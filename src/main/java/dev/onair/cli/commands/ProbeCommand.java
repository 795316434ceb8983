package dev.onair.cli.commands;

import dev.onair.cli.reports.ProbeReport;
import dev.onair.cli.reports.ProbeReport.Probed;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.deployed.Catalogue;
import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.probe.Probe;
import dev.onair.probe.ProbePlan;
import dev.onair.probe.checks.Severity;
import dev.onair.probe.expected.Expected;
import dev.onair.probe.http.Player;
import dev.onair.probe.http.Together;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair probe}: what is wrong with streams, as a player would find out. */
@Command(
    name = "probe",
    description = {
      "Reads the manifests of deployed channels, or any URL of a playlist of HLS or an MPD, for a"
          + " few segments' time, looks into segments, and says what is wrong and what to do.",
      "A channel's renditions are compared with its file. Ends with exit code 1 if there is an"
          + " error. See docs/probe.md for what each finding means."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair probe sports                      every manifest of a channel",
      "  onair probe sports --fail-on warning    after an apply, in a script",
      "  onair probe https://example.com/live/index.m3u8 --for 1m",
      "  onair probe sports --token 'Policy=…&Signature=…&Key-Pair-Id=…'"
    })
final class ProbeCommand implements Callable<Integer> {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;
  @Mixin private TableOrJson format;

  @Parameters(
      paramLabel = "<channel>",
      arity = "1..*",
      description = "Deployed channels, or URLs of manifests.")
  private List<String> names;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description =
          "How long live manifests are read, such as 30s or 5m, at most 1h. Default: until they"
              + " should have changed three times.")
  private String length;

  @Option(
      names = "--token",
      paramLabel = "QUERY",
      description =
          "What opens a private stream: a query, which the manifest's host alone is told. Without"
              + " it, the manifest must be refused.")
  private String token;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "${COMPLETION-CANDIDATES}: what ends with exit code 1. Default: error.")
  private Level level;

  /** From which severity on a finding is a failure. */
  enum Level {
    error,
    warning,
    note,
    never
  }

  private record Stream(String name, ProbePlan plan) {}

  ProbeCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    Optional<Duration> watched = watched();
    requireQuery();
    List<Stream> streams = new ArrayList<>();
    List<String> channels = names.stream().filter(name -> !isUrl(name)).distinct().toList();
    names.stream().filter(ProbeCommand::isUrl).distinct().map(this::ofUrl).forEach(streams::add);
    int exitCode = channels.isEmpty() ? ExitCodes.FINE : find(channels, streams);
    List<Probed> probed;
    try (Together together = new Together()) {
      probed =
          together.each(
              streams, it -> new Probed(it.name(), Probe.of(settled(it.plan(), watched)).run()));
    }
    ProbeReport report = new ProbeReport(onair.surroundings(), onair.hidden());
    if (format.isJson()) {
      report.json(probed);
    } else {
      report.table(probed);
    }
    onair.surroundings().out().flush();
    return probed.stream().anyMatch(this::isFailure) ? ExitCodes.FAILED : exitCode;
  }

  private boolean isFailure(Probed probed) {
    return switch (level) {
      case error -> probed.result().has(Severity.ERROR);
      case warning -> probed.result().has(Severity.WARNING);
      case note -> probed.result().has(Severity.NOTE);
      case never -> false;
    };
  }

  private Optional<Duration> watched() {
    Optional<Duration> told =
        Optional.ofNullable(length).map(text -> Moments.length(spec, "--for", text));
    if (told.filter(it -> it.compareTo(LONGEST) > 0).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--for: at most 1h");
    }
    return told;
  }

  /** What is wrong with it is not told by quoting it. */
  private void requireQuery() {
    try {
      Optional.ofNullable(token).ifPresent(it -> URI.create("http://localhost/?" + it));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--token has characters that no query has; write them as %20 and the like");
    }
  }

  private ProbePlan settled(ProbePlan plan, Optional<Duration> watched) {
    ProbePlan settled = ViewerToken.query(token).map(plan::withToken).orElse(plan);
    return watched.map(settled::watching).orElse(settled);
  }

  private static boolean isUrl(String name) {
    return name.contains("://");
  }

  private Stream ofUrl(String url) {
    try {
      URI uri = URI.create(url);
      boolean isDistribution = String.valueOf(uri.getHost()).endsWith(".cloudfront.net");
      return new Stream(
          uri.getHost() + uri.getPath(),
          ProbePlan.of(
              isDistribution ? PlaybackHosts.in(onair.surroundings().environment()).of(url) : uri));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "'" + HiddenTexts.NONE.takenFrom(url) + "' is no URL");
    }
  }

  /** Adds the manifests of channels; the exit code, a failure where one was not found. */
  private int find(List<String> channels, List<Stream> streams)
      throws IOException, InterruptedException {
    FleetSpec configured = onair.load().fleet();
    Fleet fleet = opening.open(onair, configured);
    Catalogue catalogue = opening.catalogue(onair, fleet, channels);
    PlaybackHosts hosts = PlaybackHosts.in(onair.surroundings().environment());
    for (Catalogue.Entry entry : catalogue.entries()) {
      Optional<ChannelSpec> channel = configured.channel(entry.channel());
      entry
          .addresses()
          .playback()
          .forEach(
              (manifest, url) -> {
                ProbePlan plan = ProbePlan.of(hosts.of(url)).from(origin(configured));
                streams.add(
                    new Stream(
                        entry.channel() + " " + manifest,
                        channel
                            .flatMap(it -> Expected.of(it, manifest))
                            .map(plan::expecting)
                            .orElse(plan)));
              });
    }
    return FleetOpening.tellWhatIsMissing(catalogue, channels, onair.surroundings().err());
  }

  /** A page that may play the fleet's streams. */
  private static String origin(FleetSpec fleet) {
    List<String> origins = fleet.shared().delivery().corsOrigins();
    return origins.contains("*") ? Player.ANY_ORIGIN : origins.get(0).replace("*", "www");
  }
}

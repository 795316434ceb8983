package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.HarvestReport;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.model.ChannelSpec;
import dev.onair.operate.HarvestJob;
import dev.onair.operate.Harvests;
import dev.onair.running.harvest.HarvestRules;
import dev.onair.running.harvest.HarvestWish;
import dev.onair.running.harvest.Harvesting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair harvest}: copies a part of a channel's stream to S3. */
@Command(
    name = "harvest",
    description = {
      "Copies a part of a channel's stream to S3, as long as an endpoint still keeps it (live to"
          + " VOD), waits until it is there, and says where.",
      "The channel need not be on air. The bucket has to let MediaPackage write to it:"
          + " docs/live-to-vod.md has its policy."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair harvest sports --from -2h --to -30m --to-bucket clips",
      "  onair harvest sports --from 2026-11-26T20:15:00Z --to +15m --to-bucket clips --no-wait",
      "  onair harvest sports --list          what was harvested in the last 15 days"
    })
final class HarvestCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofSeconds(3);

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "1", description = "The channel.")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Where the part begins: " + Moments.FORMS + ".")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Where it ends; may be yet to come. Default: now.")
  private String to;

  @Option(
      names = "--to-bucket",
      paramLabel = "BUCKET",
      description = "The bucket in S3, in the fleet's region.")
  private String bucket;

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description =
          "What the keys of the objects begin with. Default: the channel's and the job's name.")
  private String path;

  @Option(
      names = "--endpoint",
      paramLabel = "NAME",
      description = "The origin endpoint to take it from. Default: the one that keeps the stream.")
  private String endpoint;

  @Option(
      names = "--manifest",
      paramLabel = "NAME",
      split = ",",
      description = "The manifests to get. Default: all of the endpoint that can be harvested.")
  private List<String> manifests = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the job is called. Default: after the channel and the time of day.")
  private String job;

  @Option(names = "--no-wait", description = "Orders the job, and leaves it to itself.")
  private boolean noWait;

  @Option(
      names = "--timeout",
      paramLabel = "MINUTES",
      defaultValue = "30",
      description = "How long to wait from when the part has ended. Default: 30.")
  private int minutes;

  @Option(names = "--list", description = "Lists the channel's jobs of the last 15 days.")
  private boolean list;

  @Option(
      names = "--cancel",
      paramLabel = "NAME",
      description = "Ends a job of the channel that has not ended.")
  private String cancelled;

  HarvestCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    boolean isOrder = Stream.of(from, to, bucket, path, endpoint, job).anyMatch(o -> o != null);
    if ((list ? 1 : 0) + (cancelled == null ? 0 : 1) + (isOrder ? 1 : 0) > 1) {
      throw usage("either --list, --cancel, or what to harvest");
    }
    if (!list && cancelled == null && (from == null || bucket == null)) {
      throw usage("--from and --to-bucket say what to harvest; or --list");
    }
    if (minutes < 1) {
      throw usage("--timeout: at least 1 minute");
    }
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Optional<HarvestWish> wish =
        list || cancelled != null ? Optional.empty() : Optional.of(wish(now));
    try (RunningFleet fleet = RunningFleet.open(onair);
        Harvests harvests = fleet.encoders().harvests()) {
      fleet.channels(spec, List.of(name));
      ChannelSpec channel =
          fleet
              .spec()
              .channel(name)
              .orElseThrow(
                  () -> new OperationFailedException(name + " has no file, which names its group"));
      String group = fleet.spec().shared().groupName(channel.operation().group());
      HarvestReport report = new HarvestReport(onair.surroundings(), onair.hidden());
      if (wish.isPresent()) {
        return harvest(harvests, group, wish.get(), now, report);
      }
      List<HarvestJob> jobs = harvests.list(group, name);
      if (list) {
        report.table(name, jobs);
      } else {
        harvests.cancel(toCancel(jobs));
        report.cancelled(cancelled);
      }
      return ExitCodes.FINE;
    }
  }

  private HarvestWish wish(Instant now) {
    return new HarvestWish(
        Moments.parse(spec, "--from", from, now),
        to == null ? now : Moments.parse(spec, "--to", to, now),
        Optional.ofNullable(endpoint),
        manifests,
        new HarvestWish.Destination(bucket, Optional.ofNullable(path)),
        Optional.ofNullable(job));
  }

  private int harvest(
      Harvests harvests, String group, HarvestWish wish, Instant now, HarvestReport report)
      throws IOException, InterruptedException {
    HarvestRules.Verdict verdict =
        HarvestRules.judge(group, name, wish, harvests.sources(group, name), now);
    if (verdict.order().isEmpty()) {
      report.refusals(name, verdict.refusals());
      return ExitCodes.FAILED;
    }
    HarvestJob.Order order = verdict.order().get();
    HarvestJob ordered = harvests.create(order);
    if (noWait) {
      report.ordered(ordered);
      return ExitCodes.FINE;
    }
    Duration rest = Duration.between(now, order.to());
    Duration timeout = Duration.ofMinutes(minutes).plus(rest.isNegative() ? Duration.ZERO : rest);
    HarvestJob ended;
    try (ProgressLine progress = new ProgressLine(onair.surroundings())) {
      ended = new Harvesting(harvests, progress, POLL).await(order.id(), timeout);
    }
    return report.ended(ended) ? ExitCodes.FINE : ExitCodes.FAILED;
  }

  private HarvestJob.Id toCancel(List<HarvestJob> jobs) {
    return jobs.stream()
        .map(candidate -> candidate.order().id())
        .filter(id -> id.name().equals(cancelled))
        .findFirst()
        .orElseThrow(
            () ->
                new OperationFailedException(
                    name + " has no harvest job '" + cancelled + "': onair harvest --list"));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

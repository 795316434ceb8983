package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.LiveInput;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.Contents;
import dev.onair.sandbox.medialive.playout.receive.Intake;
import dev.onair.sandbox.medialive.playout.receive.Receiver;
import dev.onair.sandbox.medialive.playout.receive.Receivers;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.Sources;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * What the channels that are on air show: it receives their real inputs, and says what of them is
 * on air. Asked by one thread.
 */
public final class LiveSources implements Sources {

  private final Ffmpeg ffmpeg;
  private final Receivers receivers;
  private final Mishaps mishaps;
  private final Clock clock;
  private final Budget budget;
  private final BiPredicate<String, String> isCut;
  private final Consumer<String> log;

  private final Map<String, Shown> channels = new HashMap<>();
  private final Map<Ingest, Receiver> open = new HashMap<>();
  private final Set<Ingest> refused = new HashSet<>();
  private volatile Map<String, List<String>> notes = Map.of();

  /** What is kept of a channel while it is on air. */
  private static final class Shown {
    private final ChannelInputs inputs = new ChannelInputs();
    private final InputAlerts alerts;
    private final Map<String, Instant> cuts = new HashMap<>();
    private final Set<Ingest> used = new HashSet<>();
    private Set<String> said = Set.of();
    private String attachment = "";

    private Shown(InputAlerts alerts) {
      this.alerts = alerts;
    }
  }

  /**
   * Sources.
   *
   * @param cores how many this machine has
   * @param isCut whether a fault cuts off an input: by channel id and name of the attachment
   * @param log told what changes
   */
  public LiveSources(
      Ffmpeg ffmpeg,
      Receivers receivers,
      Mishaps mishaps,
      Clock clock,
      int cores,
      BiPredicate<String, String> isCut,
      Consumer<String> log) {
    this.ffmpeg = ffmpeg;
    this.receivers = receivers;
    this.mishaps = mishaps;
    this.clock = clock;
    this.budget = new Budget(cores);
    this.isCut = isCut;
    this.log = log;
  }

  @Override
  public Source now(OnAirChannel channel, Ladder full) {
    Shown shown =
        channels.computeIfAbsent(
            channel.id(),
            id -> new Shown(new InputAlerts(new RaisedAlerts(id, mishaps::alert, mishaps::over))));
    shown.used.clear();
    List<Reception> receptions =
        channel.inputs().attached().stream()
            .map(attached -> reception(channel, attached, shown))
            .toList();
    Source source =
        shown.inputs.look(
            channel, receptions, clock.instant(), reception -> live(channel, full, reception));
    if (!(source instanceof Source.Live)) {
      budget.free(channel.id());
    }
    tell(channel, shown, source instanceof Source.Live live ? live.ladder() : full, full);
    closeUnused();
    return source;
  }

  private Reception reception(OnAirChannel channel, OnAirChannel.Attached attached, Shown shown) {
    List<Ingest> ingests = new ArrayList<>();
    List<Intake> intakes = new ArrayList<>();
    for (int pipeline = 0; pipeline < channel.pipelines().count(); pipeline++) {
      Ingest ingest = Ingest.of(attached.input(), attached.attachment(), pipeline);
      ingests.add(ingest);
      receiver(ingest, shown).map(Receiver::intake).ifPresent(intakes::add);
    }
    if (isCut.test(channel.id(), attached.name())) {
      shown.cuts.putIfAbsent(attached.name(), clock.instant());
    } else {
      shown.cuts.remove(attached.name());
    }
    boolean isReal = intakes.stream().anyMatch(intake -> intake.latest().isPresent());
    return new Reception(
        attached,
        ingests,
        isReal || ingests.stream().noneMatch(Ingest.StandIn.class::isInstance)
            ? intakes
            : List.of(),
        Optional.ofNullable(shown.cuts.get(attached.name())));
  }

  private Optional<Receiver> receiver(Ingest ingest, Shown shown) {
    if (ingest instanceof Ingest.StandIn) {
      return Optional.empty();
    }
    shown.used.add(ingest);
    if (refused.contains(ingest)) {
      return Optional.empty();
    }
    Receiver there = open.get(ingest);
    if (there != null) {
      return Optional.of(there);
    }
    try {
      Receiver opened = receive(ingest);
      open.put(ingest, opened);
      return Optional.of(opened);
    } catch (IOException e) {
      refused.add(ingest);
      log.accept("an input can't be received: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Receiver receive(Ingest ingest) throws IOException {
    if (ingest instanceof Ingest.Fetch fetch) {
      return receivers.pull(fetch.pull());
    }
    Ingest.Push push = (Ingest.Push) ingest;
    return push.type().equals("RTMP_PUSH")
        ? receivers.rtmp(push.port(), push.stream())
        : receivers.datagrams(push.port(), push.type().equals("RTP_PUSH"));
  }

  private Optional<Source> live(OnAirChannel channel, Ladder full, Reception reception) {
    Optional<Intake> intake = reception.intake();
    Optional<Contents> contents = intake.flatMap(Intake::contents);
    return contents.map(
        known -> {
          EncodeStep step = budget.step(channel.id(), full);
          LiveInput input =
              new LiveInput(
                  known.format(),
                  known.picture(),
                  AudioSelection.of(
                      step.ladder().tracks(), reception.attached().attachment(), known));
          return new Source.Live(
              step.ladder(),
              new IntakeEncode(
                  ffmpeg, intake.get(), input, step, speed -> budget.speed(channel.id(), speed)));
        });
  }

  private void tell(OnAirChannel channel, Shown shown, Ladder encoded, Ladder full) {
    shown.alerts.are(shown.inputs.causes(), channel.pipelines().running());
    if (!shown.inputs.shown().equals(shown.attachment)) {
      shown.attachment = shown.inputs.shown();
      mishaps.shows(channel.id(), shown.attachment);
      log.accept(channel.name() + ": input " + shown.attachment + " is on air");
    }
    Set<String> all = new LinkedHashSet<>(encoded.leftOut());
    // Who made the ladder has said what it lacks.
    full.leftOut().forEach(all::remove);
    all.addAll(shown.inputs.notes());
    if (!all.equals(shown.said)) {
      all.stream()
          .filter(note -> !shown.said.contains(note))
          .forEach(note -> log.accept(channel.name() + ": " + note));
      shown.said = all;
      Map<String, List<String>> next = new HashMap<>(notes);
      next.put(channel.id(), List.copyOf(all));
      notes = Map.copyOf(next);
    }
  }

  /** What there is to say of a channel: what is left out, and what stands in for its inputs. */
  @Override
  public List<String> notes(String channelId) {
    return notes.getOrDefault(channelId, List.of());
  }

  @Override
  public void stopped(String channelId) {
    channels.remove(channelId);
    budget.free(channelId);
    Map<String, List<String>> kept = new HashMap<>(notes);
    kept.remove(channelId);
    notes = Map.copyOf(kept);
    closeUnused();
  }

  /** What no channel on air needs any more is closed. */
  private void closeUnused() {
    Set<Ingest> used = new HashSet<>();
    channels.values().forEach(shown -> used.addAll(shown.used));
    Set<Ingest> unused = new HashSet<>(open.keySet());
    unused.removeAll(used);
    unused.forEach(ingest -> open.remove(ingest).close());
    refused.retainAll(used);
  }

  @Override
  public void close() {
    open.values().forEach(Receiver::close);
    open.clear();
  }
}

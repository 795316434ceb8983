package dev.onair.running.schedule;

import dev.onair.diagnostics.Suggestions;
import dev.onair.operate.Deed;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** MediaLive's rules of what an action does. */
final class DeedRules implements Deed.Cases<Optional<String>> {

  private static final long LARGEST_EVENT = 4_294_967_295L;

  /** 33 bits of 90 kHz ticks, and 40 bits. */
  private static final Duration LONGEST_SPLICE = Duration.ofMillis(8_589_934_591L / 90);

  private static final Duration LONGEST_SEGMENT = Duration.ofMillis(1_099_511_627_775L / 90);
  private static final int LARGEST_TYPE = 255;
  private static final int LARGEST_LAYER = 7;

  /**
   * MediaLive begins an input prepare so long before the switch that it is for, or refuses it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-prep.html">AWS:
   *     how input prepare actions work</a>
   */
  private static final Duration PREPARED = Duration.ofSeconds(15);

  private static final Set<String> IMAGES = Set.of("bmp", "png", "tga");
  private static final Set<String> SCHEMES = Set.of("http", "https", "s3", "s3ssl");

  private final ScheduledChannel channel;
  private final List<ScheduleAction> schedule;
  private final ScheduleAction action;

  DeedRules(ScheduledChannel channel, List<ScheduleAction> schedule, ScheduleAction action) {
    this.channel = channel;
    this.schedule = schedule;
    this.action = action;
  }

  /** Why MediaLive would not do it; empty if it would. */
  Optional<String> flaw() {
    return action.deed().match(this);
  }

  @Override
  public Optional<String> inputSwitch(Deed.InputSwitch deed) {
    return unattached(deed.input());
  }

  @Override
  public Optional<String> inputPrepare(Deed.InputPrepare deed) {
    if (!channel.prepares()) {
      return Optional.of(
          "the channel can't prepare inputs: its encoder settings don't say"
              + " FeatureActivations.InputPrepareScheduleActions = ENABLED, which the Terraform"
              + " provider does not send. A switch at a time (--at) needs no preparing");
    }
    Optional<String> flaw = deed.input().flatMap(this::unattached);
    return flaw.isPresent() ? flaw : deed.input().flatMap(this::tooLate);
  }

  private Optional<String> unattached(String input) {
    return channel.inputs().containsKey(input)
        ? Optional.empty()
        : Optional.of(
            "the channel has no input '%s'%s"
                .formatted(input, Suggestions.didYouMean(input, channel.inputs().keySet())));
  }

  private Optional<String> tooLate(String input) {
    Optional<Instant> time = action.start().clockTime();
    return schedule.stream()
        .filter(other -> other.deed().equals(new Deed.InputSwitch(input)))
        .flatMap(other -> other.start().clockTime().stream())
        .filter(to -> time.filter(t -> !t.isAfter(to) && t.isAfter(to.minus(PREPARED))).isPresent())
        .map(
            to ->
                "--at: '%s' is switched to at %s, and has to be prepared at least %d s before"
                    .formatted(input, to, PREPARED.toSeconds()))
        .findFirst();
  }

  @Override
  public Optional<String> spliceInsert(Deed.SpliceInsert deed) {
    if (isNoEvent(deed.event())) {
      return noEvent(deed.event());
    }
    boolean isTaken =
        schedule.stream()
            .anyMatch(
                other ->
                    other.deed() instanceof Deed.SpliceInsert splice
                        && splice.event() == deed.event());
    if (isTaken) {
      return Optional.of(
          "--event: another splice insert of the schedule has the event %d; say another one"
              .formatted(deed.event()));
    }
    return tooLong(deed.duration(), LONGEST_SPLICE);
  }

  @Override
  public Optional<String> timeSignal(Deed.TimeSignal deed) {
    if (isNoEvent(deed.event())) {
      return noEvent(deed.event());
    }
    if (deed.type() < 0 || deed.type() > LARGEST_TYPE) {
      return Optional.of("--type: a segmentation_type_id is 0 to 255, not " + deed.type());
    }
    if (deed.upid().filter(upid -> !upid.hex().matches("([0-9A-Fa-f]{2})+")).isPresent()) {
      return Optional.of("--upid: bytes in hexadecimal, such as 0A1B");
    }
    return tooLong(deed.duration(), LONGEST_SEGMENT);
  }

  @Override
  public Optional<String> returnToNetwork(Deed.ReturnToNetwork deed) {
    return isNoEvent(deed.event()) ? noEvent(deed.event()) : Optional.empty();
  }

  private static boolean isNoEvent(long event) {
    return event < 0 || event > LARGEST_EVENT;
  }

  private static Optional<String> noEvent(long event) {
    return Optional.of("--event: an event is 0 to %d, not %d".formatted(LARGEST_EVENT, event));
  }

  private static Optional<String> tooLong(Optional<Duration> duration, Duration longest) {
    return duration
        .filter(it -> it.isNegative() || it.compareTo(longest) > 0)
        .map(it -> "--duration: 0 s to %d s".formatted(longest.toSeconds()));
  }

  @Override
  public Optional<String> pause(Deed.Pause deed) {
    int count = channel.pipelines().count();
    return deed.pipelines().stream()
        .filter(number -> number < 0 || number >= count)
        .map(
            number ->
                "--pipeline: it has %s, and no pipeline %d"
                    .formatted(count == 1 ? "one pipeline, 0" : "the pipelines 0 and 1", number))
        .findFirst();
  }

  @Override
  public Optional<String> imageOn(Deed.ImageOn deed) {
    if (!isImage(deed.uri())) {
      return Optional.of(
          "--image: the URL of a BMP, PNG or TGA file, by http, https, s3 or s3ssl, not "
              + deed.uri());
    }
    if (deed.layer() < 0 || deed.layer() > LARGEST_LAYER) {
      return noLayer(deed.layer());
    }
    if (deed.shape().opacity().filter(percent -> percent < 0 || percent > 100).isPresent()) {
      return Optional.of("--opacity: 0 to 100");
    }
    boolean isFlat =
        deed.shape().width().filter(w -> w < 1).isPresent()
            || deed.shape().height().filter(h -> h < 1).isPresent();
    if (isFlat || deed.shape().x() < 0 || deed.shape().y() < 0) {
      return Optional.of("--x, --y: 0 or more; --width, --height: 1 or more");
    }
    return !deed.fade().out().isZero() && deed.duration().isEmpty()
        ? Optional.of(
            "--fade-out: of an image that stays (no --duration), image-off says how it goes")
        : Optional.empty();
  }

  private static boolean isImage(String uri) {
    try {
      URI url = URI.create(uri);
      String path = String.valueOf(url.getPath()).toLowerCase(Locale.ROOT);
      return url.getScheme() != null
          && SCHEMES.contains(url.getScheme())
          && IMAGES.contains(path.substring(path.lastIndexOf('.') + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Optional<String> imageOff(Deed.ImageOff deed) {
    return deed.layer() < 0 || deed.layer() > LARGEST_LAYER
        ? noLayer(deed.layer())
        : Optional.empty();
  }

  private static Optional<String> noLayer(int layer) {
    return Optional.of("--layer: 0 to 7, not " + layer);
  }

  @Override
  public Optional<String> timedMetadata(Deed.TimedMetadata deed) {
    return Id3Tag.flaw(deed.id3()).map(flaw -> "--id3: " + flaw);
  }

  @Override
  public Optional<String> segmentTag(Deed.SegmentTag deed) {
    return deed.tag().isBlank() ? Optional.of("--text: a text") : Optional.empty();
  }

  @Override
  public Optional<String> other(Deed.Other deed) {
    return Optional.of("onair makes no " + deed.kind());
  }
}

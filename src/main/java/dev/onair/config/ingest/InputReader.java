package dev.onair.config.ingest;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelClass;
import dev.onair.model.Sources;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputSettings;
import dev.onair.model.ingest.InputSettings.SourceEndBehavior;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSource.InputDevice;
import dev.onair.model.ingest.InputSource.MediaConnect;
import dev.onair.model.ingest.InputSource.Mp4File;
import dev.onair.model.ingest.InputSource.RtmpPull;
import dev.onair.model.ingest.InputSource.RtmpPush;
import dev.onair.model.ingest.InputSource.RtpPush;
import dev.onair.model.ingest.InputSource.TsFile;
import dev.onair.model.ingest.InputSource.UdpPush;
import dev.onair.model.ingest.InputSource.UrlPull;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
import dev.onair.model.ingest.UrlSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code inputs.<name>}. */
final class InputReader {

  private static final Pattern STREAM_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern FLOW =
      Pattern.compile("arn:aws[a-z-]*:mediaconnect:[a-z0-9-]+:\\d{12}:flow:[^*?\\s]+");
  private static final Pattern DEVICE = Pattern.compile("hd-[A-Za-z0-9]{1,60}");

  private final Section input;
  private final Defaults defaults;
  private final String channel;
  private final ChannelClass channelClass;
  private final Optional<String> region;
  private final SourcesReader sources;

  InputReader(
      Section input,
      Defaults defaults,
      String channel,
      ChannelClass channelClass,
      Optional<String> region) {
    this.input = input;
    this.defaults = defaults;
    this.channel = channel;
    this.channelClass = channelClass;
    this.region = region;
    this.sources = new SourcesReader(input, channelClass);
  }

  Optional<InputSpec> read() {
    InputType type = input.oneOf("type", InputType.class);
    if (!input.sound()) {
      return Optional.empty();
    }
    InputSettingsReader reader = new InputSettingsReader(input, type, defaults);
    Optional<InputSource> source = source(type, reader.behavior());
    Optional<InputSettings> settings = reader.read();
    // Of all inputs together; IngestReader reads them.
    input.optionalSection("failover");
    input.flag("first");
    return input.build(() -> new InputSpec(input.name(), source.get(), settings.get()));
  }

  private Optional<InputSource> source(InputType type, SourceEndBehavior behavior) {
    return switch (type) {
      case UDP_PUSH -> allowlist().map(UdpPush::new);
      case RTP_PUSH -> allowlist().map(RtpPush::new);
      case RTMP_PUSH -> rtmpPush();
      case RTMP_PULL -> sources.rtmp().map(RtmpPull::new);
      case URL_PULL -> urlPull(behavior);
      case MP4_FILE -> sources.files(".mp4").map(Mp4File::new);
      case TS_FILE -> sources.files(".ts", ".m2ts").map(TsFile::new);
      case MEDIACONNECT -> sources.identifiers("flows", this::problemOfFlow).map(MediaConnect::new);
      case INPUT_DEVICE ->
          sources.identifiers("devices", InputReader::problemOfDevice).map(InputDevice::new);
    };
  }

  private Optional<Allowlist> allowlist() {
    return new AllowlistReader(input).read();
  }

  private Optional<InputSource> rtmpPush() {
    Optional<Allowlist> allow = allowlist();
    input.takes("stream-name", SettingType.formed(STREAM_NAME, "a stream name"));
    String streamName = input.optionalText("stream-name").orElse(channel);
    if (!STREAM_NAME.matcher(streamName).matches()) {
      input.error(
          "stream-name",
          Flaw.FORMAT,
          "'%s' is not a stream name; it must match %s".formatted(streamName, STREAM_NAME));
    }
    // MediaLive wants application/instance, and the provider a different one for each pipeline.
    List<String> names =
        List.of(streamName + "/a", streamName + "/b").subList(0, channelClass.pipelines());
    return allow.map(list -> new RtmpPush(list, Sources.of(names)));
  }

  private Optional<InputSource> urlPull(SourceEndBehavior behavior) {
    Optional<Sources<UrlSource>> urls = sources.hls();
    Optional<HlsPull> hls = new HlsPullReader(input.section("hls"), behavior).read();
    return urls.isPresent() && hls.isPresent()
        ? Optional.of(new UrlPull(urls.get(), hls.get()))
        : Optional.empty();
  }

  /** MediaLive takes flows of its own region only. */
  private Optional<Objection> problemOfFlow(String flow) {
    if (!FLOW.matcher(flow).matches()) {
      return misfit(flow, FLOW, "the ARN of a MediaConnect flow");
    }
    // An ARN's fourth part is its region.
    String there = flow.split(":", 5)[3];
    return region
        .filter(here -> !here.equals(there))
        .map(
            here ->
                new Objection(
                    Flaw.of("region"),
                    ("'%s' is in %s, but MediaLive takes flows of its own region only, which is %s"
                            + " (region in shared.conf); give a flow there")
                        .formatted(flow, there, here)));
  }

  private static Optional<Objection> problemOfDevice(String device) {
    return DEVICE.matcher(device).matches()
        ? Optional.empty()
        : misfit(device, DEVICE, "the id of a Link device");
  }

  private static Optional<Objection> misfit(String text, Pattern form, String what) {
    return Optional.of(
        new Objection(Flaw.FORMAT, "'%s' is not %s; it must match %s".formatted(text, what, form)));
  }
}

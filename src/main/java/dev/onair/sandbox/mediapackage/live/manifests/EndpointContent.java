package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.LiveChannel;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.protocol.HttpReply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an endpoint has of its channel: manifests and segments, by the name of their file.
 *
 * @param endpoint what is deployed
 * @param channel what came in
 * @param clock what tells whether that is new
 */
record EndpointContent(Endpoint endpoint, LiveChannel channel, Clock clock) {

  /** Segments without a new one, after which a stream stands still. */
  private static final int STALE_SEGMENTS = 4;

  private static final String HLS = "application/vnd.apple.mpegurl";
  private static final String DASH = "application/dash+xml";

  /**
   * The answer.
   *
   * @param notOnAir what to say where nothing came yet
   * @throws Refusal if there is none
   */
  HttpReply answer(String file, ManifestQuery query, Supplier<Refusal> notOnAir)
      throws InterruptedException {
    if (file.endsWith(".m3u8")) {
      return hls(file, query, notOnAir);
    }
    if (file.endsWith(".mpd")) {
      DashSettings settings =
          endpoint
              .dash(file.substring(0, file.length() - ".mpd".length()))
              .orElseThrow(() -> noSuch(file));
      Cut cut = fresh(channel.cut(endpoint.cutting()), notOnAir);
      TimeShift shift = TimeShift.of(query, settings.filter(), endpoint, settings.window());
      Window window = Window.of(cut, shift, endpoint.startover(), false);
      Selection selection = filtered(cut, query, settings.filter(), false);
      String text =
          new DashManifest(endpoint, settings, selection, shift, clock.instant()).text(cut, window);
      return manifest(DASH, text, half());
    }
    if (query.asksForManifest()) {
      throw Refusal.bad("A segment takes no parameters of a manifest.");
    }
    return new SegmentFiles(endpoint, channel).answer(file).orElseThrow(() -> noSuch(file));
  }

  private HttpReply hls(String file, ManifestQuery query, Supplier<Refusal> notOnAir)
      throws InterruptedException {
    Optional<HlsName> name = HlsName.parse(file);
    for (HlsSettings settings : endpoint.hls()) {
      if (file.equals(settings.name() + ".m3u8")) {
        return multivariant(settings, query, notOnAir);
      }
      if (name.filter(one -> one.child().equals(settings.childName())).isPresent()) {
        return media(settings, name.get(), query, notOnAir);
      }
    }
    throw noSuch(file);
  }

  private HttpReply multivariant(
      HlsSettings settings, ManifestQuery query, Supplier<Refusal> notOnAir) {
    Cut cut = fresh(channel.cut(endpoint.cutting()), notOnAir);
    TimeShift shift = TimeShift.of(query, settings.filter(), endpoint, settings.window());
    Window window = Window.of(cut, shift, endpoint.startover(), settings.lowLatency());
    Selection selection = filtered(cut, query, settings.filter(), endpoint.iframes());
    String text =
        new MultivariantPlaylist(
                settings,
                selection,
                query.ofChildren(settings.encodesQueries()),
                rendition -> iframeBitrate(rendition, window, Lead.of(cut)))
            .text();
    return manifest(HLS, text, half());
  }

  private HttpReply media(
      HlsSettings settings, HlsName name, ManifestQuery query, Supplier<Refusal> notOnAir)
      throws InterruptedException {
    if (query.filter().isPresent()) {
      throw Refusal.bad("A media playlist takes no " + ManifestQuery.FILTER + ".");
    }
    TimeShift shift = TimeShift.of(query, settings.filter(), endpoint, settings.window());
    boolean low = settings.lowLatency() && shift.live() && !name.iframes();
    Cut cut =
        low
            ? new HlsReload(channel, endpoint.cutting()).await(name.rendition(), query)
            : channel.cut(endpoint.cutting());
    fresh(cut, notOnAir);
    Rendition rendition =
        cut.rendition(name.rendition())
            .filter(one -> !name.iframes() || (endpoint.iframes() && Selection.isVideo(one)))
            .orElseThrow(() -> noSuch(name.file()));
    Window window = Window.of(cut, shift, endpoint.startover(), low);
    String text =
        new MediaPlaylist(
                endpoint,
                settings,
                rendition,
                query.ofChildren(settings.encodesQueries()),
                name.iframes())
            .text(cut, window);
    return manifest(HLS, text, low ? 1 : half());
  }

  private Selection filtered(Cut cut, ManifestQuery query, FilterSettings fixed, boolean iframes) {
    ManifestFilter filter =
        fixed
            .filter()
            .map(ManifestFilter::parse)
            .orElse(ManifestFilter.none())
            .and(query.filter().map(ManifestFilter::parse).orElse(ManifestFilter.none()));
    return filter.of(Selection.of(cut.renditions(), iframes));
  }

  private Cut fresh(Cut cut, Supplier<Refusal> notOnAir) {
    if (cut.segments().stream().noneMatch(Segment::complete)) {
      throw notOnAir.get();
    }
    if (endpoint.refusesStale()) {
      Segment last = cut.segments().get(cut.segments().size() - 1);
      Duration age = Duration.between(Lead.of(cut).end(last), clock.instant());
      if (age.compareTo(endpoint.segment().multipliedBy(STALE_SEGMENTS)) > 0) {
        throw Refusal.missing("The stream stands still, and the endpoint shows no stale manifest.");
      }
    }
    return cut;
  }

  /** What the newest complete segment's picture makes: it is as large as any. */
  private long iframeBitrate(Rendition rendition, Window window, Lead lead) {
    for (int i = window.segments().size() - 1; i >= 0; i--) {
      Segment segment = window.segments().get(i);
      if (segment.complete()) {
        int bytes =
            channel
                .iframe(endpoint.cutting(), rendition.id(), segment.number())
                .map(Octets::size)
                .orElse(0);
        long millis = Math.max(1, lead.duration(segment).toMillis());
        return Math.max(1, bytes * 8_000L / millis);
      }
    }
    return 1;
  }

  /** https://docs.aws.amazon.com/mediapackage/latest/userguide/cdns.html: half a segment. */
  private long half() {
    return Math.max(1, endpoint.segment().toSeconds() / 2);
  }

  private static HttpReply manifest(String type, String text, long maxAge) {
    return HttpReply.of(200, type, text).with("Cache-Control", "max-age=" + maxAge);
  }

  private static Refusal noSuch(String file) {
    return Refusal.missing("There is no " + file + ".");
  }
}

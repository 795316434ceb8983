package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.LiveChannel;
import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The segments of an endpoint, their parts and their I-frames, by the name of their file.
 *
 * @param endpoint what is deployed
 * @param channel what came in
 */
record SegmentFiles(Endpoint endpoint, LiveChannel channel) {

  /** Fourteen days: https://docs.aws.amazon.com/mediapackage/latest/userguide/cdns.html */
  private static final String MAX_AGE = "max-age=1209600";

  /** What stands after an endpoint's segment name, as {@link FileNames} writes it. */
  private static final Pattern NAME =
      Pattern.compile(
          "_(?<id>.+)_(?:(?<since>\\d{1,15})-(?<run>\\d{1,9})\\.init"
              + "|(?<number>\\d{1,15})(?:\\.(?<part>\\d{1,5})|(?<iframe>\\.iframe))?)");

  /** The file; waits for one that is being written. Empty if there is none of that name. */
  Optional<HttpReply> answer(String file) throws InterruptedException {
    String extension = endpoint.container() == Container.TS ? ".ts" : ".mp4";
    if (!file.startsWith(endpoint.segmentName()) || !file.endsWith(extension)) {
      return Optional.empty();
    }
    Matcher name =
        NAME.matcher(
            file.substring(endpoint.segmentName().length(), file.length() - extension.length()));
    if (!name.matches()) {
      return Optional.empty();
    }
    Cut cut = channel.cut(endpoint.cutting());
    Optional<Rendition> rendition = cut.rendition(name.group("id"));
    return octets(cut, name).map(octets -> reply(octets, rendition));
  }

  private Optional<Octets> octets(Cut cut, Matcher name) throws InterruptedException {
    Cutting how = endpoint.cutting();
    String id = name.group("id");
    if (name.group("run") != null) {
      return Long.parseLong(name.group("since")) == cut.since().toEpochMilli()
          ? channel.init(how, id, Integer.parseInt(name.group("run")))
          : Optional.empty();
    }
    long number = Long.parseLong(name.group("number"));
    if (name.group("part") != null) {
      int part = Integer.parseInt(name.group("part"));
      return arrived(cut, id, number, part)
          ? channel.part(how, id, number, part)
          : Optional.empty();
    }
    if (name.group("iframe") != null) {
      return endpoint.iframes() ? channel.iframe(how, id, number) : Optional.empty();
    }
    boolean growing = cut.segment(number).filter(segment -> !segment.complete()).isPresent();
    if (growing) {
      new HlsReload(channel, how)
          .await(cut, now -> now.segment(number).map(Segment::complete).orElse(true));
    }
    return channel.segment(how, id, number);
  }

  /** A part that is hinted at is waited for; false if it can't come, or its segment has no such. */
  private boolean arrived(Cut cut, String id, long number, int part) throws InterruptedException {
    if (cut.segments().isEmpty()) {
      return false;
    }
    long last = cut.segments().get(cut.segments().size() - 1).number();
    if (number > last + 1 || number < last) {
      return number < last;
    }
    new HlsReload(channel, endpoint.cutting())
        .await(
            cut,
            now ->
                now.segment(number)
                    .map(segment -> segment.complete() || parts(segment, id) > part)
                    // Gone meanwhile, or not begun.
                    .orElse(now.segments().get(0).number() > number));
    return true;
  }

  private static int parts(Segment segment, String id) {
    return Optional.ofNullable(segment.extents().get(id))
        .map(extent -> extent.parts().size())
        .orElse(0);
  }

  private HttpReply reply(Octets octets, Optional<Rendition> rendition) {
    boolean audio = rendition.filter(one -> !Selection.isVideo(one)).isPresent();
    String type =
        endpoint.container() == Container.TS ? "video/mp2t" : audio ? "audio/mp4" : "video/mp4";
    return new HttpReply(
        200, Map.of("Content-Type", type, "Cache-Control", MAX_AGE), Body.of(octets.toArray()));
  }
}

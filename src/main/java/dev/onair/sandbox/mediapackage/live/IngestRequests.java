package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.ts.TsSegment;
import dev.onair.sandbox.mediapackage.live.ingest.Feed;
import dev.onair.sandbox.mediapackage.live.ingest.Playlists;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.Spool;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Answers encoders' requests. */
final class IngestRequests implements Ingest {

  private static final int SYNC_BYTE = 0x47;

  private static final String PLAYLIST = "#EXTM3U";

  private final PackagingRows rows;
  private final Channels channels;
  private final Spool spool;
  private final Clock clock;

  IngestRequests(PackagingRows rows, Channels channels, Spool spool, Clock clock) {
    this.rows = rows;
    this.channels = channels;
    this.spool = spool;
    this.clock = clock;
  }

  @Override
  public HttpReply put(HttpRequest request) {
    if (!Set.of("PUT", "POST", "DELETE").contains(request.method())) {
      return refused(405, "encoders PUT, POST or DELETE here");
    }
    Optional<IngestPath> path = IngestPath.of(request.segments());
    if (path.isEmpty()) {
      return refused(404, "an ingest URL is /in/v1/<group>/<1 or 2>/<channel>/<file>");
    }
    Optional<PackagingRow> row = rows.find(path.get().channel());
    if (row.isEmpty()) {
      return refused(404, "there is no packaging channel " + path.get().channel());
    }
    if (!row.get().policy()) {
      return refused(403, "the packaging channel has no policy: nobody may send to it");
    }
    HttpReply reply = take(request, path.get());
    channels.tidy();
    return reply;
  }

  private HttpReply take(HttpRequest request, IngestPath path) {
    if (request.method().equals("DELETE")) {
      change(path, feed -> feed.delete(path.file()));
      return HttpReply.empty(200);
    }
    Octets body = Octets.of(request.body().bytes());
    try {
      if (!body.isEmpty() && body.at(0) == SYNC_BYTE) {
        segment(path, body);
      } else if (request.body().text().startsWith(PLAYLIST)) {
        playlist(path, request.body().text());
      } else {
        return refused(400, path.file() + " is no transport stream, nor a playlist of HLS");
      }
      return HttpReply.empty(200);
    } catch (MalformedMedia e) {
      return refused(400, path.file() + ": " + e.getMessage());
    } catch (IOException e) {
      return refused(503, "the sandbox can't keep streams now: " + e.getMessage())
          .with("Retry-After", "1");
    }
  }

  private void segment(IngestPath path, Octets bytes) throws MalformedMedia, IOException {
    Instant now = clock.instant();
    TsSegment segment = TsSegment.read(bytes, channels.channel(path.channel()).near());
    InputSegment indexed = InputSegment.of(segment, bytes.size(), now);
    InputSegment kept = indexed.in(spool.keep(bytes));
    change(path, feed -> feed.segment(path.file(), kept));
  }

  private void playlist(IngestPath path, String text) throws MalformedMedia {
    if (Playlists.isMultivariant(text)) {
      Map<String, Optional<String>> children = Playlists.multivariant(text, path.file());
      change(path, feed -> feed.multivariant(path.file(), children));
    } else {
      List<Playlists.Entry> entries = Playlists.child(text, path.file());
      change(path, feed -> feed.child(path.file(), entries));
    }
  }

  private void change(IngestPath path, Consumer<Feed> change) {
    channels.channel(path.channel()).take(path.pipeline(), change, clock.instant());
  }

  private static HttpReply refused(int status, String why) {
    return HttpReply.of(status, "text/plain; charset=utf-8", why + "\n");
  }
}

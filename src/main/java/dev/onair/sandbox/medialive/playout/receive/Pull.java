package dev.onair.sandbox.medialive.playout.receive;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that ffmpeg fetches.
 *
 * @param url of http, https or rtmp, without a password
 * @param isFile whether it has an end
 * @param loops whether it begins again there
 */
public record Pull(URI url, boolean isFile, boolean loops) {

  private static final String WEB = "http,https,tcp,tls,crypto,httpproxy,hls";
  private static final String TEN_SECONDS_IN_MICROS = "10000000";

  /** What ffmpeg is called with to copy it to standard output, as fast as it is to be seen. */
  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "warning"));
    boolean isRtmp = url.getScheme().equals("rtmp");
    // A playlist must not lead to files of this machine.
    arguments.addAll(List.of("-protocol_whitelist", isRtmp ? "rtmp,tcp" : WEB));
    arguments.addAll(List.of("-rw_timeout", TEN_SECONDS_IN_MICROS));
    if (!isRtmp) {
      arguments.add("-re");
    }
    if (isFile && loops) {
      arguments.addAll(List.of("-stream_loop", "-1"));
    }
    arguments.addAll(List.of("-i", url.toASCIIString()));
    if (isFile) {
      arguments.addAll(List.of("-map", "0:v:0?", "-map", "0:a?"));
    }
    arguments.addAll(List.of("-c", "copy", "-f", "mpegts", "-flush_packets", "1", "pipe:1"));
    return arguments;
  }
}

package dev.onair.sandbox.medialive.playout.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.OnAirChannel.Attached;
import dev.onair.sandbox.medialive.playout.receive.Pull;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL_PULL | https://cdn.example.com/a.m3u8 | cdn.example.com is an example",
        "URL_PULL | https://example.org/a.m3u8     | example.org is an example",
        "URL_PULL | https://live.test./a.m3u8      | live.test. is an example",
        "URL_PULL | https://192.0.2.7/a.m3u8       | 192.0.2.7 is an example",
        "RTMP_PULL | rtmp://203.0.113.9/a/b        | 203.0.113.9 is an example",
        "URL_PULL | file:///etc/passwd             | 'file' is not fetched here",
        "URL_PULL | -i                             | '' is not fetched here",
        "URL_PULL | https://a b/                   | its URL is none",
        "MP4_FILE | s3ssl://bucket/a.mp4           | 's3ssl' is not fetched here",
        "RTMP_PULL | http://cdn.net/a              | 'http' is not fetched here",
        "URL_PULL | https:///a.m3u8                | its URL has no host",
        "URL_PULL | https://me:secret@cdn.net/a    | sources with passwords are not fetched here",
        "MP4_FILE | https://cdn.net/$urlPath$      | the schedule says which file it is",
        "SRT_CALLER | srt://cdn.net:1              | SRT_CALLER is not received here",
        "RTMP_PUSH | rtmp://203.0.113.1:1935/a/b   | its address is not of this machine",
        "UDP_PUSH | udp://10.0.0.1:5000            | its address is not of this machine",
      })
  void aPatternStandsIn(String type, String url, String why) {
    assertThat(of(SourcesFixture.input("main", type, url))).isEqualTo(new Ingest.StandIn(why));
  }

  @Test
  void hlsIsFetched() {
    assertThat(of(SourcesFixture.input("main", "URL_PULL", "https://cdn.net/a.m3u8")))
        .isEqualTo(new Ingest.Fetch(new Pull(URI.create("https://cdn.net/a.m3u8"), false, false)));
  }

  @Test
  void aFileIsFetchedAgainWhereItLoops() {
    Attached looping =
        SourcesFixture.input(
            "main",
            "MP4_FILE",
            "https://cdn.net/a.mp4",
            "{'inputSettings': {'sourceEndBehavior': 'LOOP'}}");

    assertThat(of(looping))
        .isEqualTo(new Ingest.Fetch(new Pull(URI.create("https://cdn.net/a.mp4"), true, true)));
  }

  @Test
  void rtmpIsListenedForByItsName() {
    assertThat(of(SourcesFixture.input("main", "RTMP_PUSH", "rtmp://127.0.0.1:20001/live/key")))
        .isEqualTo(new Ingest.Push("RTMP_PUSH", 20_001, "live/key"));
  }

  @Test
  void aPipelineWithoutASourceHasNone() {
    Attached one = SourcesFixture.input("main", "URL_PULL", "https://cdn.net/a.m3u8");

    assertThat(Ingest.of(one.input(), one.attachment(), 1)).isInstanceOf(Ingest.StandIn.class);
  }

  private static Ingest of(Attached attached) {
    return Ingest.of(attached.input(), attached.attachment(), 0);
  }
}

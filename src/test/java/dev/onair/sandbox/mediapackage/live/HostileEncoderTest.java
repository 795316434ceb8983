package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An encoder whose segments are damaged, or made to do harm: it gets answers, and so do viewers.
 */
class HostileEncoderTest {

  private static final List<String> MANIFESTS =
      List.of(
          "muxed/index.m3u8",
          "muxed/ll.m3u8",
          "ts/index.m3u8",
          "ts/ll.m3u8",
          "cmaf/index.m3u8",
          "cmaf/ll.m3u8",
          "cmaf/index.mpd");

  private final Footage footage = new Footage();

  @ParameterizedTest
  @CsvSource({"13, 30, 40", "4711, 6, 200"})
  void damagedSegmentsAreRefusedOrServed(long seed, int faults, int rounds) {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      try (PackagedStream stream = new PackagedStream()) {
        TestEncoder encoder = stream.packed.encoder(1);
        for (int second = 0; second < 6; second++) {
          for (int child = 0; child < 2; child++) {
            byte[] bytes = footage.second(child + 1, second, 0, List.of()).toArray();
            String name = (child == 0 ? "_big" : "_small") + "_%05d.ts".formatted(second);
            int status =
                encoder.put(name, second == 0 ? bytes : damaged(bytes, faults, random)).status();
            assertThat(status).isIn(200, 400);
          }
          encoder.list(second);
          encoder.put("_big.m3u8", encoder.playlist("_big"));
          encoder.put("_small.m3u8", encoder.playlist("_small"));
          encoder.put(".m3u8", TestEncoder.multivariant());
          stream.packed.clock.pass(Duration.ofSeconds(1));
        }
        watch(stream);
      }
    }
  }

  private static byte[] damaged(byte[] bytes, int faults, Random random) {
    int times = random.nextInt(faults);
    for (int i = 0; i < times; i++) {
      int packet = random.nextInt(Math.min(bytes.length / 188, 40)) * 188;
      bytes[packet + 1 + random.nextInt(60)] = (byte) random.nextInt();
    }
    int whole =
        random.nextInt(4) > 0 ? bytes.length : random.nextInt(bytes.length / 188) * 188 + 188;
    return Octets.of(bytes, 0, whole).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmaf/ll_big.m3u8?_HLS_msn=999999999999999999",
        "cmaf/index.m3u8?aws.manifestfilter=:;:;,,-",
        "cmaf/index.m3u8?aws.manifestfilter=video_height:99999999999999999999-1",
        "cmaf/index.m3u8?aws.manifestfilter=video_height:1-",
        "cmaf/index.m3u8?aws.manifestfilter=video_codec:%0a%23EXT-X-KEY",
        "cmaf/index.m3u8?start=99999999999999999999",
        "cmaf/index.m3u8?start=9223372036854775807",
        "cmaf/index.m3u8?start=-9223372036854775808&end=9223372036854775807",
        "cmaf/index.m3u8?start=%2B999999999-12-31T23:59:59Z",
        "cmaf/index.m3u8?start=1&end=0",
        "cmaf/index.m3u8?start=NaN",
        "cmaf/index.m3u8?time_delay=9999999",
        "cmaf/index.m3u8?time_delay=-1",
        "cmaf/index.mpd?start=-9223372036854775808",
        "cmaf/index.mpd?aws.manifestsettings=start:9223372036854775807;end:1",
        "cmaf/index.mpd?aws.manifestsettings=manifest_window_seconds:0",
        "cmaf/..%2f..%2f..%2fetc%2fpasswd",
        "cmaf/segment_big_999999999999999.mp4",
        "cmaf/segment_big_0.99999.mp4",
        "cmaf/segment_big_999999999999999-999999999.init.mp4",
        "cmaf/segment_big_0-2999999999.init.mp4",
        "cmaf/segment_..%2f1.ts_1.mp4",
        "muxed/segment_big_1.iframe.ts",
      })
  void whatViewersMakeUpIsAnsweredAsTheirFault(String asked) {
    try (PackagedStream stream = new PackagedStream()) {
      stream.packed.encoder(1).push(0, 6);

      assertThat(stream.get(asked).status()).isIn(400, 404);
    }
  }

  private static void watch(PackagedStream stream) {
    for (String manifest : MANIFESTS) {
      String folder = manifest.substring(0, manifest.indexOf('/') + 1);
      assertThat(stream.get(manifest).status()).isIn(200, 404);
      for (String line : stream.lines(manifest)) {
        if (line.contains(".m3u8")) {
          String child =
              line.startsWith("#") ? line.replaceFirst(".*URI=\"([^\"]*)\".*", "$1") : line;
          assertThat(stream.get(folder + child).status()).isEqualTo(200);
          for (String entry : stream.lines(folder + child)) {
            boolean isFile =
                !entry.startsWith("#")
                    || entry.startsWith("#EXT-X-PART:")
                    || entry.startsWith("#EXT-X-MAP:");
            if (isFile && !entry.isBlank()) {
              String file =
                  entry.startsWith("#") ? entry.replaceFirst(".*URI=\"([^\"]*)\".*", "$1") : entry;
              assertThat(stream.get(folder + file).status()).isIn(200, 404, 503);
            }
          }
        }
      }
    }
  }
}

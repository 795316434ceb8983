package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An encoder whose segments are damaged, or made to do harm: it gets answers, and so do viewers. */
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

  private final Random random = new Random(13);
  private final Footage footage = new Footage();

  @Test
  void damagedSegmentsAreRefusedOrServed() {
    for (int round = 0; round < 150; round++) {
      try (PackagedStream stream = new PackagedStream()) {
        TestEncoder encoder = stream.packed.encoder(1);
        for (int second = 0; second < 6; second++) {
          for (int child = 0; child < 2; child++) {
            byte[] bytes = footage.second(child + 1, second, 0, List.of()).toArray();
            String name = (child == 0 ? "_big" : "_small") + "_%05d.ts".formatted(second);
            int status = encoder.put(name, second == 0 ? bytes : damaged(bytes)).status();
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

  private byte[] damaged(byte[] bytes) {
    int times = random.nextInt(30);
    for (int i = 0; i < times; i++) {
      int packet = random.nextInt(Math.min(bytes.length / 188, 40)) * 188;
      bytes[packet + 1 + random.nextInt(60)] = (byte) random.nextInt();
    }
    int whole = random.nextInt(4) > 0 ? bytes.length : random.nextInt(bytes.length / 188) * 188 + 188;
    return Octets.of(bytes, 0, whole).toArray();
  }

  private static void watch(PackagedStream stream) {
    for (String manifest : MANIFESTS) {
      String folder = manifest.substring(0, manifest.indexOf('/') + 1);
      assertThat(stream.get(manifest).status()).isIn(200, 404);
      for (String line : stream.lines(manifest)) {
        if (line.contains(".m3u8")) {
          String child = line.startsWith("#") ? line.replaceFirst(".*URI=\"([^\"]*)\".*", "$1") : line;
          assertThat(stream.get(folder + child).status()).isEqualTo(200);
          for (String entry : stream.lines(folder + child)) {
            boolean isFile = !entry.startsWith("#") || entry.startsWith("#EXT-X-PART:") || entry.startsWith("#EXT-X-MAP:");
            if (isFile && !entry.isBlank()) {
              String file = entry.startsWith("#") ? entry.replaceFirst(".*URI=\"([^\"]*)\".*", "$1") : entry;
              assertThat(stream.get(folder + file).status()).isIn(200, 404, 503);
            }
          }
        }
      }
    }
  }
}

package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.mediapackage.live.spool.SpoolFiles;
import dev.onair.sandbox.protocol.HttpReply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long streams are kept, and how much of them. */
class SpoolTest {

  private static final Duration NONE = Duration.ZERO;

  @Test
  void twoMinutesAreKeptThoughNobodyAsks() {
    Packed packed = new Packed();
    packed.rows.put("g/c", new PackagingRow(true, NONE, NONE));

    packed.live(packed.encoder(1), 0, 200);

    assertThat(seconds(packed)).isBetween(120, 130);
  }

  @Test
  void asMuchAsTheLongestStartoverIsKept() {
    Packed packed = new Packed();
    packed.rows.put("g/c", new PackagingRow(true, Duration.ofSeconds(60), Duration.ofSeconds(150)));

    packed.live(packed.encoder(1), 0, 200);

    assertThat(seconds(packed)).isBetween(150, 160);
  }

  @Test
  void aStreamThatEndedGoesToo() {
    Packed packed = new Packed();
    packed.rows.put("g/other", new PackagingRow(true, NONE, NONE));
    packed.live(packed.encoder(1), 0, 10);

    packed.clock.pass(Duration.ofMinutes(5));
    new TestEncoder(packed.packager.ingest(), "/in/v1/g/1/other/index").push(0);

    assertThat(seconds(packed)).isZero();
  }

  @Test
  void numbersGoOnWhenSegmentsGo() {
    Packed packed = new Packed();
    packed.rows.put("g/c", new PackagingRow(true, NONE, NONE));
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 10);
    Cut early = packed.channel().cut(Packed.cmaf(2));

    packed.live(encoder, 10, 200);
    Cut late = packed.channel().cut(Packed.cmaf(2));

    assertThat(late.segments().get(late.segments().size() - 1).number())
        .isEqualTo(early.segments().get(0).number() + 99);
    assertThat(packed.channel().segment(Packed.cmaf(2), "big", late.segments().get(0).number()))
        .isPresent();
    assertThat(packed.channel().segment(Packed.cmaf(2), "big", early.segments().get(0).number()))
        .isEmpty();
  }

  @Test
  void whereThereIsNoRoomTheOldestStartoverGoesFirstOfAllChannels() {
    Packed packed = new Packed(9 << 20);
    packed.rows.put("g/c", new PackagingRow(true, Duration.ofSeconds(10), Duration.ofHours(1)));
    packed.rows.put("g/d", new PackagingRow(true, Duration.ofSeconds(10), Duration.ofHours(1)));
    TestEncoder old = packed.encoder(1);
    TestEncoder young = new TestEncoder(packed.packager.ingest(), "/in/v1/g/1/d/index");
    packed.live(old, 0, 60);
    for (int second = 60; second < 140; second++) {
      old.push(second);
      young.push(second);
      packed.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(packed.files.bytes()).isBetween(9L * 1_000_000, 9L << 20);
    assertThat(packed.packager.find("g", "d").orElseThrow().cut(Packed.cmaf(1)).segments())
        .hasSize(80);
    assertThat(seconds(packed)).isBetween(80, 120);
    assertThat(packed.log)
        .containsExactly(
            "startover windows are cut short: the streams fill the 9 MB that they may take");
  }

  @Test
  void aManifestsWindowIsKeptThoughThereIsNoRoom() {
    Packed packed = new Packed(1 << 20);
    packed.rows.put("g/c", new PackagingRow(true, Duration.ofSeconds(10), Duration.ofHours(1)));

    packed.live(packed.encoder(1), 0, 100);

    assertThat(seconds(packed)).isBetween(70, 72);
    assertThat(packed.log)
        .containsExactly(
            "the manifests' windows alone take more than the 1 MB that streams may take",
            "startover windows are cut short: the streams fill the 1 MB that they may take");
  }

  @Test
  void aFullDiskRefusesSegmentsAndSaysSoOnceAndRecovers() {
    Packed packed = new Packed();
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);

    packed.files.full(true);
    HttpReply refused = encoder.segment(0, 3);
    packed.live(encoder, 3, 5);
    Cut during = packed.channel().cut(Packed.cmaf(1));
    packed.files.full(false);
    packed.live(encoder, 5, 8);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body().text())
        .isEqualTo("the sandbox can't keep streams now: No space left on device\n");
    assertThat(during.segments()).hasSize(3);
    assertThat(packed.channel().segment(Packed.cmaf(1), "big", during.segments().get(0).number()))
        .isPresent();
    assertThat(packed.log)
        .containsExactly(
            "streams can't be kept, and are refused until they can be: No space left on device",
            "streams are kept again");
    assertThat(packed.channel().cut(Packed.cmaf(1)).segments())
        .extracting(Segment::run)
        .containsExactly(0, 0, 0, 1, 1, 1);
  }

  @Test
  void aChannelWithoutRowIsForgotten() {
    Packed packed = new Packed();
    packed.rows.put("g/other", new PackagingRow(true, NONE, NONE));
    packed.live(packed.encoder(1), 0, 10);

    packed.rows.remove("g/c");
    packed.clock.pass(Duration.ofSeconds(30));
    assertThat(packed.packager.find("g", "c")).isEmpty();
    new TestEncoder(packed.packager.ingest(), "/in/v1/g/1/other/index").segment(0, 0);
    long left = packed.files.bytes();
    packed.rows.put("g/c", new PackagingRow(true, NONE, NONE));

    assertThat(left).isLessThan(100_000);
    assertThat(packed.packager.find("g", "c")).isEmpty();
  }

  @Test
  void aFolderKeepsWhatIsWrittenAndGoesInTheEnd(@TempDir Path parent) throws Exception {
    SpoolFiles files = SpoolFiles.in(parent.resolve("spool"));
    Octets bytes = Octets.of(new byte[] {1, 2, 3});

    files.write("1.ts", bytes);
    files.write("2.ts", bytes);
    files.delete("2.ts");
    files.delete("3.ts");

    assertThat(files.read("1.ts")).isEqualTo(bytes);
    assertThat(spooled(parent)).hasSize(1);
    files.close();
    assertThat(spooled(parent)).isEmpty();
  }

  private static List<Path> spooled(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".ts")).toList();
    }
  }

  private static int seconds(Packed packed) {
    return packed.channel().cut(Packed.cmaf(1)).segments().size();
  }
}

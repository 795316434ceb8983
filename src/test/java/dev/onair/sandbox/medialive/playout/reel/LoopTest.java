package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.codec.FrameRate;
import dev.onair.media.ts.Timestamps;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopTest {

  /** 2026-11-27T02:00:00Z. */
  private static final long NOW = 1_795_744_800L * 90_000;

  private static final int ROUNDS = 200;

  @ParameterizedTest
  @CsvSource({
    "25, 1, 400, 100",
    "25, 1, 400, 25",
    "30, 1, 480, 15",
    "30, 1, 480, 60",
    "50, 1, 800, 200",
    "30000, 1001, 480, 60",
    "60000, 1001, 960, 120",
    "24000, 1001, 384, 48"
  })
  void pictureByPictureTheClockSaysWhichIsShown(
      long numerator, long denominator, int frames, int gop) throws IOException {
    FrameRate rate = new FrameRate(numerator, denominator);
    Loop loop = new Loop(ReelsInMemory.of(rate, frames, gop), NOW);
    long end = NOW + ROUNDS * ReelsInMemory.ticks(frames, rate);

    List<Unit> pictures = of(ReelsInMemory.VIDEO, played(loop, end));

    assertThat(pictures.size()).isGreaterThan((ROUNDS - 1) * frames);
    assertThat(pictures.get(0).randomAccess()).isTrue();
    assertThat(pictures.get(0).pts()).isBetween(NOW, NOW + ReelsInMemory.ticks(gop, rate));
    long first = Math.round(pictures.get(0).pts() * rate.perSecond() / 90_000);
    for (int i = 0; i < pictures.size(); i++) {
      Unit picture = pictures.get(i);
      assertThat(picture.pts()).isEqualTo(ReelsInMemory.ticks(first + i, rate));
      assertThat(ReelsInMemory.index(picture)).isEqualTo((int) ((first + i) % frames));
      assertThat(picture.randomAccess()).isEqualTo((first + i) % frames % gop == 0);
    }
  }

  @Test
  void soundGoesOnToTheTickWhateverTheRoundOfThePicturesIs() throws IOException {
    Loop loop = new Loop(ReelsInMemory.of(new FrameRate(30000, 1001), 480, 60), NOW);

    List<Unit> sound = of(ReelsInMemory.AUDIO, played(loop, NOW + ROUNDS * 16 * 90_000L));

    for (int i = 0; i < sound.size(); i++) {
      assertThat(sound.get(i).pts()).isEqualTo(NOW + i * 5_760L);
    }
  }

  @Test
  void unitsComeInTheOrderOfDecodingAndNotBeforeTheirTime() throws IOException {
    Loop loop = new Loop(ReelsInMemory.of(new FrameRate(25, 1), 400, 50), NOW);

    List<Unit> played = played(loop, NOW + 20 * 90_000);

    assertThat(played).extracting(Unit::dts).isSorted();
    assertThat(played).extracting(Unit::dts).allMatch(dts -> dts < NOW + 20 * 90_000);
    assertThat(loop.next(NOW + 20 * 90_000)).isEmpty();
    assertThat(loop.next(NOW + 20 * 90_000 + 5_760)).isPresent();
  }

  @Test
  void timesOfPacketsBeginAnewAfter33Bits() throws IOException {
    long wrap = (NOW / Timestamps.WRAP + 1) * Timestamps.WRAP;
    Loop loop = new Loop(ReelsInMemory.of(new FrameRate(25, 1), 400, 50), wrap - 20 * 90_000);

    List<Unit> played = played(loop, wrap + 20 * 90_000);

    for (Unit unit : played) {
      assertThat(unit.packets().get(0).pts()).hasValue(Timestamps.wrap(unit.pts()));
      assertThat(unit.packets().get(0).dts()).hasValue(Timestamps.wrap(unit.dts()));
      assertThat(unit.packets().get(0).pcr()).hasValue(Timestamps.wrap(unit.dts()) * 300);
    }
    assertThat(played).anyMatch(unit -> unit.pts() < wrap).anyMatch(unit -> unit.pts() > wrap);
  }

  @Test
  void twoThatBeginAtOtherTimesPlayTheSame() throws IOException {
    Reel reel = ReelsInMemory.of(new FrameRate(30, 1), 480, 60);
    Loop early = new Loop(reel, NOW - 1_000 * 90_000);
    Loop late = new Loop(reel, NOW);
    played(early, NOW - 90_000);

    List<Unit> one = of(ReelsInMemory.VIDEO, played(early, NOW + 60 * 90_000));
    List<Unit> other = of(ReelsInMemory.VIDEO, played(late, NOW + 60 * 90_000));

    assertThat(one.subList(one.size() - other.size(), one.size()))
        .extracting(unit -> unit.packets().get(0).octets())
        .isEqualTo(other.stream().map(unit -> unit.packets().get(0).octets()).toList());
  }

  private static List<Unit> of(int pid, List<Unit> units) {
    return units.stream().filter(unit -> unit.pid() == pid).toList();
  }

  private static List<Unit> played(Loop loop, long until) throws IOException {
    List<Unit> played = new ArrayList<>();
    for (Optional<Unit> unit = loop.next(until); unit.isPresent(); unit = loop.next(until)) {
      played.add(unit.get());
    }
    return played;
  }
}

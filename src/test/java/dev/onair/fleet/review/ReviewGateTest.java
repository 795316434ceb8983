package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewGateTest {

  @ParameterizedTest
  @CsvSource({
    "bitrate, off-air, true",
    "bitrate, viewer-visible, true",
    "endpoint-removed, off-air, false",
    "endpoint-removed, url-change, true",
    "endpoint-removed, off-air viewer-visible, true",
    "window, viewer-visible, true",
    "allow, viewer-visible, false",
    "none, viewer-visible, false",
    // Who gets in is another matter than what is interrupted.
    "sec, access, true",
    "ssm-exfil, access, true",
    "open-ingest, access, true",
    "open-ingest, off-air url-change viewer-visible, false",
    "access-narrower, access, false",
    "access-narrower, access.geo.narrower, true",
    "bitrate, access, false",
    "tags, access, false",
    "new-channel-ordinary, access, false",
    "sec, access.role.granted, true",
    // A rule stops what it says, however harmless, and nothing worse.
    "allow, medialive.allowlist.network-added, true",
    "bitrate, medialive.allowlist.network-added, false",
    "bitrate, medialive.channel.updated, true",
    "bitrate, output.removed medialive.channel.updated, true",
    "unknown-resource, unknown, true",
    "endpoint-removed, off-air mediapackage.endpoint.deleted, true",
  })
  void aReviewIsHeldUpByAClassOrARule(String edit, String names, boolean stops) {
    ReviewGate gate = ReviewGate.of(List.of(names.split(" ", -1)));

    assertThat(gate.stops(review(edit, EncoderState.RUNNING))).isEqualTo(stops);
  }

  @Test
  void whatInterruptsNothingIsNotHeldUpByTheRuleOfWhatWould() {
    ReviewGate gate = ReviewGate.of(List.of("medialive.channel.updated"));

    assertThat(gate.stops(review("bitrate", EncoderState.IDLE))).isFalse();
    assertThat(ReviewGate.of(List.of("idle")).stops(review("bitrate", EncoderState.IDLE))).isTrue();
  }

  @Test
  void withoutAGateNothingIsHeldUp() {
    assertThat(ReviewGate.of(List.of()).stops(review("destroyed", EncoderState.RUNNING))).isFalse();
  }

  @Test
  void whatNoReviewHoldsIsNoName() {
    for (String name : Arrays.asList("safe", "no-change", "terraform-data.changed", "")) {
      assertThatThrownBy(() -> ReviewGate.of(List.of("off-air", name)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(name);
    }
  }

  private static FleetReview review(String edit, EncoderState encoder) {
    return new FleetReview(
        List.of(Reviewer.review("sports", Plans.of(edit), encoder)),
        Map.of(),
        List.of(),
        List.of(),
        0);
  }
}

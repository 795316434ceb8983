package dev.onair.running.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.twins.AwsTwin;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.PipelineStates;
import dev.onair.operate.Thumbnail;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturesTest {

  private static final String JPEG = "/9j/4AAQ";

  private final AwsTwin aws = new AwsTwin("onair").encoder("news", State.RUNNING);
  private final Pictures pictures = new Pictures(aws);

  @Test
  void eachPipelineHasAPicture() throws Exception {
    aws.thumbnail(thumbnail(0, JPEG)).thumbnail(thumbnail(1, JPEG));

    List<Picture> all = pictures.of(news(), Optional.empty());

    assertThat(all).extracting(Picture::pipeline).containsExactly(0, 1);
    assertThat(all).allMatch(picture -> picture.thumbnail().isPresent());
  }

  @Test
  void onlyThePipelineThatIsMeantIsAskedFor() throws Exception {
    aws.thumbnail(thumbnail(1, JPEG));

    assertThat(pictures.of(news(), Optional.of(1))).hasSize(1);
    assertThat(aws.calls()).contains("thumbnail news 1").doesNotContain("thumbnail news 0");
  }

  @Test
  void aChannelThatIsNotOnAirIsNotAsked() throws Exception {
    aws.encoder("news", State.IDLE);

    assertThat(pictures.of(news(), Optional.empty()))
        .extracting(Picture::why)
        .containsExactly("it is not on air; MediaLive says IDLE");
    assertThat(aws.calls()).containsExactly("get news");
  }

  @Test
  void whatHasNoPictureIsSaid() throws Exception {
    aws.thumbnail(thumbnail(1, "bm8gcGljdHVyZQ=="));

    assertThat(pictures.of(news(), Optional.empty()))
        .extracting(Picture::why)
        .containsExactly(
            "MediaLive has no picture: none is there yet, or the channel's thumbnails are off",
            "what MediaLive sent is no picture: image/jpeg");
    aws.pipelines("news", new PipelineStates(1, 1, Map.of(0, "main")));
    assertThat(pictures.of(news(), Optional.of(1)))
        .extracting(Picture::why)
        .containsExactly("it has one pipeline, 0");
  }

  @Test
  void filesAreNamedAfterTheChannelOrAsTheOperatorSays() {
    Path asked = Path.of("/tmp/now.jpg");

    assertThat(Pictures.file("news", Optional.empty(), 0, false)).isEqualTo(Path.of("news-0.jpg"));
    assertThat(Pictures.file("news", Optional.of(asked), 1, false)).isEqualTo(asked);
    assertThat(Pictures.file("news", Optional.of(asked), 1, true))
        .isEqualTo(Path.of("/tmp/now-1.jpg"));
    assertThat(Pictures.file("news", Optional.of(Path.of("now")), 1, true))
        .isEqualTo(Path.of("now-1"));
  }

  private Encoder news() throws Exception {
    return aws.get("news");
  }

  private static Thumbnail thumbnail(int pipeline, String body) {
    return new Thumbnail(pipeline, "image/jpeg", Instant.EPOCH, body);
  }
}

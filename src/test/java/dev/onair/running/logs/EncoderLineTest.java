package dev.onair.running.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.LogEvent;
import dev.onair.running.logs.EncoderLine.Kind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncoderLineTest {

  private static final String STREAM = "arn_aws_medialive_us-west-2_111122223333_channel_5106412_";

  @Test
  void theEncodersLogIsReadAsAwsDescribesIt() {
    EncoderLine line =
        line(
            STREAM + "0",
            """
            {"encoder_pipeline": 0, "severity": "E", "timestamp": "2018-05-21T16:36:41.650318",
             "channel_arn": "arn", "logger_name": "", "message": "Probing input media..."}
            """);

    assertThat(line)
        .isEqualTo(
            new EncoderLine(
                Instant.EPOCH, Optional.of(0), Kind.ENCODER, "error", "Probing input media..."));
  }

  @Test
  void whatWasOnAirHasAStreamOfItsOwn() {
    EncoderLine line = line(STREAM + "1_as_run", "{\"message\": {\"action_name\": \"a\"}}");

    assertThat(line.kind()).isEqualTo(Kind.AS_RUN);
    assertThat(line.pipeline()).contains(1);
    assertThat(line.text()).isEqualTo("{\"action_name\":\"a\"}");
    assertThat(line.severity()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsShownAsItIs() {
    EncoderLine line = line("other", "plain text");

    assertThat(line.text()).isEqualTo("plain text");
    assertThat(line.pipeline()).isEmpty();
    assertThat(line(STREAM + "0", "{\"severity\": \"X\"}").severity()).isEqualTo("X");
  }

  private static EncoderLine line(String stream, String message) {
    return EncoderLine.of(new LogEvent("1", Instant.EPOCH, stream, message));
  }
}

package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output groups beside the packager's. */
class DestinationChecksTest {

  private static final String ARCHIVE =
      "{'archiveGroupSettings': {'destination': {'destinationRefId': 'other'}}}";
  private static final String ARCHIVED = "'archiveOutputSettings': {'containerSettings': {}}";

  private static final String RTMP = "{'rtmpGroupSettings': {}}";
  private static final String PUSHED =
      "'rtmpOutputSettings': {'destination': {'destinationRefId': 'other'}}";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anArchiveAndAPushAreKeptAsTheyWereSent() {
    Answer archive =
        created(ARCHIVE, ARCHIVED, "{'url': 's3ssl://bucket/a'}, {'url': 's3ssl://bucket/b'}");
    Answer push =
        created(
            RTMP,
            PUSHED,
            "{'url': 'rtmp://a.example/live', 'streamName': 'a'},"
                + " {'url': 'rtmps://b.example/live', 'streamName': 'a'}");

    assertThat(archive.status()).as(archive.body()).isEqualTo(201);
    assertThat(push.status()).as(push.body()).isEqualTo(201);
    assertThat(push.json().at("/channel/destinations/0/settings/1/streamName").asText())
        .isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3://bucket/a | s3ssl://bucket/b | 's3://bucket/a' is no URL for archive",
        "s3ssl://my.bucket/a | s3ssl://bucket/b | 's3ssl://my.bucket/a' is no URL for archive",
        "s3ssl://bucket/a/ | s3ssl://bucket/b | 's3ssl://bucket/a/' is no URL for archive",
        "s3ssl://bucket/a | s3ssl://bucket/a | the paths must be different from each other"
      })
  void anArchiveGoesToTwoPlacesInS3(String one, String other, String message) {
    Answer answer =
        created(ARCHIVE, ARCHIVED, "{'url': '%s'}, {'url': '%s'}".formatted(one, other));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(message);
  }

  @Test
  void aPushNeedsAServerAndAStream() {
    Answer answer =
        created(
            RTMP,
            PUSHED,
            "{'url': 'http://a.example/live', 'streamName': 'a'}, {'url': 'rtmp://b.example/live'}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("'http://a.example/live' is no URL for rtmp")
        .contains("/destinations/0/settings/1/streamName: is required");
  }

  @Test
  void anOutputSendsToADestinationThatThereIs() {
    Answer answer =
        created(
            RTMP,
            PUSHED.replace("other", "elsewhere"),
            "{'url': 'rtmp://a.example/live', 'streamName': 'a'},"
                + " {'url': 'rtmp://b.example/live', 'streamName': 'a'}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("elsewhere").contains("does not exist");
  }

  private Answer created(String group, String output, String addresses) {
    String channel =
        MediaLiveFixture.channel("STANDARD", medialive.pullInput(2), "'videoDescriptionName': 'v'");
    return medialive.post(
        "channels",
        channel
            .replace(
                "'destinations': [",
                "'destinations': [{'id': 'other', 'settings': [" + addresses + "]}, ")
            .replace(
                "'outputGroups': [",
                "'outputGroups': [{'outputGroupSettings': "
                    + group
                    + ", 'outputs': [{'videoDescriptionName': 'v', 'outputSettings': {"
                    + output
                    + "}}]}, "));
  }
}

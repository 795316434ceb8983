package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelStackTest {

  /** One rung, so that a whole channel can be read. */
  private static final String TINY =
      """
      input.max-bitrate = MAX_10_MBPS
      frame-rate = 25
      renditions = [{ size = 640x360, max-bitrate = 800 kbps, quality = 7 }]
      """;

  @TempDir Path folder;

  @Test
  void aPulledChannelIsAsReviewed() {
    JsonNode stack =
        stack(
            """
            encoding.profile = tiny
            inputs.main {
              type    = URL_PULL
              sources = ["https://a.example/live.m3u8", "https://b.example/live.m3u8"]
            }
            """);

    Golden.assertMatches("channel/pulled.json", withoutMetadata(stack).toPrettyString());
  }

  @Test
  void aPushedSinglePipelineChannelIsAsReviewed() {
    JsonNode stack =
        stack(
            """
            class = SINGLE_PIPELINE
            start = false
            encoding.profile = tiny
            inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24", "198.51.100.7/32"] }
            packaging.endpoints.cmaf = null
            """);

    Golden.assertMatches("channel/pushed.json", withoutMetadata(stack).toPrettyString());
  }

  @Test
  void theRoleMayReadExactlyWhatTheInputsName() {
    JsonNode stack =
        stack(
            """
            class = SINGLE_PIPELINE
            encoding.profile = tiny
            inputs {
              pull {
                type = RTMP_PULL
                sources = [{ url = "rtmp://a.example/x/y", username = me, password-parameter = /onair/pull }]
              }
              flow {
                type = MEDIACONNECT
                flows = ["arn:aws:mediaconnect:us-east-1:123456789012:flow:1-a:main"]
              }
              file { type = MP4_FILE, sources = ["s3ssl://bucket/slate.mp4"] }
            }
            """);

    String policy = stack.at("/resource/aws_iam_role_policy/encoder-role-policy/policy").asText();

    assertThat(policy)
        .contains("\"Resource\":[\"${module.packager.channel_arn}\"]")
        .contains(
            ":ssm:us-east-1:${data.aws_caller_identity.account.account_id}:parameter/onair/pull\"]")
        .contains(":s3:::bucket/slate.mp4\"]")
        .doesNotContain("*");
    JsonNode flows = stack.at("/resource/aws_iam_role_policy/input-flow-flows-policy");
    assertThat(flows.path("policy").asText())
        .contains("\"Resource\":[\"arn:aws:mediaconnect:us-east-1:123456789012:flow:1-a:main\"]");
    assertThat(stack.at("/resource/aws_medialive_input/input-flow/depends_on"))
        .map(JsonNode::asText)
        .containsExactly("aws_iam_role_policy.input-flow-flows-policy");
  }

  @Test
  void aChangedSourceReplacesTheInputAndAnAllowlistDoesNot() {
    JsonNode pulled =
        stack(
            """
            class = SINGLE_PIPELINE
            encoding.profile = tiny
            inputs.a { type = URL_PULL, sources = ["https://a.example/x.m3u8"] }
            inputs.b { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
            """);

    JsonNode inputs = pulled.at("/resource/aws_medialive_input");

    assertThat(inputs.at("/input-a/lifecycle/replace_triggered_by"))
        .map(JsonNode::asText)
        .containsExactly("terraform_data.input-a-source");
    assertThat(inputs.at("/input-b/lifecycle/replace_triggered_by"))
        .map(JsonNode::asText)
        .containsExactly("aws_medialive_input_security_group.input-b-security-group.id");
    assertThat(inputs.findValuesAsText("create_before_destroy")).containsOnly("true");
  }

  private JsonNode stack(String channel) {
    ProjectFolder project =
        ProjectFolder.in(folder).file("profiles/tiny.conf", TINY).channel("news", channel);
    return SynthesizedProject.of(project).stack("news");
  }

  private static JsonNode withoutMetadata(JsonNode stack) {
    stack.findParents("//").forEach(parent -> ((ObjectNode) parent).remove("//"));
    return stack;
  }
}

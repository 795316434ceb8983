package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static final String PULLED =
      """
      encoding.profile = tiny
      inputs.main {
        type    = URL_PULL
        sources = ["https://a.example/live.m3u8", "https://b.example/live.m3u8"]
      }
      """;

  private static final String ACCOUNT = "${data.aws_caller_identity.account.account_id}";

  private static final String THUMBNAILS =
      "{\"Effect\":\"Allow\",\"Action\":[\"s3:PutObject\"],\"Resource\":[\"*\"],"
          + "\"Condition\":{\"StringNotEquals\":{\"s3:ResourceAccount\":\""
          + ACCOUNT
          + "\"}}}";

  @TempDir Path folder;

  @Test
  void aPulledChannelIsAsReviewed() {
    JsonNode stack = stack(PULLED);

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
  void howAnInputIsReadIsAsReviewed() {
    JsonNode stack =
        stack(
            """
            class = SINGLE_PIPELINE
            encoding.profile = tiny
            inputs {
              file {
                type = MP4_FILE
                sources = ["https://a.example/slate.mp4"]
                audio-selectors.studio { tracks = [1, 2], dolby-e = ALL_CHANNELS }
                caption-selectors.cc { source = ANCILLARY, channel = 2 }
              }
              stream {
                type = UDP_PUSH
                allow = ["203.0.113.0/24"]
                input-filter = FORCED
                filter-strength = 5
                deblock-filter = ENABLED
                denoise-filter = ENABLED
                smpte2038-data-preference = PREFER
                scte35-pid = 500
                audio-selectors.french { language = fra, language-policy = STRICT }
                audio-selectors.studio.pid = 482
                caption-selectors {
                  cc { channel = 2, scte20-detection = AUTO }
                  dvb { source = DVB_SUB, pid = 600, ocr-language = DEU }
                  old { source = SCTE_20, channel = 3 }
                  older { source = SCTE_27, pid = 700 }
                  page { source = TELETEXT, page = 888 }
                }
              }
            }
            """);

    Golden.assertMatches(
        "channel/input-attachments.json",
        stack
            .at("/resource/aws_medialive_channel/encoder-channel/input_attachments")
            .toPrettyString());
  }

  @Test
  void theRoleMayReadExactlyWhatTheInputsName() {
    JsonNode stack =
        stack(
            """
            class = SINGLE_PIPELINE
            encoding.profile = tiny
            cleartext-logins = [a.example]
            inputs {
              pull {
                type = RTMP_PULL
                sources = [{ url = "rtmp://a.example/x/y", username = me, password-parameter = /onair/shared/pull }]
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
            ":ssm:us-east-1:${data.aws_caller_identity.account.account_id}:parameter/onair/shared/pull\"]")
        .contains(":s3:::bucket/slate.mp4\"]");
    assertThat(statements(policy))
        .filteredOn(statement -> statement.contains("*") && !statement.contains("logs:"))
        .containsExactly(
            THUMBNAILS,
            "{\"Effect\":\"Deny\",\"Action\":[\"s3:*\"],\"Resource\":[\"%1$sbucket\",\"%1$sbucket/*\"],"
                    .formatted("arn:${data.aws_partition.partition.partition}:s3:::")
                + "\"Condition\":{\"StringNotEquals\":{\"s3:ResourceAccount\":[\""
                + ACCOUNT
                + "\"]}}}");
    assertThat(stack.at("/resource/aws_medialive_input/input-flow/depends_on"))
        .map(JsonNode::asText)
        .containsExactly("aws_iam_role_policy.input-flow-flows-policy");
  }

  @Test
  void flowsAreAllowedByAStarBecauseMediaLiveTakesNothingLess() {
    JsonNode stack =
        stack(
            """
            class = SINGLE_PIPELINE
            encoding.profile = tiny
            inputs.flow {
              type = MEDIACONNECT
              flows = ["arn:aws:mediaconnect:us-east-1:123456789012:flow:1-a:main"]
            }
            """);

    String policy =
        stack.at("/resource/aws_iam_role_policy/input-flow-flows-policy/policy").asText();

    assertThat(statements(policy))
        .containsExactly(
            "{\"Effect\":\"Allow\",\"Action\":[\"mediaconnect:ManagedDescribeFlow\","
                + "\"mediaconnect:ManagedAddOutput\",\"mediaconnect:ManagedRemoveOutput\"],"
                + "\"Resource\":[\"*\"]}");
  }

  @Test
  void theRoleHasThePathAndTheBoundaryOfTheFleet() {
    String roles =
        "roles { path = /tv/, permissions-boundary-arn = \"arn:aws:iam::aws:policy/Bounds\" }";
    ProjectFolder project =
        ProjectFolder.in(folder)
            .file("shared.conf", roles)
            .file("profiles/tiny.conf", TINY)
            .channel("news", PULLED);

    JsonNode role =
        SynthesizedProject.of(project).stack("news").at("/resource/aws_iam_role/encoder-role");

    assertThat(role.get("path").asText()).isEqualTo("/tv/");
    assertThat(role.get("permissions_boundary").asText())
        .isEqualTo("arn:aws:iam::aws:policy/Bounds");
  }

  @Test
  void onlyMediaLiveForChannelsAndInputsOfTheAccountMayUseTheRole() {
    JsonNode stack = stack(PULLED);

    String trust = stack.at("/resource/aws_iam_role/encoder-role/assume_role_policy").asText();

    String here = "arn:${data.aws_partition.partition.partition}:medialive:us-east-1:" + ACCOUNT;
    assertThat(statements(trust))
        .containsExactly(
            "{\"Effect\":\"Allow\",\"Action\":[\"sts:AssumeRole\"],"
                + "\"Principal\":{\"Service\":\"medialive.amazonaws.com\"},"
                + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\""
                + ACCOUNT
                + "\"},\"ArnLike\":{\"aws:SourceArn\":[\""
                + here
                + ":channel:*\",\""
                + here
                + ":input:*\"]}}}");
  }

  @Test
  void aPlaylistInS3IsReadWithAllThatLiesBesideIt() {
    JsonNode stack =
        stack(
            """
            encoding.profile = tiny
            inputs.main {
              type    = URL_PULL
              sources = ["s3ssl://bucket-a/live/news/index.m3u8", "s3ssl://bucket-b/index.m3u8"]
            }
            """);

    String policy = stack.at("/resource/aws_iam_role_policy/encoder-role-policy/policy").asText();

    String s3 = "arn:${data.aws_partition.partition.partition}:s3:::";
    assertThat(statements(policy))
        .contains(
            "{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\""
                + s3
                + "bucket-a/live/news/*\"]}",
            "{\"Effect\":\"Allow\",\"Action\":[\"s3:ListBucket\"],\"Resource\":[\""
                + s3
                + "bucket-a\"],\"Condition\":{\"StringLike\":{\"s3:prefix\":\"live/news/*\"}}}",
            "{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\""
                + s3
                + "bucket-b/*\"]}");
  }

  @Test
  void logsAreAllowedWhateverTheirLevel() {
    JsonNode silent = stack(PULLED);

    JsonNode loud = stack(PULLED + "encoding.log-level = WARNING\n");

    assertThat(silent.at("/resource/aws_iam_role_policy"))
        .isEqualTo(loud.at("/resource/aws_iam_role_policy"));
    assertThat(loud.at("/resource/aws_medialive_channel/encoder-channel/log_level").asText())
        .isEqualTo("WARNING");
    assertThat(
            statements(
                loud.at("/resource/aws_iam_role_policy/encoder-role-policy/policy").asText()))
        .anySatisfy(
            statement ->
                assertThat(statement)
                    .contains("logs:PutLogEvents")
                    .contains(":logs:us-east-1:" + ACCOUNT + ":log-group:ElementalMediaLive*\"]"))
        .anySatisfy(
            statement ->
                assertThat(statement)
                    .contains("[\"logs:DescribeLogGroups\"]")
                    .contains(":log-group:*\"]"));
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

  private static List<String> statements(String policy) {
    try {
      List<String> statements = new ArrayList<>();
      new ObjectMapper()
          .readTree(policy)
          .get("Statement")
          .forEach(s -> statements.add(s.toString()));
      return statements;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(policy, e);
    }
  }

  private JsonNode stack(String channel) {
    ProjectFolder project =
        ProjectFolder.in(folder)
            // What watches a channel is much, and has a test of its own.
            .shared("alarms.enabled = false")
            .file("profiles/tiny.conf", TINY)
            .channel("news", channel);
    return SynthesizedProject.of(project).stack("news");
  }

  private static JsonNode withoutMetadata(JsonNode stack) {
    stack.findParents("//").forEach(parent -> ((ObjectNode) parent).remove("//"));
    return Boards.withoutBody(stack);
  }
}

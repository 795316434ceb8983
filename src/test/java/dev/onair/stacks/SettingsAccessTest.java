package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel's role may do what its encoder settings name, and no more. */
class SettingsAccessTest {

  private static final String S3 = "arn:${data.aws_partition.partition.partition}:s3:::";

  private static final String SSM =
      "arn:${data.aws_partition.partition.partition}:ssm:us-east-1:"
          + "${data.aws_caller_identity.account.account_id}:parameter/";

  @TempDir private Path folder;

  @Test
  void slatesInS3AreReadExactly() {
    ObjectNode settings = Settings.sound();
    settings.set(
        "availBlanking",
        Settings.json(
            """
            {"state": "ENABLED", "availBlankingImage": {"uri": "s3ssl://slates/avail.png"}}
            """));
    settings.set(
        "globalConfiguration",
        Settings.json(
            """
            {"inputLossBehavior": {"inputLossImageType": "SLATE",
              "inputLossImageSlate": {"uri": "s3://slates/loss.png"}}}
            """));

    assertThat(policy(settings).findValues("Resource"))
        .map(JsonNode::toString)
        .contains("[\"" + S3 + "slates/avail.png\",\"" + S3 + "slates/loss.png\"]");
    assertThat(actionsOn(settings, "slates/avail.png")).isEqualTo("[\"s3:GetObject\"]");
  }

  @Test
  void aPasswordIsReadByTheNameOfItsParameter() {
    ObjectNode settings = Settings.sound();
    settings.set(
        "availBlanking",
        Settings.json(
            """
            {"state": "ENABLED", "availBlankingImage": {
              "uri": "https://slates.onair.dev/avail.png", "username": "me",
              "passwordParam": "/onair/shared/slates"}}
            """));

    assertThat(actionsOn(settings, SSM + "onair/shared/slates"))
        .isEqualTo("[\"ssm:GetParameter\",\"ssm:GetParameters\"]");
    assertThat(policy(settings).toString()).doesNotContain("s3:GetObject");
  }

  @Test
  void whatIsKeptInS3IsWrittenWhereItIsKeptAndNowhereElse() {
    ObjectNode settings = Settings.sound();
    settings
        .withArray("outputGroups")
        .add(
            Settings.json(
                """
                {"outputGroupSettings": {"archiveGroupSettings": {
                    "destination": {"destinationRefId": "kept"},
                    "archiveCdnSettings": {"archiveS3Settings": {"cannedAcl": "BUCKET_OWNER_READ"}}}},
                  "outputs": [{"videoDescriptionName": "video", "outputSettings": {
                    "archiveOutputSettings": {"containerSettings": {
                      "m2tsSettings": {"rateMode": "VBR"}}}}}]}
                """));
    String urls = "encoding.destinations.kept.urls = [\"s3ssl://archive/news/$dt$-a\"]\n";

    JsonNode policy = policy(settings, urls);

    assertThat(actionsOn(policy, S3 + "archive/news/*"))
        .isEqualTo("[\"s3:PutObject\",\"s3:GetObject\",\"s3:DeleteObject\",\"s3:PutObjectAcl\"]");
    assertThat(policy.toString())
        .contains("\"Condition\":{\"StringLike\":{\"s3:prefix\":\"news/*\"}}");
    assertThat(policy.get("Statement"))
        .filteredOn(statement -> statement.get("Effect").asText().equals("Deny"))
        .singleElement()
        .satisfies(
            denial ->
                assertThat(denial.get("Resource"))
                    .map(JsonNode::asText)
                    .containsExactly(S3 + "archive", S3 + "archive/*"));
  }

  /** The actions that are allowed on a resource, as JSON. */
  private String actionsOn(ObjectNode settings, String resource) {
    return actionsOn(policy(settings), resource);
  }

  private static String actionsOn(JsonNode policy, String resource) {
    for (JsonNode statement : policy.get("Statement")) {
      if (statement.get("Resource").toString().contains(resource + "\"")) {
        return statement.get("Action").toString();
      }
    }
    return "none";
  }

  private JsonNode policy(ObjectNode settings) {
    return policy(settings, "");
  }

  private JsonNode policy(ObjectNode settings, String more) {
    ProjectFolder project =
        ProjectFolder.in(folder)
            .file("profiles/own.json", settings.toString())
            .channel(
                "news",
                """
                class = SINGLE_PIPELINE
                encoding.profile = own
                inputs.main { type = UDP_PUSH, allow = ["11.22.33.0/24"] }
                """
                    + more);
    JsonNode stack = SynthesizedProject.of(project).stack("news");
    return Synthesized.json(
        stack.at("/resource/aws_iam_role_policy/encoder-role-policy/policy").asText());
  }
}

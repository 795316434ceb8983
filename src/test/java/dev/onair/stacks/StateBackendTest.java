package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.Testing;
import dev.onair.config.SharedConf;
import dev.onair.model.SharedSpec;
import dev.onair.model.Tags;
import dev.onair.model.WrittenSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.constructs.Construct;

class StateBackendTest {

  /** A stack that reads the shared one. */
  private static final class Reader extends OnairStack {
    Reader(Construct scope, SharedSpec shared, SharedStack sharedStack) {
      super(scope, "sports", shared, Map.of(Tags.CHANNEL, "sports"));
      SharedStack.Exports exports = sharedStack.exportTo(this);
      output("arn", exports.distributionArn());
      output("domain", exports.playbackDomain());
    }

    private void output(String id, String value) {
      TerraformOutput.Builder.create(this, id).value(value).build();
    }
  }

  static String readerJson(String sharedConf) {
    SharedSpec shared = SharedConf.spec(sharedConf);
    App app = Testing.app();
    return Testing.synth(
        new Reader(app, shared, new SharedStack(app, shared, WrittenSettings.NONE)));
  }

  @Test
  void aLocalStateIsAFileInTheProjectsRoot() {
    JsonNode reader = Synthesized.json(readerJson(""));

    assertThat(reader.at("/terraform/backend"))
        .isEqualTo(
            Synthesized.json("{\"local\": {\"path\": \"../../../terraform.sports.tfstate\"}}"));
    assertThat(reader.at("/data/terraform_remote_state/shared"))
        .isEqualTo(
            Synthesized.json(
                """
                {"backend": "local", "config": {"path": "../../../terraform.shared.tfstate"}}"""));
  }

  @Test
  void outputsOfTheSharedStackAreReadByName() {
    JsonNode reader = Synthesized.json(readerJson(""));

    assertThat(reader.at("/output/arn/value").asText())
        .isEqualTo("${data.terraform_remote_state.shared.outputs.distribution-arn}");
    assertThat(reader.at("/output/domain/value").asText())
        .isEqualTo("${data.terraform_remote_state.shared.outputs.playback-domain}");
  }

  @Test
  void anOwnDomainNeedsNoReading() {
    JsonNode reader =
        Synthesized.json(
            readerJson(
                "delivery { domain-names = [live.example.com], certificate-arn ="
                    + " \"arn:aws:acm:us-east-1:111122223333:certificate/1-2\" }"));

    assertThat(reader.at("/output/domain/value").asText()).isEqualTo("live.example.com");
  }

  @Test
  void anS3StateIsEncryptedAndLocked() {
    JsonNode reader =
        Synthesized.json(readerJson("region = eu-west-1, state { backend = s3, bucket = states }"));

    assertThat(reader.at("/terraform/backend"))
        .isEqualTo(
            Synthesized.json(
                """
                {"s3": {"bucket": "states", "encrypt": true, "key": "onair/sports.tfstate",
                 "region": "eu-west-1", "use_lockfile": true}}"""));
    assertThat(reader.at("/terraform/required_version").asText()).isEqualTo(">= 1.10");
    assertThat(reader.at("/data/terraform_remote_state/shared/config"))
        .isEqualTo(
            Synthesized.json(
                """
                {"bucket": "states", "key": "onair/shared.tfstate", "region": "eu-west-1"}"""));
  }

  @Test
  void anS3StateMayBeInAnotherAccountUnderAnotherKey() {
    JsonNode reader =
        Synthesized.json(
            readerJson(
                """
                state {
                  backend = s3, bucket = states, region = us-west-2, prefix = "tv/live/"
                  lock-file = false
                  kms-key-arn = "arn:aws:kms:us-west-2:111122223333:key/1a2b3c4d-0000-4000-8000-111122223333"
                  role-arn = "arn:aws:iam::111122223333:role/states"
                }"""));

    assertThat(reader.at("/terraform/backend/s3"))
        .isEqualTo(
            Synthesized.json(
                """
                {"assume_role": {"role_arn": "arn:aws:iam::111122223333:role/states"},
                 "bucket": "states", "encrypt": true, "key": "tv/live/sports.tfstate",
                 "kms_key_id": "arn:aws:kms:us-west-2:111122223333:key/1a2b3c4d-0000-4000-8000-111122223333",
                 "region": "us-west-2"}"""));
    assertThat(reader.at("/terraform/required_version").asText()).isEqualTo(">= 1.5");
    assertThat(reader.at("/data/terraform_remote_state/shared/config/assume_role/role_arn"))
        .isEqualTo(reader.at("/terraform/backend/s3/assume_role/role_arn"));
  }

  @Test
  void hcpTerraformHasAWorkspaceForEachStack() {
    JsonNode reader =
        Synthesized.json(readerJson("state { backend = hcp, organization = example }"));

    assertThat(reader.at("/terraform/cloud"))
        .isEqualTo(
            Synthesized.json(
                """
                {"hostname": "app.terraform.io", "organization": "example",
                 "workspaces": {"name": "onair-sports"}}"""));
    assertThat(reader.at("/terraform/backend").isMissingNode()).isTrue();
    assertThat(reader.at("/data/terraform_remote_state/shared"))
        .isEqualTo(
            Synthesized.json(
                """
                {"backend": "remote", "config": {"hostname": "app.terraform.io",
                 "organization": "example", "workspaces": {"name": "onair-shared"}}}"""));
  }

  @Test
  void aChannelsTagsComeBesideTheFleets() {
    JsonNode reader = Synthesized.json(readerJson("tags.team = live"));

    assertThat(reader.at("/provider/aws/0/default_tags/0/tags"))
        .isEqualTo(
            Synthesized.json(
                """
                {"onair:channel": "sports", "onair:workflow": "onair", "team": "live"}"""));
  }
}

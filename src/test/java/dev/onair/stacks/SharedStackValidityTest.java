package dev.onair.stacks;

import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real provider accepts the shared stack: every option at least once. */
class SharedStackValidityTest {

  private static final String EVERYTHING =
      """
      name = OTT-LL
      description = "Sports, news and kids"
      region = eu-west-1
      account = "111122223333"
      tags { team = live }
      state { backend = s3, bucket = states }
      groups { kids {}, news.description = News }
      protect = false
      delivery {
        access-logs { prefix = "cdn/live/", expiry = 30 days }
        domain-names = [live.example.com, tv.example.com]
        certificate-arn = "arn:aws:acm:us-east-1:111122223333:certificate/1-2"
        web-acl-arn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/live/1-2"
        geo-restriction { mode = ALLOW, countries = [DE, AT, CH] }
        price-class = PRICE_CLASS_100
        http = HTTP2
        origin-timeout = 45s
        origin-shield = eu-west-1
        startover = false
        cors-origins = ["https://player.example.com", "https://*.example.org"]
      }
      packaging-logs { to = CLOUDWATCH_LOGS, retention = 7 days }
      """;

  private static final String LITTLE =
      """
      state { backend = hcp, organization = example }
      delivery {
        access-logs.enabled = false
        geo-restriction { mode = BLOCK, countries = [DE] }
        price-class = PRICE_CLASS_200
        http = HTTP1_1
      }
      packaging-logs { to = S3, bucket = logs }
      """;

  @TempDir Path directory;

  @Test
  void theDefaultStackIsValid() throws IOException {
    validate(Synthesized.sharedJson(""));
  }

  @Test
  void aStackWithEveryOptionIsValid() throws IOException {
    validate(Synthesized.sharedJson(EVERYTHING));
  }

  @Test
  void aStackWithTheOtherChoicesIsValid() throws IOException {
    validate(Synthesized.sharedJson(LITTLE));
  }

  @Test
  void aStackThatReadsTheSharedOneIsValidWithEveryBackend() throws IOException {
    validate(StateBackendTest.readerJson(""));
    validate(StateBackendTest.readerJson("state { backend = s3, bucket = states }"));
    validate(StateBackendTest.readerJson("state { backend = hcp, organization = example }"));
  }

  private void validate(String json) throws IOException {
    Workspace workspace = RealTerraform.orSkip().workspace(directory);
    Files.writeString(directory.resolve("cdk.tf.json"), json);
    // Validation needs no state, and a backend in the cloud could not be reached.
    workspace.run("init", "-backend=false", "-input=false", "-no-color").succeeded();
    workspace.validate().succeeded();
  }
}

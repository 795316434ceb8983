package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.files.FolderTree;
import dev.onair.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that expire in the middle of an apply, with the state in S3. */
class ExpiredCredentialsTest {

  @TempDir private Path root;
  private Deployment deployment;

  @BeforeEach
  void aChannelThatIsPlanned() throws Exception {
    deployment = Deployment.in(root);
    deployment
        .project()
        .shared(
            """
            protect = false
            delivery.access-logs.enabled = false
            state { backend = s3, bucket = fleet-state, lock-file = false }
            """)
        .channel(
            "news",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
            packaging.endpoints.cmaf = null
            """);
    deployment.withStandInForTheSharedStack();
    Path shared = root.resolve("terraform.shared.tfstate");
    put("/fleet-state", "");
    put("/fleet-state/onair/shared.tfstate", Files.readString(shared));
    Files.delete(shared);
    assertThat(plan().exitCode()).isZero();
  }

  @AfterEach
  void stop() {
    deployment.close();
  }

  @Test
  void whatWasMadeIsKnownToTheNextRunAndNothingIsMadeTwice() throws Exception {
    Fault expired =
        Fault.error("ExpiredToken", 403, "The security token included in the request is expired");
    deployment.sandbox().faults().add(expired.in("medialive", "CreateChannel"));
    deployment.sandbox().faults().add(expired.in("s3", "PutObject"));

    Result applied = onair("apply", "news");
    deployment.sandbox().faults().clear();
    Path left = root.resolve("cdktf.out/stacks/news/errored.tfstate");

    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.out())
        .contains("news: FAILED: ", "→ The AWS credentials have expired: renew");
    assertThat(left).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
        .isEqualTo("rw-------");
    assertThat(onair("apply", "news").out())
        .contains("news: REFUSED: an apply of it was cut off, or could not write its state;");

    Result planned = plan();
    Result completed = onair("apply", "news");

    assertThat(planned.err())
        .contains("news: a run could not write its state where it belongs")
        .contains("now it is in its place");
    assertThat(left).doesNotExist();
    assertThat(completed.out()).as(completed.err()).contains("news: applied\n", "news: on air\n");
    assertThat(deployment.resources())
        .hasEntrySatisfying("medialive/channel", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("medialive/input", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("mediapackagev2/originEndpoint", ids -> assertThat(ids).hasSize(1));
    deployment.stack("news").plan().exited(0);
  }

  /** What is planned for the stand-in of the shared stack goes: it would become another. */
  private Result plan() throws IOException {
    Result planned = onair("plan", "news");
    FolderTree.delete(root.resolve(".onair/plans/shared"));
    return planned;
  }

  private void put(String path, String body) {
    assertThat(deployment.client("s3").xml("PUT", path, body).status()).isEqualTo(200);
  }

  private Result onair(String... arguments) {
    return new Cli(root).with(deployment.sandbox().environment()).run(arguments);
  }
}

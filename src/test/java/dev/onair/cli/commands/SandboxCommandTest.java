package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.OnairProcess;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {

  @TempDir private Path root;

  @BeforeEach
  void aProjectInIreland() throws Exception {
    Files.writeString(
        root.resolve("shared.conf"), "region = eu-west-1\naccount = \"111122223333\"\n");
  }

  @Test
  void itSaysWithWhatItIsUsedAndAnswersUntilCtrlC() throws Exception {
    try (OnairProcess onair = OnairProcess.start(root, "sandbox", "--state", "kept.json")) {
      String endpoint = onair.await("export AWS_ENDPOINT_URL=").replaceFirst(".*=", "");
      assertThat(onair.await("export AWS_ACCESS_KEY_ID="))
          .contains("AWS_SECRET_ACCESS_KEY=sandbox");
      assertThat(onair.await("export AWS_REGION=")).endsWith("=eu-west-1");
      onair.await("An AWS of its own, in eu-west-1");

      assertThat(identity(endpoint)).contains("<Account>111122223333</Account>");

      assertThat(onair.signal("INT")).isEqualTo(130);
      onair.await("Ended; kept in kept.json.");
    }
    assertThat(root.resolve("kept.json")).content().contains("111122223333");
  }

  @Test
  void aPortThatIsTakenIsSaidInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      Cli.Result result = new Cli(root).run("sandbox", "--port", port);

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).isEqualTo("onair: port " + port + " can't be listened on\n");
    }
  }

  @Test
  void whatIsToStreamHasToBeAProgram() {
    Cli.Result result = new Cli(root).run("sandbox", "--ffmpeg", "shared.conf");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("--ffmpeg: " + root.resolve("shared.conf") + " is no program");
  }

  @Test
  void aPortForStreamsIsOne() {
    Cli.Result result = new Cli(root).run("sandbox", "--media-port", "70000");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--media-port: 70000 is not allowed; use 1 to 65535");
  }

  @Test
  void aStateOfAnotherRegionIsRefused() throws Exception {
    Files.writeString(
        root.resolve("other.json"), "{\"account\": \"111122223333\", \"region\": \"us-west-2\"}");

    Cli.Result result = new Cli(root).run("sandbox", "--state", "other.json");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("--state: ", "us-west-2", "eu-west-1");
  }

  @Test
  void aStateThatCannotBeWrittenIsSaidAtOnce() throws Exception {
    Files.writeString(root.resolve("file"), "not a folder");

    Cli.Result result = new Cli(root).run("sandbox", "--state", "file/kept.json");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "onair: "
                + root.resolve("file")
                + " can't be used as a folder: it is a file; move it away, and run the command"
                + " again\n");
  }

  @Test
  void aStateThatCannotBeWrittenInTheEndIsNotSaidToBeKept() throws Exception {
    try (OnairProcess onair = OnairProcess.start(root, "sandbox", "--state", "folder/kept.json")) {
      String endpoint = onair.await("export AWS_ENDPOINT_URL=").replaceFirst(".*=", "");
      onair.await("An AWS of its own");
      Files.delete(root.resolve("folder/kept.json"));
      Files.delete(root.resolve("folder"));
      Files.writeString(root.resolve("folder"), "a file now");
      aBucket(endpoint);

      onair.signal("INT");

      assertThat(onair.await("onair: "))
          .contains("folder can't be made: a file of that name is in the way");
    }
  }

  private static String identity(String endpoint) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", signed("sts"))
            .POST(BodyPublishers.ofString("Action=GetCallerIdentity&Version=2011-06-15"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** Makes a bucket, so that there is something to keep. */
  private static void aBucket(String endpoint) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "/kept"))
            .header("Authorization", signed("s3"))
            .PUT(
                BodyPublishers.ofString(
                    "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint>"
                        + "</CreateBucketConfiguration>"))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  private static String signed(String service) {
    return "AWS4-HMAC-SHA256 Credential=any/20260101/eu-west-1/%s/aws4_request,".formatted(service)
        + " SignedHeaders=host, Signature=0";
  }
}

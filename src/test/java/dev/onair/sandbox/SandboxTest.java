package dev.onair.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

  private static final String WHO = "Action=GetCallerIdentity&Version=2011-06-15";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient sts = new AwsClient(sandbox, "sts");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aSignedRequestReachesItsService() {
    AwsClient.Answer answer = sts.query(WHO);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<GetCallerIdentityResult>")
        .contains("<Account>123456789012</Account>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:4566",
        "bucket.s3.localhost:80",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:80"
      })
  void itAnswersToItsOwnNames(String host) throws IOException {
    // Neither is signed: that is refused, and by the service.
    assertThat(sentTo("Host: " + host + "\r\n")).startsWith("HTTP/1.1 4").doesNotContain(" 421 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: rebound.example\r\n",
        "Host: 127.0.0.1.rebound.example:4566\r\n",
        "Host: localhost.example\r\n",
        "Host: xlocalhost\r\n",
        "Host: 127.0.0.1@rebound.example\r\n",
        "Host: \r\n",
        ""
      })
  void andToNoOthers(String header) throws IOException {
    assertThat(sentTo(header)).startsWith("HTTP/1.1 421 ").contains("answers to localhost");
    assertThat(sandbox.calls().all()).isEmpty();
  }

  private String sentTo(String header) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort())) {
      socket
          .getOutputStream()
          .write(("GET / HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  @Test
  void everyCallIsRecorded() {
    sts.query(WHO);

    assertThat(sandbox.calls().all()).hasToString("[sts:GetCallerIdentity 200]");
    assertThat(sandbox.calls().writes()).isEmpty();
  }

  @Test
  void whatIsNotEmulatedIsRefusedByName() {
    AwsClient.Answer operation = sts.query("Action=GetSessionToken&RoleArn=a");
    AwsClient.Answer service = new AwsClient(sandbox, "ec2").query("Action=DescribeVpcs");

    assertThat(operation.status()).isEqualTo(400);
    assertThat(operation.body()).contains("does not emulate sts:GetSessionToken");
    assertThat(service.body()).contains("does not emulate ec2");
  }

  @Test
  void theFirstCallsAreThrottled() {
    sandbox.faults().add(Fault.throttle().in("sts").first(1));

    assertThat(sts.query(WHO).body()).contains("<Code>Throttling</Code>");
    assertThat(sts.query(WHO).status()).isEqualTo(200);
  }

  @Test
  void everyDifferentRequestFailsOnce() {
    sandbox.faults().add(Fault.internalError().eachRequestOnce());

    assertThat(sts.query(WHO).status()).isEqualTo(500);
    assertThat(sts.query(WHO).status()).isEqualTo(200);
  }

  @Test
  void onlyTheNthCallIsDropped() {
    sandbox.faults().add(Fault.dropBefore().nth(2));

    assertThat(sts.query(WHO).status()).isEqualTo(200);
    assertThatThrownBy(() -> sts.query(WHO)).isInstanceOf(UncheckedIOException.class);
    assertThat(sandbox.calls().all().get(1).outcome().error()).contains("dropped");
  }

  @Test
  void aShareOfTheCallsFailsAndTheSameShareNextTime() {
    sandbox.faults().add(Fault.internalError().rate(0.5));

    long failed = IntStream.range(0, 40).filter(i -> sts.query(WHO).status() == 500).count();

    assertThat(failed).isBetween(10L, 30L);
  }

  @Test
  void anAnswerCanBeLate() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(200)));

    long before = System.nanoTime();
    sts.query(WHO);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void clearedFaultsAreGone() {
    sandbox.faults().add(Fault.internalError());
    sandbox.faults().clear();

    assertThat(sts.query(WHO).status()).isEqualTo(200);
  }
}

package dev.onair.sandbox;

import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.mediapackage.PackagingQuotas;
import dev.onair.sandbox.rules.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a sandbox is set up.
 *
 * @param port on the loopback interface; 0 takes a free one
 * @param account the one account that there is: 12 digits
 * @param region the one region that there is
 * @param quotas what MediaPackage lets the account have
 * @param timing what takes how long
 * @param answers what is answered where AWS's answer is unknown
 * @param state where everything is loaded from at the start, if the file exists, and kept
 * @param video what streams are made with; without it nothing streams
 */
public record SandboxOptions(
    int port,
    String account,
    String region,
    PackagingQuotas quotas,
    Timing timing,
    Answers answers,
    Optional<Path> state,
    Optional<Video> video) {

  private static final String ACCOUNT = "123456789012";

  public SandboxOptions {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(quotas, "quotas");
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(video, "video");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port + " is not between 0 and 65535");
    }
  }

  /**
   * A free port, eu-west-1, AWS's default quotas, transitions of 0.3 s, strict answers, nothing
   * kept, and no video.
   */
  public static SandboxOptions defaults() {
    return new SandboxOptions(
        0,
        ACCOUNT,
        "eu-west-1",
        PackagingQuotas.DEFAULTS,
        Timing.of(Duration.ofMillis(300)),
        Answers.STRICT,
        Optional.empty(),
        Optional.empty());
  }

  public SandboxOptions withPort(int other) {
    return new SandboxOptions(other, account, region, quotas, timing, answers, state, video);
  }

  public SandboxOptions withAccount(String other) {
    return new SandboxOptions(port, other, region, quotas, timing, answers, state, video);
  }

  public SandboxOptions withRegion(String other) {
    return new SandboxOptions(port, account, other, quotas, timing, answers, state, video);
  }

  public SandboxOptions withQuotas(PackagingQuotas other) {
    return new SandboxOptions(port, account, region, other, timing, answers, state, video);
  }

  public SandboxOptions withTransition(Duration other) {
    return with(new Timing(other, timing.roles(), timing.endpoints()));
  }

  /**
   * Not everything is known at once.
   *
   * @param roles how long after its creation a role is unknown to services
   * @param endpoints how long after its last endpoint's deletion a packaging channel can't go
   */
  public SandboxOptions withSettling(Duration roles, Duration endpoints) {
    return with(new Timing(timing.transition(), roles, endpoints));
  }

  private SandboxOptions with(Timing other) {
    return new SandboxOptions(port, account, region, quotas, other, answers, state, video);
  }

  public SandboxOptions withAnswers(Answers other) {
    return new SandboxOptions(port, account, region, quotas, timing, other, state, video);
  }

  public SandboxOptions withState(Path file) {
    return new SandboxOptions(
        port, account, region, quotas, timing, answers, Optional.of(file), video);
  }

  public SandboxOptions withVideo(Video other) {
    return new SandboxOptions(
        port, account, region, quotas, timing, answers, state, Optional.of(other));
  }
}

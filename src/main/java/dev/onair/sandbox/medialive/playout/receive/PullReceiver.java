package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.media.ts.TsPacket;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;

/** Fetches a source, again and again if it can't be reached or breaks off. */
public final class PullReceiver implements Receiver {

  private static final int PACKETS = 7;
  private static final long PAUSE_MILLIS = 5_000;

  /**
   * fd00:ec2::254, as Java writes it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html">EC2:
   *     instance metadata</a>
   */
  private static final String METADATA_BY_IPV6 = "fd00:ec2:0:0:0:0:0:254";

  private final Ffmpeg ffmpeg;
  private final Pull pull;
  private final Intake intake;
  private final Thread thread;
  private Optional<FfmpegRun> run = Optional.empty();
  private boolean isClosed;

  private PullReceiver(Ffmpeg ffmpeg, Pull pull, Clock clock) {
    this.ffmpeg = ffmpeg;
    this.pull = pull;
    this.intake = new Intake(clock);
    this.thread = new Thread(this::receive, "pull-" + pull.url().getHost());
    thread.setDaemon(true);
  }

  /** Begins to fetch. */
  public static PullReceiver start(Ffmpeg ffmpeg, Pull pull, Clock clock) {
    PullReceiver receiver = new PullReceiver(ffmpeg, pull, clock);
    receiver.thread.start();
    return receiver;
  }

  private void receive() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        boolean came = once();
        // A file that was read to its end is over.
        goesOn = !isClosed() && !(came && pull.isFile() && !pull.loops());
        if (goesOn) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fetches until it ends; whether anything came. */
  private boolean once() {
    if (!isAllowed()) {
      return false;
    }
    boolean came = false;
    try (FfmpegRun fetching = ffmpeg.start(pull.arguments())) {
      fetching.input().close();
      if (!runs(fetching)) {
        return false;
      }
      TsContents contents = new TsContents();
      InputStream in = fetching.output();
      byte[] bytes = in.readNBytes(PACKETS * TsPacket.SIZE);
      while (bytes.length > 0) {
        if (!came) {
          intake.begin();
          came = true;
        }
        contents.look(bytes).ifPresent(intake::holds);
        intake.put(bytes, true);
        bytes = in.readNBytes(PACKETS * TsPacket.SIZE);
      }
    } catch (IOException e) {
      // It broke off, or was killed: whoever reads sees that nothing comes.
      return came;
    } finally {
      intake.end();
    }
    return came;
  }

  /** Not what every machine has on its own link, such as a cloud's metadata. */
  private boolean isAllowed() {
    try {
      for (InetAddress address : InetAddress.getAllByName(pull.url().getHost())) {
        if (address.isLinkLocalAddress()
            || address.isMulticastAddress()
            || address.isAnyLocalAddress()
            || address.getHostAddress().equals(METADATA_BY_IPV6)) {
          return false;
        }
      }
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }

  private synchronized boolean runs(FfmpegRun fetching) {
    run = Optional.of(fetching);
    return !isClosed;
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  @Override
  public Intake intake() {
    return intake;
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      run.ifPresent(FfmpegRun::close);
    }
    thread.interrupt();
    intake.end();
  }
}

package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.media.ts.TsPacket;
import dev.onair.network.OwnLink;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;

/** Fetches a source, again and again if it can't be reached or breaks off. */
public final class PullReceiver implements Receiver {

  private static final int PACKETS = 7;
  private static final long PAUSE_MILLIS = 5_000;

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
    try (PullProxy proxy = PullProxy.start()) {
      boolean goesOn = true;
      while (goesOn) {
        boolean came = once(proxy);
        // A file that was read to its end is over.
        goesOn = !isClosed() && !(came && pull.isFile() && !pull.loops());
        if (goesOn) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } catch (IOException e) {
      // Without it nothing is fetched: whoever reads sees that nothing comes.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fetches until it ends; whether anything came. */
  private boolean once(PullProxy proxy) {
    if (!isAllowed()) {
      return false;
    }
    boolean came = false;
    try (FfmpegRun fetching = ffmpeg.start(pull.arguments(), proxy.address())) {
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

  /** RTMP knows of no proxy. */
  private boolean isAllowed() {
    try {
      OwnLink.past(pull.url().getHost());
      return true;
    } catch (UnknownHostException e) {
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

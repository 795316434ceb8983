package dev.onair.endtoend;

import dev.onair.cli.demo.SandboxStreams;
import dev.onair.config.Project;
import dev.onair.model.FleetSpec;
import dev.onair.play.Wall;
import dev.onair.preview.Preview;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Nine channels on air in a sandbox of their own, each with a picture of its own. */
final class NineChannels implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("arena", "city", "kids", "movies", "music", "nature", "news", "parliament", "sports");

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
      encoding.profile = small
      """;

  private final Sandbox sandbox;
  private final SandboxStreams streams;

  private NineChannels(Sandbox sandbox, SandboxStreams streams) {
    this.sandbox = sandbox;
    this.streams = streams;
  }

  /**
   * Puts them on air; their pictures come by and by.
   *
   * @param ladder of all of them
   */
  static NineChannels start(Path folder, String ladder, Video video) {
    ProjectFolder project =
        ProjectFolder.in(folder).shared("region = eu-west-1").file("profiles/small.conf", ladder);
    NAMES.forEach(name -> project.channel(name, CHANNEL));
    FleetSpec fleet = Project.load(folder, Map.of()).fleet();
    Sandbox sandbox =
        Sandbox.start(
            SandboxOptions.defaults()
                .withRegion(fleet.shared().aws().region())
                .withTransition(Duration.ZERO)
                .withVideo(video));
    try {
      Preview.start(sandbox, fleet);
      return new NineChannels(sandbox, new SandboxStreams(sandbox, fleet));
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  /**
   * Waits until all can be watched.
   *
   * @return the manifests that are not there then
   */
  List<String> await(Duration atMost) throws InterruptedException {
    return streams.await(atMost);
  }

  /** All of them. */
  Wall wall() {
    return new Wall("Nine channels", streams.channels());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}

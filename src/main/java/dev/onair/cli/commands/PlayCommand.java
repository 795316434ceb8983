package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.ChannelWall;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.files.OwnersOnly;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.deployed.Catalogue;
import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.fleet.deployed.SandboxNotes;
import dev.onair.model.FleetSpec;
import dev.onair.play.PlayersMissingException;
import dev.onair.play.Wall;
import dev.onair.play.WallChannel;
import dev.onair.play.WallPage;
import dev.onair.play.WallServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair play}: a page that plays the deployed channels. */
@Command(
    name = "play",
    description = {
      "Writes a page that plays deployed channels: one file with players in it for HLS, LL-HLS and"
          + " DASH, which works from a disk and from any web server. It shows how far each channel"
          + " is behind live, what is wrong with it, and its ad markers as they pass.",
      "The channels are those of Terraform's states, also orphans. With ONAIR_SANDBOX_MEDIA in the"
          + " environment, as a sandbox prints it, the page plays that sandbox."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair play                           all of them, to target/wall.html",
      "  onair play sports --serve            until Ctrl-C, on this machine",
      "  onair play --token \"$(cat token)\" --output /srv/www/wall.html"
    })
final class PlayCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the page is written to. Default: target/wall.html of the project.")
  private Path output;

  @Option(
      names = "--serve",
      description = "Serves the page on this machine until Ctrl-C, and writes no file.")
  private boolean serve;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where --serve listens. Default: any that is free.")
  private Integer port;

  @Option(
      names = "--token",
      paramLabel = "QUERY",
      description =
          "A query that is put on every request for a manifest or a segment, such as a signature or"
              + " a viewer's token: a=1&b=2. It stands in the page, and whoever has the page has it.")
  private String token;

  PlayCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    if (serve && output != null) {
      throw new ParameterException(spec.commandLine(), "either --serve or --output, not both");
    }
    if (port != null && !serve) {
      throw new ParameterException(spec.commandLine(), "--port goes with --serve");
    }
    if (port != null && (port < 1 || port > 65_535)) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " is not allowed; use 1 to 65535");
    }
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    FleetSpec configured = onair.load().fleet();
    Fleet fleet = opening.open(onair, configured);
    Catalogue catalogue = opening.catalogue(onair, fleet, names);
    int exitCode = FleetOpening.tellWhatIsMissing(catalogue, names, onair.surroundings().err());
    PlaybackHosts hosts = PlaybackHosts.in(onair.surroundings().environment());
    List<WallChannel> channels = ChannelWall.of(catalogue, configured, hosts, notes(hosts));
    if (channels.isEmpty()) {
      throw new OperationFailedException("there is nothing to play: no channel is deployed");
    }
    String html = page(new Wall(configured.shared().name(), channels, ViewerToken.query(token)));
    return Math.max(exitCode, serve ? served(html) : written(html));
  }

  private SandboxNotes notes(PlaybackHosts hosts) throws InterruptedException {
    try {
      return SandboxNotes.read(hosts);
    } catch (IOException e) {
      onair
          .surroundings()
          .err()
          .println(
              "%s: the sandbox doesn't say what it left out of the pictures; is it still running?"
                  .formatted(PlaybackHosts.VARIABLE));
      return SandboxNotes.NONE;
    }
  }

  private static String page(Wall wall) {
    try {
      return WallPage.html(wall);
    } catch (PlayersMissingException e) {
      throw new OperationFailedException(e.getMessage(), e);
    }
  }

  private int written(String html) throws IOException {
    Path file =
        output == null
            ? onair.root().resolve("target").resolve("wall.html")
            : onair.surroundings().directory().resolve(output);
    if (output == null) {
      Files.createDirectories(file.getParent());
    }
    if (ViewerToken.query(token).isPresent()) {
      // Before the token is in it.
      Files.writeString(file, "");
      OwnersOnly.close(file);
    }
    Files.writeString(file, html);
    Surroundings surroundings = onair.surroundings();
    surroundings.out().println(file);
    surroundings.out().flush();
    if (ViewerToken.query(token).isPresent()) {
      surroundings.err().println("The token stands in that page: whoever has the page has it.");
    }
    return ExitCodes.FINE;
  }

  private int served(String html) throws IOException {
    Surroundings surroundings = onair.surroundings();
    try (WallServer server = WallServer.start(port == null ? 0 : port, html)) {
      surroundings.out().println(server.address());
      surroundings.out().flush();
      surroundings.err().println("The wall is at that address; it ends with Ctrl-C.");
      Onair.untilCtrlC();
    } catch (InterruptedException e) {
      // That is Ctrl-C, and the way to end it.
      surroundings.err().println("Ended.");
    }
    return ExitCodes.FINE;
  }
}

package dev.onair.cli.commands;

import dev.onair.cli.terminal.Browser;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.play.PlayersMissingException;
import dev.onair.play.Wall;
import dev.onair.play.WallPage;
import dev.onair.play.WallServer;
import java.io.IOException;
import java.util.Optional;

/** The page on which a command shows what streams, for as long as it runs. */
final class WatchPage implements AutoCloseable {

  private final Optional<WallServer> server;

  private WatchPage(Optional<WallServer> server) {
    this.server = server;
  }

  /** No page, as nothing streams. */
  static WatchPage none() {
    return new WatchPage(Optional.empty());
  }

  /** Serves the page, says where, and opens it where somebody sits at this machine. */
  static WatchPage open(Surroundings surroundings, Wall wall) throws IOException {
    String html;
    try {
      html = WallPage.html(wall);
    } catch (PlayersMissingException e) {
      surroundings.err().paragraph("onair: there is no page to watch: " + e.getMessage());
      return new WatchPage(Optional.empty());
    }
    WallServer server = WallServer.start(0, html);
    surroundings.out().println("Watch: " + server.address());
    surroundings.out().flush();
    Browser.show(surroundings, server.address());
    return new WatchPage(Optional.of(server));
  }

  /** Stays; Ctrl-C interrupts it. */
  void untilCtrlC() throws InterruptedException {
    Onair.untilCtrlC();
  }

  @Override
  public void close() {
    server.ifPresent(WallServer::close);
  }
}

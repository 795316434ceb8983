package dev.onair.play;

/** The page of a wall: one HTML file that needs no other, from a disk or from a web server. */
public final class WallPage {

  private WallPage() {}

  /**
   * Writes the page.
   *
   * @throws PlayersMissingException where the build left out the players
   */
  public static String html(Wall wall) {
    return new PageText(wall).html();
  }
}

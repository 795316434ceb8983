package dev.onair.play;

import java.util.regex.Pattern;

/**
 * The players that the build took from npm ({@code src/main/players}), each with its licence and
 * those of what its makers put into it.
 *
 * @see <a href="https://github.com/video-dev/hls.js">hls.js</a>
 * @see <a href="https://dashjs.org">dash.js</a>
 */
enum Players {
  HLS("hls.js"),
  DASH("dash.js");

  /** It names a file that is not there. */
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  private final String file;

  Players(String file) {
    this.file = file;
  }

  /**
   * Its text, as it stands in a page.
   *
   * @throws PlayersMissingException where the build left it out
   */
  String script() {
    return SOURCE_MAP.matcher(text(file)).replaceAll("").strip();
  }

  /** Its licence, and those of what is in it, as they stand in a comment of a page. */
  String licence() {
    String all = file + ":\n\n" + text(file + ".licence");
    String parts = PageParts.read("players/" + file + ".parts.licence").orElse("");
    // Which a comment can't have in it.
    return (all + "\n" + parts).replace("--", "- -");
  }

  private static String text(String name) {
    return PageParts.read("players/" + name).orElseThrow(PlayersMissingException::new);
  }
}

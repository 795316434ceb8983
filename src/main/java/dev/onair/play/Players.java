package dev.onair.play;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The players that the build took from npm ({@code src/main/players}), each with its licence and
 * those of what its makers put into it.
 *
 * @see <a href="https://github.com/video-dev/hls.js">hls.js</a>
 * @see <a href="https://dashjs.org">dash.js</a>
 */
enum Players {
  HLS("hls.js", "hls.js.licence"),
  DASH("dash.js", "dash.js.licence", "dash.js.parts.licence");

  /** It names a file that is not there. */
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  private final String file;
  private final List<String> licences;

  Players(String file, String... licences) {
    this.file = file;
    this.licences = List.of(licences);
  }

  /**
   * Its text, as it stands in a page.
   *
   * @throws PlayersMissingException where the build left it out
   */
  String script() {
    return SOURCE_MAP.matcher(text(file)).replaceAll("").strip();
  }

  /** Its licence, as it stands in a comment of a page. */
  String licence() {
    return licences.stream().map(Players::text).collect(Collectors.joining("\n", file + ":\n\n", ""))
        // Which a comment can't have in it.
        .replace("--", "- -");
  }

  private static String text(String name) {
    return PageParts.read("players/" + name).orElseThrow(PlayersMissingException::new);
  }
}

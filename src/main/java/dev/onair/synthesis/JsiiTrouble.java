package dev.onair.synthesis;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors of the file system that Node.js met for JSII, on which CDKTF runs: they come as texts in
 * exceptions that could be anything.
 */
final class JsiiTrouble {

  /**
   * How Node.js tells what the machine, and not the program, is to blame for.
   *
   * @see <a href="https://nodejs.org/api/errors.html#common-system-errors">Node.js: common system
   *     errors</a>
   */
  private static final Pattern NODE =
      Pattern.compile(
          "\\b(?:EACCES|EDQUOT|EIO|EMFILE|ENAMETOOLONG|ENFILE|ENOSPC|ENOTDIR|EPERM|EROFS):"
              + " ([^,\\n]+), \\w+(?: '([^']+)')?");

  private JsiiTrouble() {}

  /** The file system's error behind one of JSII's, if that is what it was. */
  static Optional<IOException> behind(RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Matcher node = NODE.matcher(String.valueOf(cause.getMessage()));
      if (node.find()) {
        return Optional.of(
            node.group(2) == null
                ? new IOException(node.group(1), error)
                : with(error, new FileSystemException(node.group(2), null, node.group(1))));
      }
    }
    return Optional.empty();
  }

  private static IOException with(RuntimeException cause, IOException error) {
    error.initCause(cause);
    return error;
  }
}

package dev.onair.terraform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that was done to a resource, as {@code apply} and {@code destroy} tell it.
 *
 * @param address such as {@code aws_medialive_channel.encoder-channel}
 * @param done what was done
 */
public record ResourceEvent(String address, Done done) {

  private static final Pattern LINE =
      Pattern.compile("(\\S.*): (Creation|Modifications|Destruction) complete after .*");

  /** What can be done to a resource. */
  public enum Done {
    CREATED,
    CHANGED,
    DESTROYED
  }

  /** The event that a line of Terraform's output tells of, if it tells of one. */
  public static Optional<ResourceEvent> of(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Done done =
        switch (matcher.group(2)) {
          case "Creation" -> Done.CREATED;
          case "Modifications" -> Done.CHANGED;
          default -> Done.DESTROYED;
        };
    return Optional.of(new ResourceEvent(matcher.group(1), done));
  }
}

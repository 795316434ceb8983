package dev.onair.config.values;

import java.util.regex.Pattern;

/**
 * What the keys of objects in a bucket begin with: folders, each with a slash behind it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">AWS: object
 *     keys</a>
 */
public final class KeyPrefix {

  /** Characters that need no escaping anywhere. CloudFront takes up to 256 of them. */
  public static final Pattern PATTERN =
      Pattern.compile("(?=.{1,256}$)([A-Za-z0-9_-][A-Za-z0-9_.-]*/)+");

  /** What to tell whoever gave something else. */
  public static final String EXPECTED =
      "a prefix of keys, such as onair/: folders of A-Z, a-z, 0-9, _, - and ., each with a slash"
          + " behind it";

  private KeyPrefix() {}
}

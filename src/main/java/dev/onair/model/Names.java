package dev.onair.model;

import java.util.regex.Pattern;

/** The rules for the names that become parts of AWS resource names. */
public final class Names {

  /** The most characters that a channel's name has. */
  public static final int LONGEST_CHANNEL = 63;

  /** A channel's name: that of its file, of its stack, and of its MediaPackage channel. */
  public static final Pattern CHANNEL =
      Pattern.compile("[a-z][a-z0-9-]{0," + (LONGEST_CHANNEL - 1) + "}");

  /** The fleet's name: the first part of every resource's name. */
  public static final Pattern FLEET = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");

  /** A channel group's name in shared.conf. */
  public static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** A subscription's name in shared.conf. */
  public static final Pattern SUBSCRIPTION = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /** An input's name within its channel. */
  public static final Pattern INPUT = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * An audio or caption selector's name within its input. AWS takes any text; one that Terraform
   * would take for an expression can't be.
   */
  public static final Pattern SELECTOR = Pattern.compile("[^\\x00-\\x1f$%]{1,64}");

  /**
   * An origin endpoint's name within its channel.
   *
   * <p>AWS allows 1 to 256 letters, digits, {@code _} and {@code -}; shorter here, so that URLs
   * stay readable.
   */
  public static final Pattern ENDPOINT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** A manifest's name within its endpoint; AWS takes no underscore here. */
  public static final Pattern MANIFEST = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /** A parameter of Systems Manager's, with the folders that it lies in. */
  public static final Pattern PARAMETER =
      Pattern.compile("/?[A-Za-z0-9_.-]++(?:/[A-Za-z0-9_.-]++)*+");

  /**
   * A bucket in S3, without dots, which break TLS and which MediaLive doesn't take.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">AWS:
   *     bucket naming rules</a>
   */
  public static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

  /** What a bucket's name looks like, for a message. */
  public static final String BUCKET_EXPECTED = "a bucket's name: 3 to 63 of a-z, 0-9 and -";

  /** An AWS account's id. */
  public static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** What an account's id looks like, for a message. */
  public static final String ACCOUNT_EXPECTED = "an account's id; give its 12 digits in quotes";

  private Names() {}
}

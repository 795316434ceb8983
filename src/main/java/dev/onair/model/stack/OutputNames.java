package dev.onair.model.stack;

/** The names of the stacks' outputs. A contract: operators' scripts read them. */
public final class OutputNames {

  /** Of a channel: where players find each manifest. */
  public static final String PLAYBACK_URLS = "playback-urls";

  /** Of a channel: where encoders push to. */
  public static final String PUSH_DESTINATIONS = "push-destinations";

  /** Of a channel: the MediaLive inputs. */
  public static final String INPUTS = "inputs";

  /** Of a channel: the MediaLive channel's id. */
  public static final String ENCODER_CHANNEL_ID = "encoder-channel-id";

  /** Of a channel: the MediaLive channel's ARN. */
  public static final String ENCODER_CHANNEL_ARN = "encoder-channel-arn";

  /** Of a channel: the MediaPackage channel. */
  public static final String PACKAGING_CHANNEL = "packaging-channel";

  /** Of the shared stack: the distribution's ARN. */
  public static final String DISTRIBUTION_ARN = "distribution-arn";

  /** Of the shared stack: where own domain names point to. */
  public static final String DISTRIBUTION_DOMAIN = "distribution-domain";

  /** Of the shared stack: the distribution's id. */
  public static final String DISTRIBUTION_ID = "distribution-id";

  /** Of the shared stack: the host of the playback URLs. */
  public static final String PLAYBACK_DOMAIN = "playback-domain";

  /** Of the shared stack: the access logs' bucket, where there is one. */
  public static final String LOG_BUCKET = "log-bucket";

  /** Of the shared stack: the channel groups. */
  public static final String CHANNEL_GROUPS = "channel-groups";

  private OutputNames() {}
}

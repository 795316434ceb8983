package dev.onair.model.stack;

/** Where Terraform has things in a stack. A contract: another address is another resource. */
public final class StackAddresses {

  /** The construct id of a channel's encoder channel. */
  public static final String ENCODER_CHANNEL_ID = "encoder-channel";

  /** A channel's encoder channel. */
  public static final String ENCODER_CHANNEL =
      ProviderTypes.ENCODER_CHANNEL + "." + ENCODER_CHANNEL_ID;

  /** The construct id of a channel's packager. */
  public static final String PACKAGER_ID = "packager";

  /** A channel's packager: a module. */
  public static final String PACKAGER = "module." + PACKAGER_ID;

  /** The packaging channel in it. */
  public static final String PACKAGING_CHANNEL =
      PACKAGER + "." + ProviderTypes.CLOUD_CONTROL + ".channel";

  /** The construct id of the shared stack's distribution. */
  public static final String DISTRIBUTION_ID = "distribution";

  /** The shared stack's distribution. */
  public static final String DISTRIBUTION = ProviderTypes.DISTRIBUTION + "." + DISTRIBUTION_ID;

  /** What the operator wrote, as the stack keeps it. */
  public static final String WRITTEN = ProviderTypes.DATA + ".written";

  private StackAddresses() {}
}

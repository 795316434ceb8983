package dev.onair.sandbox.mediapackage;

/**
 * What MediaPackage lets an account have in the region.
 *
 * @param groups channel groups
 * @param channelsPerGroup channels in each group
 * @param endpointsPerChannel origin endpoints of each channel
 */
public record PackagingQuotas(int groups, int channelsPerGroup, int endpointsPerChannel) {

  /**
   * AWS's own, before anybody had them raised.
   *
   * @see <a href="https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html">AWS:
   *     MediaPackage quotas</a>
   */
  public static final PackagingQuotas DEFAULTS = new PackagingQuotas(3, 10, 10);
}

package dev.onair.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What a machine reaches on its own link without a router, such as a cloud's metadata with the
 * credentials of the machine. No stream is there; who names such an address wants something else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html">EC2:
 *     instance metadata</a>
 */
public final class OwnLink {

  /** fd00:ec2::254, as Java writes it. */
  private static final String METADATA_BY_IPV6 = "fd00:ec2:0:0:0:0:0:254";

  private OwnLink() {}

  /** Whether an address is there, or is that of nobody or of many. */
  public static boolean has(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()
        || address.getHostAddress().equals(METADATA_BY_IPV6);
  }

  /**
   * The address of a host.
   *
   * @throws UnknownHostException where it has none, or one that is on the own link
   */
  public static InetAddress past(String host) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    for (InetAddress address : all) {
      if (has(address)) {
        throw new UnknownHostException(
            host + " is on this machine's own link, where nothing is asked");
      }
    }
    return all[0];
  }
}

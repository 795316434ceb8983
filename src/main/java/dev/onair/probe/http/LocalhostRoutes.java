package dev.onair.probe.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Leads requests for names below {@code localhost} to this machine, which is where such names are,
 * though not every machine's resolver knows it: there the server is told the whole URL, as a proxy
 * would be, and any server has to understand that.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.3">RFC 6761: localhost</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2">RFC 9112: absolute form</a>
 */
public final class LocalhostRoutes extends ProxySelector {

  private static final int HTTP = 80;

  @Override
  public List<Proxy> select(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (uri.getScheme().equalsIgnoreCase("http") && host.endsWith(".localhost")) {
      int port = uri.getPort() < 0 ? HTTP : uri.getPort();
      return List.of(
          new Proxy(
              Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }
    ProxySelector usual = ProxySelector.getDefault();
    return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException trouble) {
    // The request fails with it.
  }
}

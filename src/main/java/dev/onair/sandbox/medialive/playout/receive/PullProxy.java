package dev.onair.sandbox.medialive.playout.receive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.onair.network.OwnLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxy through which ffmpeg asks the web: ffmpeg itself follows redirects, and what playlists
 * name, to wherever they lead. This leads to no machine's own link, and looks a name up only once,
 * so that it can't mean something else afterwards.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2">RFC 9112: request targets</a>
 */
final class PullProxy implements AutoCloseable {

  private static final int LARGEST_HEAD = 32 << 10;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int HTTP = 80;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** What a request is for; names may have characters that a URI's can't. */
  private record Target(String host, int port, String path) {

    private static final Pattern FORM =
        Pattern.compile(
            "(?:http://)?(?:[^/?#@]*@)?(\\[[^\\]/]*]|[^:/?#]+)(?::(\\d{1,5}))?([/?].*)?");

    static Target of(String text) throws IOException {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        throw new UnknownHostException(text);
      }
      String path = Objects.requireNonNullElse(parts.group(3), "/");
      return new Target(
          parts.group(1),
          parts.group(2) == null ? HTTP : Integer.parseInt(parts.group(2)),
          path.startsWith("/") ? path : "/" + path);
    }

    Socket connected() throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(OwnLink.past(host), port), CONNECT_MILLIS);
        return socket;
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    }
  }

  private PullProxy(ServerSocket listening) {
    this.listening = listening;
  }

  /**
   * Listens on a free port of loopback.
   *
   * @throws IOException if there is none
   */
  static PullProxy start() throws IOException {
    PullProxy proxy = new PullProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Loopback.start(proxy::accept, "pull-proxy");
    return proxy;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket asking = listening.accept();
        open.add(asking);
        Loopback.start(() -> serve(asking), "pull-proxy-connection");
      }
    } catch (IOException e) {
      // It was closed.
      return;
    }
  }

  private void serve(Socket asking) {
    try (asking) {
      String head = head(asking.getInputStream());
      String[] request = head.substring(0, head.indexOf("\r\n")).split(" ", -1);
      boolean isTunnel = request[0].equals("CONNECT");
      Target target = Target.of(request[1]);
      try (Socket asked = target.connected()) {
        open.add(asked);
        if (isTunnel) {
          say(asking, "HTTP/1.1 200 Connected" + END_OF_HEAD);
        } else {
          say(asked, forOrigin(request[0], target, head));
        }
        Loopback.start(() -> copy(asking, asked), "pull-proxy-request");
        copy(asked, asking);
      } catch (UnknownHostException e) {
        say(
            asking,
            "HTTP/1.1 403 Not There\r\nContent-Length: 0\r\nConnection: close" + END_OF_HEAD);
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Whoever asked sees that there is no answer.
      return;
    } finally {
      open.removeIf(Socket::isClosed);
    }
  }

  /** The request as the origin is asked; each has a connection of its own. */
  private static String forOrigin(String method, Target target, String head) {
    String headers =
        head.substring(head.indexOf("\r\n") + 2)
            .replaceAll("(?im)^(?:proxy-[^:\\r\\n]*|connection):[^\\r\\n]*\\r\\n", "");
    return method + " " + target.path() + " HTTP/1.1\r\nConnection: close\r\n" + headers;
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith(END_OF_HEAD)) {
      int next = in.read();
      if (next < 0 || head.size() >= LARGEST_HEAD) {
        throw new IOException("no whole head of a request");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Hands on what comes until nothing does; then both are done with. */
  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // Either side has gone.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}

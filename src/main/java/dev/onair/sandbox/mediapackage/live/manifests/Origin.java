package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.live.LiveChannel;
import dev.onair.sandbox.mediapackage.live.LiveChannels;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The origin: answers for the endpoints that are deployed, at {@code
 * /out/v1/<group>/<channel>/<endpoint>/<file>}.
 */
public final class Origin {

  private static final int NAMES_BEGIN = 3;
  private static final int SEGMENTS = 7;

  private final World world;
  private final LiveChannels channels;
  private final Clock clock;

  /**
   * An origin.
   *
   * @param channels what came in
   */
  public Origin(World world, LiveChannels channels, Clock clock) {
    this.world = world;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * The answer; waits where LL-HLS has it so.
   *
   * @param distribution the ARN of the distribution that signs the request; empty where none does
   */
  public HttpReply answer(HttpRequest request, Optional<String> distribution) {
    try {
      return allowed(request, distribution)
          .with("Access-Control-Allow-Origin", request.header("origin").orElse("*"));
    } catch (Refusal e) {
      return e.reply();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refusal.late("The sandbox is closing.").reply();
    }
  }

  private HttpReply allowed(HttpRequest request, Optional<String> distribution)
      throws InterruptedException {
    List<String> path = request.segments();
    if (path.size() != SEGMENTS || !request.rawPath().startsWith("/out/v1/")) {
      throw Refusal.missing("A URL has the form /out/v1/<group>/<channel>/<endpoint>/<file>.");
    }
    List<String> names = path.subList(NAMES_BEGIN, SEGMENTS - 1);
    PublishedEndpoint published =
        PublishedEndpoint.find(world, names)
            .filter(found -> request.header("host").map(found.host()::equals).orElse(true))
            .orElseThrow(
                () ->
                    Refusal.missing(
                        "There is no origin endpoint " + String.join("/", names) + "."));
    String action = action(request.method());
    if (distribution.filter(arn -> published.lets(world, action, arn)).isEmpty()) {
      throw Refusal.forbidden(
          "The policy of "
              + String.join("/", names)
              + " does not allow "
              + action
              + distribution.map(arn -> " for " + arn).orElse("; the request is not signed")
              + ".");
    }
    if (published.endpoint().encrypted()) {
      throw Refusal.notEmulated(
          "The endpoint encrypts its segments, which the sandbox can't: there is no key server.");
    }
    LiveChannel channel =
        channels.find(names.get(0), names.get(1)).orElseThrow(() -> notOnAir(names));
    return new EndpointContent(published.endpoint(), channel, clock)
        .answer(path.get(SEGMENTS - 1), ManifestQuery.of(request), () -> notOnAir(names));
  }

  private static Refusal notOnAir(List<String> names) {
    return Refusal.missing(
        "The channel " + names.get(0) + "/" + names.get(1) + " is not on air: nothing came yet.");
  }

  private static String action(String method) {
    return switch (method) {
      case "GET" -> "mediapackagev2:GetObject";
      case "HEAD" -> "mediapackagev2:GetHeadObject";
      default -> throw Refusal.bad("The method " + method + " is not supported.");
    };
  }
}

package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.cloudfront.edge.CollapsingCache.Found;
import dev.onair.sandbox.cloudfront.edge.CollapsingCache.Question;
import dev.onair.sandbox.cloudfront.edge.CollapsingCache.Source;
import dev.onair.sandbox.cloudfront.edge.Distribution.ErrorPage;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one edge location: it answers viewers as the distributions say that are deployed. HTTP stands
 * for HTTPS here, so that nobody is redirected. Nothing is compressed, and neither functions nor
 * countries nor web ACLs make a difference; where a function would run, an answer says that it did
 * not.
 */
public final class Edge {

  private static final long CACHE_BYTES = 128L << 20;
  private static final String X_CACHE = "X-Cache";
  private static final String ERROR = "Error from cloudfront";

  private final World world;
  private final Origin origin;
  private final Sites sites;
  private final CollapsingCache cache;

  public Edge(World world, Origin origin) {
    this.world = world;
    this.origin = origin;
    this.sites = new Sites(world);
    this.cache = new CollapsingCache(new Cache(CACHE_BYTES), world::now);
  }

  /** What a viewer gets; may wait for the origin. */
  public HttpReply answer(HttpRequest request) {
    String host = request.header("host").orElse("").replaceFirst(":\\d*$", "");
    Optional<Distribution> distribution = sites.at(host.toLowerCase(Locale.ROOT));
    try {
      Distribution asked =
          distribution.orElseThrow(
              () -> Refused.page(EdgeRule.NAME_KNOWN, "No distribution has the name " + host));
      if (!asked.enabled()) {
        throw Refused.page(EdgeRule.ENABLED, "The distribution is disabled.");
      }
      return new Visit(asked, asked.behavior(request.rawPath()), request).reply();
    } catch (Refused refused) {
      HttpReply reply = refused.reply();
      return distribution.map(one -> errorPage(one, reply)).orElse(reply).with(X_CACHE, ERROR);
    }
  }

  /** An answer, or the page that stands for it. */
  private HttpReply errorPage(Distribution distribution, HttpReply reply) {
    Optional<ErrorPage> page =
        reply.status() < 400 ? Optional.empty() : distribution.page(reply.status());
    if (page.isEmpty()) {
      return reply;
    }
    String path = page.get().path();
    HttpRequest request = new HttpRequest("GET", path, "", Map.of(), Body.empty());
    HttpReply found = new Visit(distribution, distribution.behavior(path), request).found().reply();
    return found.status() == 200 ? found.withStatus(page.get().status()) : reply;
  }

  /** A viewer's request at the behavior that it belongs to. */
  private final class Visit {
    private final Distribution distribution;
    private final Behavior behavior;
    private final HttpRequest request;
    private final OriginRequests requests;

    Visit(Distribution distribution, Behavior behavior, HttpRequest request) {
      this.distribution = distribution;
      this.behavior = behavior;
      this.request = request;
      this.requests = new OriginRequests(request, behavior);
    }

    HttpReply reply() throws Refused {
      if (!behavior.allowed().contains(request.method())) {
        throw Refused.page(
            EdgeRule.METHOD,
            "This distribution is not configured to allow the HTTP request method that was used.");
      }
      if (behavior.keys().isPresent()) {
        new ViewerAccess(behavior.keys().get(), world.now()).check(request, distribution);
      }
      Found found = found();
      HttpReply reply = fitted(errorPage(distribution, found.reply()));
      HttpReply told = behavior.headers().map(one -> one.apply(request, reply)).orElse(reply);
      return signed(told, found);
    }

    /**
     * @see EdgeRule#HEAD
     */
    Found found() {
      String key = requests.key(distribution.arn());
      if (request.method().equals("HEAD")) {
        return cache.fresh(key).orElseGet(this::straight);
      }
      if (!behavior.kept().contains(request.method())) {
        return straight();
      }
      Question question = new Question(this::fetch, this::lifetime);
      Optional<String> range = request.header("Range");
      if (range.isPresent()) {
        return cache.fresh(key).orElseGet(() -> cache.get(key + "\n" + range.get(), question));
      }
      return cache.get(key, question);
    }

    private Found straight() {
      return new Found(fetch(Optional.empty()), Source.MISS, Duration.ZERO);
    }

    private HttpReply fetch(Optional<String> tag) {
      Optional<String> signer =
          behavior.origin().signs(requests.authorized())
              ? Optional.of(distribution.arn())
              : Optional.empty();
      try {
        return origin.fetch(requests.toOrigin(tag), signer);
      } catch (RuntimeException e) {
        return Refused.page(EdgeRule.ORIGIN_FAILED, "The origin failed: " + e).reply();
      }
    }

    private Duration lifetime(HttpReply reply) {
      return new Lifetime(behavior.cache(), world.now())
          .of(reply, distribution.leastOfErrors(reply.status()));
    }

    /** Nothing where the viewer has it already, and the range where one was asked for. */
    private HttpReply fitted(HttpReply reply) {
      if (reply.status() != 200) {
        return reply;
      }
      Optional<String> tag = Headers.of(reply, "ETag");
      if (tag.isPresent() && tags().contains(tag.get())) {
        return new HttpReply(304, reply.headers(), Body.empty());
      }
      return request
          .header("Range")
          .flatMap(ByteRange::of)
          .map(range -> range.of(reply))
          .orElse(reply);
    }

    private List<String> tags() {
      return List.of(request.header("If-None-Match").orElse("").split("\\s*,\\s*"));
    }

    /** What tells that it came through CloudFront, and how. */
    private HttpReply signed(HttpReply reply, Found found) {
      String how =
          switch (found.source()) {
            case HIT -> "Hit";
            case MISS -> "Miss";
            case REFRESH_HIT -> "RefreshHit";
          };
      HttpReply signed =
          reply
              .with(X_CACHE, reply.status() >= 400 ? ERROR : how + " from cloudfront")
              .with("Via", "1.1 " + distribution.host() + " (CloudFront)")
              .with("X-Amz-Cf-Pop", "LOOPBACK");
      if (found.source() == Source.HIT) {
        signed = signed.with("Age", Long.toString(found.age().toSeconds()));
      }
      return behavior.functions().isEmpty()
          ? signed
          : signed.with("X-Onair-Not-Run", String.join(", ", behavior.functions()));
    }
  }
}

package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Invocation;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import dev.onair.sandbox.s3.S3Request.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** S3, addressed in path style. */
public final class S3 implements Service {

  private static final String NAME = "s3";

  /** What makes an operation another one that is not emulated. */
  private static final Pattern REFUSED_HEADERS =
      Pattern.compile(
          "x-amz-(copy-source|grant-|object-lock-|server-side-encryption-customer|website-redirect"
              + "|write-offset|mfa).*|if-(un)?modified-since");

  /** Parameters that do not choose the operation. */
  private static final Set<String> PLAIN =
      Set.of(
          "x-id",
          "prefix",
          "delimiter",
          "max-keys",
          "continuation-token",
          "start-after",
          "encoding-type",
          "fetch-owner",
          "key-marker",
          "version-id-marker",
          "versionId");

  private final List<Route> routes = new ArrayList<>();

  private S3(World world) {
    Buckets buckets = new Buckets(world);
    ObjectReads reads = new ObjectReads(world, buckets);
    ObjectWrites writes = new ObjectWrites(world, buckets);
    ObjectListing listing = new ObjectListing(world, buckets);
    Configurations configurations = new Configurations(buckets);
    on("GET", Level.SERVICE, "", "ListBuckets", buckets::list);
    on("PUT", Level.BUCKET, "", "CreateBucket", buckets::create);
    on("HEAD", Level.BUCKET, "", "HeadBucket", buckets::head);
    on("DELETE", Level.BUCKET, "", "DeleteBucket", buckets::delete);
    on("GET", Level.BUCKET, "location", "GetBucketLocation", buckets::location);
    configurations.routes(this::on);
    new AccessControl(buckets).routes(this::on);
    on("GET", Level.BUCKET, "list-type", "ListObjectsV2", listing::objects);
    on("GET", Level.BUCKET, "versions", "ListObjectVersions", listing::versions);
    on("POST", Level.BUCKET, "delete", "DeleteObjects", writes::deleteAll);
    new ObjectTags(world, buckets).routes(this::on);
    on("PUT", Level.OBJECT, "", "PutObject", writes::put);
    on("GET", Level.OBJECT, "", "GetObject", reads::get);
    on("HEAD", Level.OBJECT, "", "HeadObject", reads::get);
    on("DELETE", Level.OBJECT, "", "DeleteObject", writes::delete);
  }

  public static Service service(World world) {
    return new S3(world);
  }

  /** Takes an operation in. */
  @FunctionalInterface
  interface Routes {
    void on(
        String method,
        Level level,
        String subresource,
        String operation,
        Function<S3Request, HttpReply> handler);
  }

  private record Route(
      String method,
      Level level,
      String subresource,
      String operation,
      Function<S3Request, HttpReply> handler) {
    boolean fits(S3Request request, Set<String> subresources) {
      return method.equals(request.http().method())
          && level == request.level()
          && subresources.equals(subresource.isEmpty() ? Set.of() : Set.of(subresource));
    }
  }

  private void on(
      String method,
      Level level,
      String subresource,
      String operation,
      Function<S3Request, HttpReply> handler) {
    routes.add(new Route(method, level, subresource, operation, handler));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ServiceError throttled() {
    return ServiceError.by(S3Rule.THROTTLED, "Please reduce your request rate.");
  }

  @Override
  public Invocation read(HttpRequest http) {
    S3Request request = S3Request.of(http);
    Set<String> subresources = new HashSet<>(http.query().keySet());
    subresources.removeAll(PLAIN);
    Route route =
        routes.stream()
            .filter(candidate -> candidate.fits(request, subresources))
            .findFirst()
            .orElseThrow(
                () ->
                    Service.notEmulated(
                        NAME, http.method() + " " + request.level() + " " + subresources));
    http.headers().keySet().stream()
        .filter(header -> REFUSED_HEADERS.matcher(header).matches())
        .findFirst()
        .ifPresent(
            header -> {
              throw Service.notEmulated(NAME, route.operation() + " with " + header);
            });
    return new S3Invocation(route, request, request.input());
  }

  private record S3Invocation(Route route, S3Request request, ObjectNode input)
      implements Invocation {
    @Override
    public String operation() {
      return route.operation();
    }

    @Override
    public boolean readOnly() {
      return request.http().method().matches("GET|HEAD");
    }

    @Override
    public HttpReply run(String requestId) {
      request.body().check();
      return route.handler().apply(request).with("x-amz-request-id", requestId);
    }
  }

  @Override
  public HttpReply refuse(ServiceError error, String requestId) {
    XmlDocument xml =
        XmlDocument.of("Error").text("Code", error.code()).text("Message", error.getMessage());
    error
        .members()
        .properties()
        .forEach(member -> xml.text(member.getKey(), member.getValue().asText()));
    return xml.text("RequestId", requestId)
        .reply(error.status() == 0 ? 400 : error.status(), "application/xml")
        .with("x-amz-request-id", requestId);
  }
}

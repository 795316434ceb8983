package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import dev.onair.sandbox.s3.S3Request.Level;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** What a bucket does with its objects, and what it is called: encryption, expiry, tags. */
final class Configurations {

  static final Configuration VERSIONING =
      Configuration.always("versioning", "VersioningConfiguration", UnaryOperator.identity());
  static final Configuration ENCRYPTION =
      Configuration.orElse(
          "encryption",
          "ServerSideEncryptionConfigurationNotFoundError",
          "The server side encryption configuration was not found");
  private static final Configuration LIFECYCLE =
      Configuration.orElse(
          "lifecycle",
          "NoSuchLifecycleConfiguration",
          "The lifecycle configuration does not exist");
  private static final Configuration TAGGING =
      Configuration.orElse("tagging", "NoSuchTagSet", "The TagSet does not exist");

  private static final Form VERSIONING_FORM =
      Form.of("VersioningConfiguration", "Status", "MfaDelete");
  private static final int MOST_TAGS = 50;
  private static final Form ENCRYPTION_FORM =
      Form.of(
          "ServerSideEncryptionConfiguration",
          "Rule/ApplyServerSideEncryptionByDefault/SSEAlgorithm",
          "Rule/ApplyServerSideEncryptionByDefault/KMSMasterKeyID",
          "Rule/BucketKeyEnabled");

  private static final String SMALLEST = "x-amz-transition-default-minimum-object-size";

  private final Buckets buckets;

  Configurations(Buckets buckets) {
    this.buckets = buckets;
  }

  void routes(S3.Routes routes) {
    on(routes, "GET", "versioning", "GetBucketVersioning", read(VERSIONING));
    on(routes, "PUT", "versioning", "PutBucketVersioning", this::putVersioning);
    on(routes, "GET", "encryption", "GetBucketEncryption", read(ENCRYPTION));
    on(routes, "PUT", "encryption", "PutBucketEncryption", this::putEncryption);
    on(routes, "DELETE", "encryption", "DeleteBucketEncryption", this::resetEncryption);
    on(routes, "GET", "lifecycle", "GetBucketLifecycleConfiguration", this::lifecycle);
    on(routes, "PUT", "lifecycle", "PutBucketLifecycleConfiguration", this::putLifecycle);
    on(routes, "DELETE", "lifecycle", "DeleteBucketLifecycle", delete(LIFECYCLE));
    on(routes, "GET", "tagging", "GetBucketTagging", read(TAGGING));
    on(routes, "PUT", "tagging", "PutBucketTagging", this::putTagging);
    on(routes, "DELETE", "tagging", "DeleteBucketTagging", delete(TAGGING));
    readOnly(routes);
  }

  /** What the provider asks for with every bucket, and what can't be changed here. */
  private void readOnly(S3.Routes routes) {
    UnaryOperator<XmlDocument> empty = UnaryOperator.identity();
    readOnly(
        routes,
        "GetBucketAccelerateConfiguration",
        Configuration.always("accelerate", "AccelerateConfiguration", empty));
    readOnly(
        routes,
        "GetBucketCors",
        Configuration.orElse(
            "cors", "NoSuchCORSConfiguration", "The CORS configuration does not exist"));
    readOnly(
        routes, "GetBucketLogging", Configuration.always("logging", "BucketLoggingStatus", empty));
    readOnly(
        routes,
        "GetBucketNotificationConfiguration",
        Configuration.always("notification", "NotificationConfiguration", empty));
    readOnly(
        routes,
        "GetObjectLockConfiguration",
        Configuration.orElse(
            "object-lock",
            "ObjectLockConfigurationNotFoundError",
            "Object Lock configuration does not exist for this bucket"));
    readOnly(
        routes,
        "GetBucketReplication",
        Configuration.orElse(
            "replication",
            "ReplicationConfigurationNotFoundError",
            "The replication configuration was not found"));
    readOnly(
        routes,
        "GetBucketRequestPayment",
        Configuration.always(
            "requestPayment",
            "RequestPaymentConfiguration",
            xml -> xml.text("Payer", "BucketOwner")));
    readOnly(
        routes,
        "GetBucketWebsite",
        Configuration.orElse(
            "website",
            "NoSuchWebsiteConfiguration",
            "The specified bucket does not have a website configuration"));
  }

  private void readOnly(S3.Routes routes, String operation, Configuration configuration) {
    on(routes, "GET", configuration.parameter(), operation, read(configuration));
  }

  private static void on(
      S3.Routes routes,
      String method,
      String parameter,
      String operation,
      Function<S3Request, HttpReply> handler) {
    routes.on(method, Level.BUCKET, parameter, operation, handler);
  }

  private Function<S3Request, HttpReply> read(Configuration configuration) {
    return request -> buckets.reply(Documents.reply(configuration.get(buckets.row(request))));
  }

  private Function<S3Request, HttpReply> delete(Configuration configuration) {
    return request -> {
      configuration.remove(buckets.row(request));
      return buckets.reply(HttpReply.empty(204));
    };
  }

  private HttpReply put(S3Request request, Configuration configuration, String document) {
    configuration.put(buckets.row(request), document);
    return buckets.reply(HttpReply.empty(200));
  }

  private HttpReply putVersioning(S3Request request) {
    ObjectNode row = buckets.row(request);
    Element body = VERSIONING_FORM.read(request.body().content());
    Form.oneEach(body, "", "Status");
    Form.oneOf(body, "Status", "Enabled", "Suspended");
    Form.oneOf(body, "MfaDelete", "Disabled");
    VERSIONING.put(
        row,
        Documents.of("VersioningConfiguration").text("Status", Form.text(body, "Status")).end());
    return buckets.reply(HttpReply.empty(200));
  }

  private HttpReply putEncryption(S3Request request) {
    Element body = ENCRYPTION_FORM.read(request.body().content());
    String byDefault = "Rule/ApplyServerSideEncryptionByDefault";
    Form.oneEach(body, "", "Rule");
    Form.oneEach(body, byDefault, "SSEAlgorithm");
    Form.oneOf(body, byDefault + "/SSEAlgorithm", "AES256", "aws:kms", "aws:kms:dsse");
    Form.oneOf(body, "Rule/BucketKeyEnabled", "true", "false");
    String algorithm = Form.text(body, byDefault + "/SSEAlgorithm");
    String key = Form.text(body, byDefault + "/KMSMasterKeyID");
    if (algorithm.equals("AES256") && !key.isEmpty()) {
      throw ServiceError.by(
          S3Rule.ENCRYPTION_KEY,
          "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms");
    }
    String bucketKey = Form.text(body, "Rule/BucketKeyEnabled");
    return put(
        request,
        ENCRYPTION,
        Documents.encryption(algorithm, key, bucketKey.isEmpty() ? "false" : bucketKey));
  }

  private HttpReply resetEncryption(S3Request request) {
    put(request, ENCRYPTION, Documents.encryption("AES256", "", "false"));
    return buckets.reply(HttpReply.empty(204));
  }

  private HttpReply lifecycle(S3Request request) {
    ObjectNode row = buckets.row(request);
    return buckets
        .reply(Documents.reply(LIFECYCLE.get(row)))
        .with(SMALLEST, row.path(SMALLEST).asText("all_storage_classes_128K"));
  }

  private HttpReply putLifecycle(S3Request request) {
    ObjectNode row = buckets.row(request);
    LifecycleRules.check(request.body().content());
    String smallest = request.header(SMALLEST).orElse("all_storage_classes_128K");
    row.put(SMALLEST, smallest);
    return put(request, LIFECYCLE, request.body().content().text()).with(SMALLEST, smallest);
  }

  private HttpReply putTagging(S3Request request) {
    TagSet tags = TagSet.of(request.body().content()).atMost(MOST_TAGS, "Bucket");
    return put(request, TAGGING, tags.document()).withStatus(204);
  }
}

package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.Xml;
import dev.onair.sandbox.protocol.XmlDocument;
import dev.onair.sandbox.s3.S3Request.Level;
import org.w3c.dom.Element;

/** Who may use a bucket: its policy, its access control list, and what rules these. */
final class AccessControl {

  static final Configuration OWNERSHIP =
      Configuration.orElse(
          "ownershipControls",
          "OwnershipControlsNotFoundError",
          "The bucket ownership controls were not found");
  private static final Configuration PUBLIC_ACCESS =
      Configuration.orElse(
          "publicAccessBlock",
          "NoSuchPublicAccessBlockConfiguration",
          "The public access block configuration was not found");
  static final Configuration POLICY =
      Configuration.orElse("policy", "NoSuchBucketPolicy", "The bucket policy does not exist");

  private static final int LONGEST_POLICY = 20 * 1024;
  private static final Form OWNERSHIP_FORM = Form.of("OwnershipControls", "Rule/ObjectOwnership");
  private static final Form PUBLIC_ACCESS_FORM =
      Form.of(
          "PublicAccessBlockConfiguration",
          "BlockPublicAcls",
          "IgnorePublicAcls",
          "BlockPublicPolicy",
          "RestrictPublicBuckets");

  private final Buckets buckets;

  AccessControl(Buckets buckets) {
    this.buckets = buckets;
  }

  void routes(S3.Routes routes) {
    Level bucket = Level.BUCKET;
    String acl = Acl.CONFIGURATION.parameter();
    routes.on("GET", bucket, acl, "GetBucketAcl", request -> read(request, Acl.CONFIGURATION));
    routes.on("PUT", bucket, acl, "PutBucketAcl", this::putAcl);
    String policy = POLICY.parameter();
    routes.on("GET", bucket, policy, "GetBucketPolicy", this::policy);
    routes.on("PUT", bucket, policy, "PutBucketPolicy", this::putPolicy);
    routes.on("DELETE", bucket, policy, "DeleteBucketPolicy", r -> delete(r, POLICY));
    routes.on("GET", bucket, "policyStatus", "GetBucketPolicyStatus", this::policyStatus);
    String ownership = OWNERSHIP.parameter();
    routes.on("GET", bucket, ownership, "GetBucketOwnershipControls", r -> read(r, OWNERSHIP));
    routes.on("PUT", bucket, ownership, "PutBucketOwnershipControls", this::putOwnership);
    routes.on(
        "DELETE", bucket, ownership, "DeleteBucketOwnershipControls", r -> delete(r, OWNERSHIP));
    String access = PUBLIC_ACCESS.parameter();
    routes.on("GET", bucket, access, "GetPublicAccessBlock", r -> read(r, PUBLIC_ACCESS));
    routes.on("PUT", bucket, access, "PutPublicAccessBlock", this::putPublicAccess);
    routes.on("DELETE", bucket, access, "DeletePublicAccessBlock", r -> delete(r, PUBLIC_ACCESS));
  }

  private HttpReply read(S3Request request, Configuration configuration) {
    return buckets.reply(Documents.reply(configuration.get(buckets.row(request))));
  }

  private HttpReply delete(S3Request request, Configuration configuration) {
    configuration.remove(buckets.row(request));
    return buckets.reply(HttpReply.empty(204));
  }

  private HttpReply putAcl(S3Request request) {
    ObjectNode row = buckets.row(request);
    if (!allowsAcls(row)) {
      throw Buckets.of(request.bucket(), S3Rule.ACLS_OFF, "The bucket does not allow ACLs");
    }
    Acl acl =
        request
            .header("x-amz-acl")
            .map(name -> Acl.canned(name, buckets.owner()))
            .orElseGet(() -> Acl.of(request.body().content()));
    if (!acl.owner().equals(buckets.owner())) {
      throw denied();
    }
    if (acl.open() && blocks(row, "BlockPublicAcls")) {
      throw denied();
    }
    Acl.CONFIGURATION.put(row, acl.document());
    return buckets.reply(HttpReply.empty(200));
  }

  /** Whether a bucket has an access control list that counts. */
  static boolean allowsAcls(ObjectNode bucket) {
    return OWNERSHIP
        .find(bucket)
        .map(document -> Xml.parse(Body.of(document)))
        .map(root -> !Form.text(root, "Rule/ObjectOwnership").equals(Acl.NO_ACLS))
        .orElse(true);
  }

  private static boolean blocks(ObjectNode bucket, String what) {
    return PUBLIC_ACCESS
        .find(bucket)
        .map(document -> Form.text(Xml.parse(Body.of(document)), what).equals("true"))
        .orElse(false);
  }

  private HttpReply putOwnership(S3Request request) {
    ObjectNode row = buckets.row(request);
    Element body = OWNERSHIP_FORM.read(request.body().content());
    Form.oneEach(body, "", "Rule");
    Form.oneEach(body, "Rule", "ObjectOwnership");
    Form.oneOf(body, "Rule/ObjectOwnership", "BucketOwnerPreferred", "ObjectWriter", Acl.NO_ACLS);
    String ownership = Form.text(body, "Rule/ObjectOwnership");
    if (ownership.equals(Acl.NO_ACLS) && !Acl.of(row).onlyOwner(buckets.owner())) {
      throw Buckets.of(
          request.bucket(),
          S3Rule.BUCKET_ACL,
          "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }
    OWNERSHIP.put(row, Documents.ownership(ownership));
    return buckets.reply(HttpReply.empty(200));
  }

  private HttpReply putPublicAccess(S3Request request) {
    ObjectNode row = buckets.row(request);
    Element body = PUBLIC_ACCESS_FORM.read(request.body().content());
    XmlDocument xml = Documents.of("PublicAccessBlockConfiguration");
    for (String setting : PUBLIC_ACCESS_FORM.leaves().stream().sorted().toList()) {
      Form.oneOf(body, setting, "true", "false", "TRUE", "FALSE");
      xml.text(setting, Form.text(body, setting).equalsIgnoreCase("true"));
    }
    PUBLIC_ACCESS.put(row, xml.end());
    return buckets.reply(HttpReply.empty(200));
  }

  private HttpReply policy(S3Request request) {
    return buckets.reply(HttpReply.of(200, "application/json", POLICY.get(buckets.row(request))));
  }

  private HttpReply policyStatus(S3Request request) {
    boolean open = open(parsed(POLICY.get(buckets.row(request))));
    return buckets.reply(
        Documents.reply(Documents.of("PolicyStatus").text("IsPublic", open ? "TRUE" : "FALSE")));
  }

  private HttpReply putPolicy(S3Request request) {
    ObjectNode row = buckets.row(request);
    String text = request.body().content().text();
    if (text.length() > LONGEST_POLICY) {
      throw ServiceError.by(S3Rule.POLICY_SIZE, "The policy is larger than 20 KB");
    }
    ParsedPolicy policy = parsed(text);
    String arn = "arn:aws:s3:::" + request.bucket();
    for (Statement statement : policy.statements()) {
      if (statement.principal().isMissingNode()) {
        throw malformedPolicy("Missing required field Principal");
      }
      if (statement.resources().isEmpty()) {
        throw malformedPolicy("Missing required field Resource");
      }
      if (!statement.resources().stream().allMatch(r -> r.equals(arn) || r.startsWith(arn + "/"))) {
        throw malformedPolicy("Policy has invalid resource");
      }
      if (statement.actions().stream().anyMatch(action -> !action.matches("\\*|s3:.*"))) {
        throw malformedPolicy("Policy has invalid action");
      }
    }
    if (open(policy) && blocks(row, "BlockPublicPolicy")) {
      throw denied();
    }
    POLICY.put(row, text);
    return buckets.reply(HttpReply.empty(204));
  }

  private static ParsedPolicy parsed(String json) {
    try {
      return ParsedPolicy.parse(json);
    } catch (IllegalArgumentException e) {
      throw malformedPolicy(e.getMessage());
    }
  }

  /** Allows everybody something, without a condition. */
  private static boolean open(ParsedPolicy policy) {
    return policy.statements().stream()
        .filter(Statement::allows)
        .filter(statement -> statement.condition().isMissingNode())
        .anyMatch(
            statement ->
                statement.principal().asText().equals("*")
                    || statement.principals("AWS").contains("*"));
  }

  private static ServiceError malformedPolicy(String why) {
    return ServiceError.by(S3Rule.POLICY, why);
  }

  private static ServiceError denied() {
    return ServiceError.by(S3Rule.PUBLIC_BLOCKED, "Access Denied");
  }
}

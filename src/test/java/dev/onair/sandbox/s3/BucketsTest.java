package dev.onair.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final String HERE =
      "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint>"
          + "</CreateBucketConfiguration>";
  private static final String OTHERS =
      """
      <AccessControlPolicy xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <Owner><ID>%s</ID></Owner>
        <AccessControlList><Grant>
          <Grantee xsi:type="CanonicalUser"><ID>%s</ID></Grantee>
          <Permission>READ</Permission>
        </Grant></AccessControlList>
      </AccessControlPolicy>""";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient s3 = new AwsClient(sandbox, "s3");

  @BeforeEach
  void bucket() {
    assertThat(s3.xml("PUT", "/logs", HERE).status()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aBucketIsWhereTheSandboxIs() {
    Answer elsewhere = s3.xml("PUT", "/other", HERE.replace("eu-west-1", "us-west-2"));

    assertThat(elsewhere.element("Code")).isEqualTo("IllegalLocationConstraintException");
    assertThat(s3.xml("PUT", "/other", "").element("Code"))
        .isEqualTo("IllegalLocationConstraintException");
    assertThat(s3.xml("HEAD", "/logs", "").header("x-amz-bucket-region")).isEqualTo("eu-west-1");
    assertThat(s3.xml("GET", "/logs?location", "").element("LocationConstraint"))
        .isEqualTo("eu-west-1");
  }

  @Test
  void aBucketIsMadeOnce() {
    Answer again = s3.xml("PUT", "/logs", HERE);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.element("Code")).isEqualTo("BucketAlreadyOwnedByYou");
  }

  @Test
  void inTheFirstRegionABucketCanBeMadeAgain() {
    try (Sandbox virginia = Sandbox.start(SandboxOptions.defaults().withRegion("us-east-1"))) {
      AwsClient client = new AwsClient(virginia, "s3");

      assertThat(client.xml("PUT", "/logs", "").status()).isEqualTo(200);
      assertThat(client.xml("PUT", "/logs", "").status()).isEqualTo(200);
    }
  }

  @Test
  void aNameHasToBeOne() {
    assertThat(s3.xml("PUT", "/Logs", HERE).element("Code")).isEqualTo("InvalidBucketName");
    assertThat(s3.xml("PUT", "/10.0.0.1", HERE).element("Code")).isEqualTo("InvalidBucketName");
    assertThat(s3.xml("PUT", "/a..b", HERE).element("Code")).isEqualTo("InvalidBucketName");
  }

  @Test
  void whatIsNotThereIsMissed() {
    assertThat(s3.xml("HEAD", "/other", "").status()).isEqualTo(404);
    assertThat(s3.xml("GET", "/other?versioning", "").element("Code")).isEqualTo("NoSuchBucket");
    assertThat(s3.xml("GET", "/logs?lifecycle", "").element("Code"))
        .isEqualTo("NoSuchLifecycleConfiguration");
    assertThat(s3.xml("GET", "/logs?policy", "").element("Code")).isEqualTo("NoSuchBucketPolicy");
    assertThat(s3.xml("GET", "/logs?tagging", "").element("Code")).isEqualTo("NoSuchTagSet");
    assertThat(s3.xml("GET", "/logs?website", "").status()).isEqualTo(404);
  }

  @Test
  void aNewBucketIsPrivateAndEncrypted() {
    assertThat(s3.xml("GET", "/logs?publicAccessBlock", "").body()).doesNotContain("false");
    assertThat(s3.xml("GET", "/logs?encryption", "").element("SSEAlgorithm")).isEqualTo("AES256");
    assertThat(s3.xml("GET", "/logs?ownershipControls", "").element("ObjectOwnership"))
        .isEqualTo("BucketOwnerEnforced");
  }

  @Test
  void onlyAnEmptyBucketIsDeleted() {
    s3.xml("PUT", "/logs/a", "a");

    assertThat(s3.xml("DELETE", "/logs", "").element("Code")).isEqualTo("BucketNotEmpty");
    s3.xml("DELETE", "/logs/a", "");
    assertThat(s3.xml("DELETE", "/logs", "").status()).isEqualTo(204);
    assertThat(sandbox.resources()).isEmpty();
  }

  @Test
  void accessControlListsCountOnlyWhereOwnershipAllowsThem() {
    String owner = s3.xml("GET", "/logs?acl", "").element("ID");
    String acl = OTHERS.formatted(owner, "c".repeat(64));

    assertThat(s3.xml("PUT", "/logs?acl", acl).element("Code"))
        .isEqualTo("AccessControlListNotSupported");
    own("BucketOwnerPreferred");
    assertThat(s3.xml("PUT", "/logs?acl", acl).status()).isEqualTo(200);
    assertThat(s3.xml("GET", "/logs?acl", "").body()).contains("c".repeat(64));
    assertThat(own("BucketOwnerEnforced").element("Code"))
        .isEqualTo("InvalidBucketAclWithObjectOwnership");
  }

  private Answer own(String ownership) {
    return s3.xml(
        "PUT",
        "/logs?ownershipControls",
        "<OwnershipControls><Rule><ObjectOwnership>"
            + ownership
            + "</ObjectOwnership></Rule></OwnershipControls>");
  }

  @Test
  void nothingBecomesPublicWhereThatIsBlocked() {
    own("ObjectWriter");
    String open =
        """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": "*",
         "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}}""";

    assertThat(s3.xml("PUT", "/logs?acl", "", "x-amz-acl", "public-read").status()).isEqualTo(403);
    assertThat(s3.xml("PUT", "/logs?policy", open).status()).isEqualTo(403);
    s3.xml("DELETE", "/logs?publicAccessBlock", "");
    assertThat(s3.xml("PUT", "/logs?acl", "", "x-amz-acl", "public-read").status()).isEqualTo(200);
    assertThat(s3.xml("PUT", "/logs?policy", open).status()).isEqualTo(204);
    assertThat(s3.xml("GET", "/logs?policyStatus", "").element("IsPublic")).isEqualTo("TRUE");
  }

  @Test
  void aPolicyIsAboutItsBucket() {
    Answer other =
        s3.xml(
            "PUT",
            "/logs?policy",
            """
            {"Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
             "Resource": "arn:aws:s3:::other/*"}}""");

    assertThat(other.element("Code")).isEqualTo("MalformedPolicy");
  }

  @Test
  void aLifecycleRuleDoesSomethingAfterSomeDays() {
    String rule =
        "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter/>%s</Rule>"
            + "</LifecycleConfiguration>";

    assertThat(lifecycle(rule.formatted("")).element("Code")).isEqualTo("InvalidRequest");
    assertThat(lifecycle(rule.formatted("<Expiration><Days>0</Days></Expiration>")).element("Code"))
        .isEqualTo("InvalidArgument");
    assertThat(lifecycle(rule.formatted("<Expiry/>")).element("Code")).isEqualTo("MalformedXML");
    String good = rule.formatted("<Expiration><Days>1</Days></Expiration>");
    assertThat(lifecycle(good).status()).isEqualTo(200);
    assertThat(s3.xml("GET", "/logs?lifecycle", "").element("Days")).isEqualTo("1");
  }

  private Answer lifecycle(String body) {
    return s3.xml("PUT", "/logs?lifecycle", body);
  }

  @Test
  void whatIsNotEmulatedIsRefused() {
    assertThat(s3.xml("PUT", "/logs?cors", "<a/>").element("Code")).isEqualTo("NotEmulated");
    assertThat(s3.xml("GET", "/logs", "").element("Code")).isEqualTo("NotEmulated");
    assertThat(s3.xml("PUT", "/logs/a", "", "x-amz-copy-source", "/b/c").element("Code"))
        .isEqualTo("NotEmulated");
  }
}

package dev.onair.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfiguredTest {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final CloudFrontFixture cloudfront = new CloudFrontFixture(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aNameIsTakenOnce() {
    cloudfront.accessControl("a");
    cloudfront.cachePolicy("a");

    assertThat(cloudfront.accessControl("a").element("Code"))
        .isEqualTo("OriginAccessControlAlreadyExists");
    assertThat(cloudfront.cachePolicy("a").element("Code")).isEqualTo("CachePolicyAlreadyExists");
    assertThat(cloudfront.cachePolicy("b").status()).isEqualTo(201);
  }

  @Test
  void whatIsUsedIsNotDeleted() {
    Answer policy = cloudfront.cachePolicy("p");
    Answer control = cloudfront.accessControl("c");
    cloudfront.distribution(
        CloudFrontFixture.distributionConfig("one", policy.element("Id"))
            .replace("<OriginAccessControlId>", "<OriginAccessControlId>" + control.element("Id")));

    assertThat(
            cloudfront
                .delete("cache-policy/" + policy.element("Id"), policy.header("ETag"))
                .element("Code"))
        .isEqualTo("CachePolicyInUse");
    assertThat(
            cloudfront
                .delete("origin-access-control/" + control.element("Id"), control.header("ETag"))
                .element("Code"))
        .isEqualTo("OriginAccessControlInUse");
  }

  @Test
  void onlyTheVersionThatWasReadIsChanged() {
    Answer made = cloudfront.cachePolicy("p");
    String path = "cache-policy/" + made.element("Id");
    String config = CloudFrontFixture.cachePolicyConfig("p", 1, 2);

    assertThat(cloudfront.put(path, "E0", config).element("Code")).isEqualTo("PreconditionFailed");
    assertThat(cloudfront.put(path, made.header("ETag"), config).status()).isEqualTo(200);
    assertThat(cloudfront.put(path, made.header("ETag"), config).status()).isEqualTo(412);
    assertThat(cloudfront.get(path + "/config").element("MaxTTL")).isEqualTo("31536000");
  }

  @Test
  void timesToLiveAreInOrder() {
    Answer refused =
        cloudfront.post("cache-policy", CloudFrontFixture.cachePolicyConfig("p", 5, 4));

    assertThat(refused.element("Code")).isEqualTo("InvalidArgument");
  }

  @Test
  void whatIsNotThereIsMissed() {
    assertThat(cloudfront.get("cache-policy/x").element("Code")).isEqualTo("NoSuchCachePolicy");
    assertThat(cloudfront.get("origin-access-control/x").element("Code"))
        .isEqualTo("NoSuchOriginAccessControl");
    assertThat(cloudfront.get("key-group/x").element("Code")).isEqualTo("NoSuchResource");
    assertThat(cloudfront.get("cache-policy").element("Code")).isEqualTo("NotEmulated");
  }

  @Test
  void aKeyStaysWhileItsGroupDoes() throws NoSuchAlgorithmException {
    Answer key = cloudfront.post("public-key", key(2048));
    String group =
        "<KeyGroupConfig><Name>g</Name><Items><PublicKey>%s</PublicKey></Items></KeyGroupConfig>";

    assertThat(cloudfront.post("key-group", group.formatted("K0")).element("Code"))
        .isEqualTo("InvalidArgument");
    assertThat(cloudfront.post("key-group", group.formatted(key.element("Id"))).status())
        .isEqualTo(201);
    assertThat(
            cloudfront
                .delete("public-key/" + key.element("Id"), key.header("ETag"))
                .element("Code"))
        .isEqualTo("PublicKeyInUse");
    assertThat(
            cloudfront
                .put("public-key/" + key.element("Id") + "/config", key.header("ETag"), key(2048))
                .element("Code"))
        .isEqualTo("CannotChangeImmutablePublicKeyFields");
  }

  @Test
  void aKeyHasToBeOne() throws NoSuchAlgorithmException {
    assertThat(cloudfront.post("public-key", key(1024)).element("Code"))
        .isEqualTo("InvalidArgument");
    assertThat(
            cloudfront
                .post("public-key", key(2048).replaceAll("BEGIN[^<]*", "BEGIN"))
                .element("Code"))
        .isEqualTo("InvalidArgument");
  }

  private static String key(int bits) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    String encoded =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    return """
        <PublicKeyConfig><CallerReference>r</CallerReference><Name>k</Name><EncodedKey>\
        -----BEGIN PUBLIC KEY-----
        %s
        -----END PUBLIC KEY-----
        </EncodedKey></PublicKeyConfig>"""
        .formatted(encoded);
  }

  @Test
  void aFunctionIsLiveOncePublished() {
    Answer made = function("cmV0dXJu");
    String path = "function/f";

    assertThat(made.element("Status")).isEqualTo("UNPUBLISHED");
    assertThat(cloudfront.get(path + "/describe?Stage=LIVE").element("Code"))
        .isEqualTo("NoSuchFunctionExists");
    assertThat(cloudfront.get(path).body()).isEqualTo("return");
    assertThat(publish(path, made.header("ETag")).element("Stage")).isEqualTo("LIVE");
    assertThat(cloudfront.get(path + "/describe?Stage=LIVE").element("FunctionARN"))
        .isEqualTo("arn:aws:cloudfront::123456789012:function/f");
    assertThat(cloudfront.delete(path, made.header("ETag")).status()).isEqualTo(204);
  }

  @Test
  void aFunctionHasAtMostTenKilobytes() {
    assertThat(function(Base64.getEncoder().encodeToString(new byte[10_241])).element("Code"))
        .isEqualTo("FunctionSizeLimitExceeded");
  }

  private Answer function(String code) {
    return cloudfront.post(
        "function",
        """
        <CreateFunctionRequest><Name>f</Name>
        <FunctionConfig><Comment></Comment><Runtime>cloudfront-js-2.0</Runtime></FunctionConfig>
        <FunctionCode>%s</FunctionCode></CreateFunctionRequest>"""
            .formatted(code));
  }

  private Answer publish(String path, String etag) {
    return cloudfront.post(path + "/publish", etag, "");
  }
}

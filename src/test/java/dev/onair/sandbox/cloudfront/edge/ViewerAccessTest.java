package dev.onair.sandbox.cloudfront.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.protocol.HttpReply;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed URLs and cookies, signed here as AWS's guide says. */
class ViewerAccessTest {

  private static final KeyPair KEYS = keys();
  private static final String URL = "https://d1.cloudfront.net/out/v1/news/index.m3u8";
  private static final String PATH = "/out/v1/news/index.m3u8";

  private final EdgeFixture edge = new EdgeFixture();

  @BeforeEach
  void aDistributionThatWantsSignatures() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----\\n"
            .formatted(Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    edge.policy(Kind.PUBLIC_KEY, "K1", "{\"EncodedKey\": \"" + pem + "\"}");
    edge.policy(Kind.KEY_GROUP, "group", "{\"Items\": [\"K1\"]}");
    edge.policy(
        Kind.CACHE_POLICY,
        "cache",
        EdgeFixture.cachePolicy(
            0, 60, 600, "\"QueryStringsConfig\": {\"QueryStringBehavior\": \"all\"}"));
    edge.distribution(
        EdgeFixture.CONFIG.replace(
            "\"DefaultCacheBehavior\": {",
            "\"DefaultCacheBehavior\": {\"TrustedKeyGroups\":"
                + " {\"Enabled\": true, \"Items\": [\"group\"]}, "));
  }

  @Test
  void withoutASignatureNobodySeesAnything() {
    HttpReply reply = edge.get(PATH);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers()).containsEntry("Content-Type", "text/xml");
    assertThat(reply.body().text())
        .endsWith(
            "<Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie"
                + " value</Message></Error>");
    assertThat(edge.asked()).isEmpty();
  }

  @Test
  void aUrlWithTheCannedPolicyOpensWhatItNames() {
    long end = edge.now() + 60;

    assertThat(edge.get(PATH + "?" + canned(URL, end)).status()).isEqualTo(200);
    assertThat(edge.get("/out/v1/news/other.m3u8?" + canned(URL, end)).status()).isEqualTo(403);
    edge.pass(60);
    assertThat(edge.get(PATH + "?" + canned(URL, end)).body().text()).contains("AccessDenied");
  }

  @Test
  void theSignaturesOwnParametersReachNeitherTheOriginNorTheKey() {
    edge.get(PATH + "?start=1&" + canned(URL + "?start=1", edge.now() + 60));
    edge.get(PATH + "?start=1&" + canned(URL + "?start=1", edge.now() + 90));

    assertThat(edge.asked()).hasSize(1);
    assertThat(edge.asked().get(0).rawQuery()).isEqualTo("start=1");
  }

  @Test
  void aLaterEndThanTheSignedOneIsNoUse() {
    String query = canned(URL, edge.now() + 60);
    String later = query.replaceFirst("Expires=\\d+", "Expires=" + (edge.now() + 6_000));

    assertThat(edge.get(PATH + "?" + later).body().text()).contains("AccessDenied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://d1.cloudfront.net/out/v1/news/index.m3u8",
        "http://d1.cloudfront.net/out/v1/news/index.m3u8",
        "http://d1.cloudfront.localhost:8080/out/v1/news/index.m3u8",
        "https://d1.cloudfront.net/out/v1/news/*",
        "http*://d1.cloudfront.net/out/*/news/index.m3u?",
        "*"
      })
  void aPolicyOfOnesOwnMayNameManyAddresses(String resource) {
    String policy = policy(resource, before(edge.now() + 60));

    assertThat(edge.get(PATH + "?" + own(policy)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://d1.cloudfront.net/out/v1/sports/*",
        "https://d2.cloudfront.net/out/v1/news/*",
        "https://d1.cloudfront.net/out/v1/news/?",
        "https://d1.cloudfront.net/out/v1/news/INDEX.m3u8"
      })
  void andNoOthers(String resource) {
    String policy = policy(resource, before(edge.now() + 60));

    assertThat(edge.get(PATH + "?" + own(policy)).body().text()).contains("AccessDenied");
  }

  @ParameterizedTest
  @CsvSource({
    "60, -60, 127.0.0.1/32, 200",
    "60, -60, 0.0.0.0/0, 200",
    "60, 30, 127.0.0.1, 403",
    "-1, -60, 127.0.0.1, 403",
    "60, -60, 192.0.2.0/24, 403",
  })
  void aPolicyMaySayFromWhenUntilWhenAndForWhom(int until, int from, String who, int status) {
    String condition =
        "%s,\"DateGreaterThan\":{\"AWS:EpochTime\":%d},\"IpAddress\":{\"AWS:SourceIp\":\"%s\"}"
            .formatted(before(edge.now() + until), edge.now() + from, who);

    assertThat(edge.get(PATH + "?" + own(policy("*", condition))).status()).isEqualTo(status);
  }

  @Test
  void anotherPolicyThanTheSignedOneIsNoUse() {
    String signed = own(policy("*", before(edge.now() - 1)));
    String wanted = encoded(policy("*", before(edge.now() + 60)).getBytes(UTF_8));

    String query = signed.replaceFirst("Policy=[^&]*", "Policy=" + wanted);

    assertThat(edge.get(PATH + "?" + query).body().text()).contains("AccessDenied");
  }

  @Test
  void cookiesDoTheSame() {
    String policy = policy("https://d1.cloudfront.net/out/v1/news/*", before(edge.now() + 60));
    String cookies =
        "CloudFront-Policy=%s; CloudFront-Signature=%s; CloudFront-Key-Pair-Id=K1"
            .formatted(encoded(policy.getBytes(UTF_8)), signature(policy));

    assertThat(edge.get(PATH, "Cookie", cookies).status()).isEqualTo(200);
    assertThat(edge.get("/out/v1/news/720p.m3u8", "Cookie", cookies).status()).isEqualTo(200);
    assertThat(edge.get("/out/v1/sports/index.m3u8", "Cookie", cookies).status()).isEqualTo(403);
    // The URL's signature counts, good or bad.
    String expired = canned(URL, edge.now() - 1);
    assertThat(edge.get(PATH + "?" + expired, "Cookie", cookies).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "Key-Pair-Id=K2&Signature=YWJj&Expires=1, InvalidKey",
    "Key-Pair-Id=K1&Signature=(&Expires=1, MalformedSignature",
    "Key-Pair-Id=K1&Expires=1, MalformedSignature",
    "Key-Pair-Id=K1&Signature=YWJj, AccessDenied",
    "Key-Pair-Id=K1&Signature=YWJj&Expires=soon, AccessDenied",
    "Key-Pair-Id=K1&Signature=YWJj&Policy=(, MalformedPolicy",
    "Key-Pair-Id=K1&Signature=YWJj&Policy=e30_, MalformedPolicy",
    "Key-Pair-Id=K1&Signature=YWJj&Policy=YWJj, MalformedPolicy",
  })
  void whatIsNoSignatureIsRefusedByName(String query, String code) {
    HttpReply reply = edge.get(PATH + "?" + query);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().text()).contains("<Code>" + code + "</Code>");
  }

  private static String before(long end) {
    return "\"DateLessThan\":{\"AWS:EpochTime\":%d}".formatted(end);
  }

  private static String policy(String resource, String condition) {
    return "{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":{%s}}]}"
        .formatted(resource, condition);
  }

  private static String canned(String url, long end) {
    String signature = signature(policy(url, before(end)));
    return "Expires=%d&Signature=%s&Key-Pair-Id=K1".formatted(end, signature);
  }

  private static String own(String policy) {
    return "Policy=%s&Signature=%s&Key-Pair-Id=K1"
        .formatted(encoded(policy.getBytes(UTF_8)), signature(policy));
  }

  private static String signature(String policy) {
    try {
      Signature signer = Signature.getInstance("SHA1withRSA");
      signer.initSign(KEYS.getPrivate());
      signer.update(policy.getBytes(UTF_8));
      return encoded(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace('+', '-')
        .replace('=', '_')
        .replace('/', '~');
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

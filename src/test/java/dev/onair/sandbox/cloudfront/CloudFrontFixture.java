package dev.onair.sandbox.cloudfront;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;

/** Calls of CloudFront with the shortest bodies that it takes. */
public final class CloudFrontFixture {

  private static final String API = "/2020-05-31/";

  private final AwsClient client;

  public CloudFrontFixture(Sandbox sandbox) {
    this.client = new AwsClient(sandbox, "cloudfront");
  }

  Answer post(String path, String body) {
    return client.xml("POST", API + path, body);
  }

  Answer post(String path, String etag, String body) {
    return client.xml("POST", API + path, body, "If-Match", etag);
  }

  Answer get(String path) {
    return client.xml("GET", API + path, "");
  }

  Answer put(String path, String etag, String body) {
    return client.xml("PUT", API + path, body, "If-Match", etag);
  }

  Answer delete(String path, String etag) {
    return client.xml("DELETE", API + path, "", "If-Match", etag);
  }

  /** Deletes without saying which version. */
  Answer deleteAny(String path) {
    return client.xml("DELETE", API + path, "");
  }

  public Answer cachePolicy(String name) {
    return post("cache-policy", cachePolicyConfig(name, 0, 86_400));
  }

  static String cachePolicyConfig(String name, int minTtl, int defaultTtl) {
    return """
        <CachePolicyConfig><Name>%s</Name><MinTTL>%d</MinTTL><DefaultTTL>%d</DefaultTTL>
        </CachePolicyConfig>"""
        .formatted(name, minTtl, defaultTtl);
  }

  Answer accessControl(String name) {
    return post("origin-access-control", accessControlConfig(name));
  }

  private static String accessControlConfig(String name) {
    return """
        <OriginAccessControlConfig><Name>%s</Name><SigningProtocol>sigv4</SigningProtocol>
        <SigningBehavior>always</SigningBehavior>
        <OriginAccessControlOriginType>mediapackagev2</OriginAccessControlOriginType>
        </OriginAccessControlConfig>"""
        .formatted(name);
  }

  /** A distribution, before any change to its text. */
  public static String distributionConfig(String reference, String cachePolicy) {
    return """
        <DistributionConfig>
          <CallerReference>%s</CallerReference>
          <Origins><Quantity>1</Quantity><Items><Origin>
            <Id>o</Id><DomainName>origin.example.com</DomainName>
            <OriginAccessControlId></OriginAccessControlId>
            <CustomOriginConfig><HTTPPort>80</HTTPPort><HTTPSPort>443</HTTPSPort>
              <OriginProtocolPolicy>https-only</OriginProtocolPolicy></CustomOriginConfig>
          </Origin></Items></Origins>
          <DefaultCacheBehavior>
            <TargetOriginId>o</TargetOriginId><CachePolicyId>%s</CachePolicyId>
            <ViewerProtocolPolicy>https-only</ViewerProtocolPolicy>
          </DefaultCacheBehavior>
          <Comment></Comment>
          <Enabled>true</Enabled>
        </DistributionConfig>"""
        .formatted(reference, cachePolicy);
  }

  public Answer distribution(String config) {
    return post("distribution", config);
  }
}

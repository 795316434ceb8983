package dev.onair.preview;

import dev.onair.model.delivery.CachedErrors;
import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.delivery.PlaylistQueries;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fleet's distribution, made at CloudFront: the behaviors of one channel group, with the
 * policies that the shared stack has for it.
 */
final class PreviewDistribution {

  private static final String API = "/2020-05-31/";
  private static final int YEAR = 31_536_000;
  private static final int DAY = 86_400;

  private final SandboxApi api;

  private PreviewDistribution(SandboxApi api) {
    this.api = api;
  }

  /**
   * Makes it.
   *
   * @param egressDomain the domain of the channel group
   * @return its ARN
   */
  static String make(SandboxApi api, String egressDomain, DeliverySpec delivery) {
    return new PreviewDistribution(api).make(egressDomain, delivery);
  }

  private String make(String egressDomain, DeliverySpec delivery) {
    String access =
        id(
            "origin-access-control",
            """
            <OriginAccessControlConfig><Name>preview</Name>
              <SigningProtocol>sigv4</SigningProtocol><SigningBehavior>always</SigningBehavior>
              <OriginAccessControlOriginType>mediapackagev2</OriginAccessControlOriginType>
            </OriginAccessControlConfig>""");
    String queries =
        "<QueryStringBehavior>whitelist</QueryStringBehavior><QueryStrings>"
            + list("Name", PlaylistQueries.of(delivery.startover()))
            + "</QueryStrings>";
    String none = "<QueryStringBehavior>none</QueryStringBehavior>";
    String playlists = cachePolicy("playlists", 1, queries, true);
    String segments = cachePolicy("segments", DAY, none, false);
    String policies = originRequestPolicy() + responseHeadersPolicy(delivery.corsOrigins());
    return api.xml(
        "cloudfront",
        API + "distribution",
        """
        <DistributionConfig><CallerReference>preview</CallerReference>
          <Origins><Quantity>1</Quantity><Items><Origin><Id>o</Id><DomainName>%s</DomainName>
            <OriginAccessControlId>%s</OriginAccessControlId>
            <CustomOriginConfig><HTTPPort>80</HTTPPort><HTTPSPort>443</HTTPSPort>
              <OriginProtocolPolicy>https-only</OriginProtocolPolicy></CustomOriginConfig>
          </Origin></Items></Origins>
          <DefaultCacheBehavior>%s</DefaultCacheBehavior>
          <CacheBehaviors><Quantity>2</Quantity><Items>%s%s</Items></CacheBehaviors>
          <CustomErrorResponses>%s</CustomErrorResponses>
          <Comment>preview</Comment><Enabled>true</Enabled></DistributionConfig>"""
            .formatted(
                egressDomain,
                access,
                behavior("", segments, policies),
                "<CacheBehavior>" + behavior("*.m3u8", playlists, policies) + "</CacheBehavior>",
                "<CacheBehavior>" + behavior("*.mpd", playlists, policies) + "</CacheBehavior>",
                errors()),
        "ARN");
  }

  private static String behavior(String pattern, String cachePolicy, String policies) {
    return """
        %s<TargetOriginId>o</TargetOriginId><CachePolicyId>%s</CachePolicyId>%s
        <ViewerProtocolPolicy>redirect-to-https</ViewerProtocolPolicy>
        <AllowedMethods>%s<CachedMethods>%s</CachedMethods></AllowedMethods>"""
        .formatted(
            pattern.isEmpty() ? "" : "<PathPattern>" + pattern + "</PathPattern>",
            cachePolicy,
            policies,
            list("Method", List.of("GET", "HEAD", "OPTIONS")),
            list("Method", List.of("GET", "HEAD")));
  }

  private String cachePolicy(String name, int byDefault, String queries, boolean compressed) {
    return id(
        "cache-policy",
        """
        <CachePolicyConfig><Name>%s</Name><MinTTL>0</MinTTL><DefaultTTL>%d</DefaultTTL>
          <MaxTTL>%d</MaxTTL><ParametersInCacheKeyAndForwardedToOrigin>
          <EnableAcceptEncodingGzip>%s</EnableAcceptEncodingGzip>
          <EnableAcceptEncodingBrotli>%s</EnableAcceptEncodingBrotli>
          <HeadersConfig><HeaderBehavior>none</HeaderBehavior></HeadersConfig>
          <CookiesConfig><CookieBehavior>none</CookieBehavior></CookiesConfig>
          <QueryStringsConfig>%s</QueryStringsConfig>
          </ParametersInCacheKeyAndForwardedToOrigin></CachePolicyConfig>"""
            .formatted(name, byDefault, YEAR, compressed, compressed, queries));
  }

  private String originRequestPolicy() {
    String headers =
        list(
            "Name",
            List.of("Access-Control-Request-Headers", "Access-Control-Request-Method", "Origin"));
    return "<OriginRequestPolicyId>"
        + id(
            "origin-request-policy",
            """
            <OriginRequestPolicyConfig><Name>preview</Name>
              <HeadersConfig><HeaderBehavior>whitelist</HeaderBehavior><Headers>%s</Headers></HeadersConfig>
              <CookiesConfig><CookieBehavior>none</CookieBehavior></CookiesConfig>
              <QueryStringsConfig><QueryStringBehavior>none</QueryStringBehavior></QueryStringsConfig>
            </OriginRequestPolicyConfig>"""
                .formatted(headers))
        + "</OriginRequestPolicyId>";
  }

  private String responseHeadersPolicy(List<String> origins) {
    return "<ResponseHeadersPolicyId>"
        + id(
            "response-headers-policy",
            """
            <ResponseHeadersPolicyConfig><Name>preview</Name><CorsConfig>
              <AccessControlAllowOrigins>%s</AccessControlAllowOrigins>
              <AccessControlAllowHeaders>%s</AccessControlAllowHeaders>
              <AccessControlAllowMethods>%s</AccessControlAllowMethods>
              <AccessControlAllowCredentials>false</AccessControlAllowCredentials>
              <AccessControlExposeHeaders>%s</AccessControlExposeHeaders>
              <AccessControlMaxAgeSec>%d</AccessControlMaxAgeSec>
              <OriginOverride>true</OriginOverride></CorsConfig></ResponseHeadersPolicyConfig>"""
                .formatted(
                    list("Origin", origins),
                    list("Header", List.of("*")),
                    list("Method", List.of("GET", "HEAD", "OPTIONS")),
                    list("Header", List.of("Content-Length", "Content-Range", "Date")),
                    DAY))
        + "</ResponseHeadersPolicyId>";
  }

  private static String errors() {
    return "<Quantity>%d</Quantity><Items>%s</Items>"
        .formatted(
            CachedErrors.STATUSES.size(),
            CachedErrors.STATUSES.stream()
                .map(PreviewDistribution::error)
                .collect(Collectors.joining()));
  }

  private static String error(int status) {
    return """
        <CustomErrorResponse><ErrorCode>%d</ErrorCode>
          <ErrorCachingMinTTL>%d</ErrorCachingMinTTL></CustomErrorResponse>"""
        .formatted(status, CachedErrors.TIME.toSeconds());
  }

  private String id(String kind, String config) {
    return api.xml("cloudfront", API + kind, config, "Id");
  }

  private static String list(String element, List<String> items) {
    return "<Quantity>%d</Quantity><Items>%s</Items>"
        .formatted(
            items.size(),
            items.stream()
                .map(item -> "<" + element + ">" + item + "</" + element + ">")
                .collect(Collectors.joining()));
  }
}

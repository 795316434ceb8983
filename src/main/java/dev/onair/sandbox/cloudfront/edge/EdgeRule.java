package dev.onair.sandbox.cloudfront.edge;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What an edge location does with the requests of viewers. */
public enum EdgeRule implements Rule {
  NAME_KNOWN(
      that("A name that no distribution has is refused", assumed()).refuses("Bad request", 403)),
  ENABLED(
      that("A distribution that is disabled answers nothing", assumed())
          .refuses("Bad request", 403)),
  METHOD(
      that(
              "A method that the behavior does not allow is refused",
              model("cloudfront:CacheBehavior.AllowedMethods"))
          .refuses("Bad request", 403)),
  KEY_MISSING(
      that(
              "Who names no key is refused where signatures are wanted",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-overview.html"))
          .refuses("MissingKey", 403)),
  KEY_UNKNOWN(
      that(
              "A signature is by a key of the behavior's key groups",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html"))
          .refuses("InvalidKey", 403)),
  SIGNATURE_FORM(
      that("A signature is in CloudFront's form of base64", assumed())
          .refuses("MalformedSignature", 403)),
  POLICY_FORM(
      that("A policy is a statement in JSON, in CloudFront's form of base64", assumed())
          .refuses("MalformedPolicy", 403)),
  ACCESS(
      that(
              "A signature is of the policy, which is of this address, this time and this viewer",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html"))
          .refuses("AccessDenied", 403)),
  URL_BEFORE_COOKIES(
      that(
          "Where both are signed, the URL counts and the cookies don't",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-choosing-signed-urls-cookies.html"))),
  REFUSED_BARE(
      that(
          "What CloudFront refuses itself has no headers of a response headers policy", assumed())),
  ORIGIN_FAILED(
      that("An origin that does not answer is a bad gateway", assumed())
          .refuses("Bad gateway", 502)),
  LIFETIME(
      that(
          "An answer is kept as long as it says, within the policy's shortest and longest time",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html"))),
  ERROR_LIFETIME(
      that(
              "An error is kept as long as it says, and for so many seconds at least where nobody says"
                  + " otherwise",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-expiration.html"))
          .is(10)),
  ERRORS_KEPT(
      that(
          "Some errors are kept, others only where they say for how long",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html"))),
  STALE(
      that(
          "What is kept is given out beyond its time while the origin fails",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html"))),
  COLLAPSED(
      that(
          "Requests for the same object wait for the first one's answer, and share it if it may be kept",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html"))),
  COLLAPSED_HIT(that("A request that shared an answer counts as a hit", assumed())),
  HEAD(that("The answer to a HEAD request is not kept; it may be had from what is", assumed())),
  RANGES(
      that(
          "A range is cut from what is kept; otherwise it is asked for, and kept by itself",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RangeGETs.html"))),
  KEY(
      that(
          "What is kept is known by the distribution, the path and what the cache policy names",
          guide(
              "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-the-cache-key.html"))),
  CORS(
      that(
          "Headers of CORS go to who says where it comes from",
          model("cloudfront:ResponseHeadersPolicyCorsConfig"))),
  PATTERN(
      that(
          "The first behavior whose pattern matches counts, letter by letter",
          model("cloudfront:CacheBehavior.PathPattern")));

  private final Basis basis;

  EdgeRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}

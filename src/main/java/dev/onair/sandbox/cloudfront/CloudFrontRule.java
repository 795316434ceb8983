package dev.onair.sandbox.cloudfront;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What CloudFront does with all but distributions. */
public enum CloudFrontRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("cloudfront:CreateDistribution.InvalidArgument"))
          .refuses("InvalidArgument")),
  THROTTLED(that("Too many requests are refused", assumed()).refuses("Throttling", 400)),
  QUANTITIES(
      that(
              "A quantity is the number of its items",
              model("cloudfront:CreateDistribution.InconsistentQuantities"))
          .refuses("InconsistentQuantities")),
  TTL_ORDER(
      that(
              "The shortest time, the default and the longest are in that order",
              model("cloudfront:CachePolicyConfig.MinTTL"))
          .refuses("InvalidArgument")),
  TTL_DISABLED(
      that("A policy without caching has nothing in its key", assumed())
          .refuses("InvalidArgument")),
  LISTED_NAMES(
      that("Names are listed where the behavior says that they are", assumed())
          .refuses("InvalidArgument")),
  TOO_MANY_NAMES(
      that(
              "A policy has at most 10 headers, cookies and query strings each",
              model("cloudfront:CreateCachePolicy.TooManyQueryStringsInCachePolicy"))
          .refuses("TooMany%s")),
  CUSTOM_HEADERS(
      that(
              "A response headers policy adds at most 10 headers",
              model(
                  "cloudfront:CreateResponseHeadersPolicy.TooManyCustomHeadersInResponseHeadersPolicy"))
          .refuses("TooManyCustomHeadersInResponseHeadersPolicy")),
  REMOVED_HEADERS(
      that(
              "A response headers policy removes at most 10 headers",
              model(
                  "cloudfront:CreateResponseHeadersPolicy.TooManyRemoveHeadersInResponseHeadersPolicy"))
          .refuses("TooManyRemoveHeadersInResponseHeadersPolicy")),
  CORS_ALL(that("The method ALL stands alone", assumed()).refuses("InvalidArgument")),
  KEY_FIXED(
      that(
              "A public key can't be changed",
              model("cloudfront:UpdatePublicKey.CannotChangeImmutablePublicKeyFields"))
          .refuses("CannotChangeImmutablePublicKeyFields")),
  KEY_VALID(
      that(
              "A public key is one of RSA with 2048 bits",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html"))
          .refuses("InvalidArgument")),
  KEYS_IN_GROUP(
      that(
              "A key group has at most 5 keys",
              model("cloudfront:CreateKeyGroup.TooManyPublicKeysInKeyGroup"))
          .refuses("TooManyPublicKeysInKeyGroup")),
  KEY_EXISTS(
      that("A key of a group exists", model("cloudfront:CreateKeyGroup.InvalidArgument"))
          .refuses("InvalidArgument")),
  NAME_TAKEN(
      that(
              "The name of a policy, a control, a key or a group is unique",
              model("cloudfront:CreateCachePolicy.CachePolicyAlreadyExists"))
          .refuses("%sAlreadyExists")),
  FOUND(
      that(
              "A policy, a control or a key that is named exists",
              model("cloudfront:GetCachePolicy.NoSuchCachePolicy"))
          .refuses("NoSuch%s")),
  IN_USE(
      that(
              "A policy, a control or a key is deleted after what refers to it",
              model("cloudfront:DeleteCachePolicy.CachePolicyInUse"))
          .refuses("%sInUse")),
  GROUP_FOUND(
      that("A key group that is named exists", model("cloudfront:GetKeyGroup.NoSuchResource"))
          .refuses("NoSuchResource")),
  GROUP_IN_USE(
      that(
              "A key group is deleted after what refers to it",
              model("cloudfront:DeleteKeyGroup.ResourceInUse"))
          .refuses("ResourceInUse")),
  FUNCTION_NAME(
      that(
              "The name of a function is unique",
              model("cloudfront:CreateFunction.FunctionAlreadyExists"))
          .refuses("FunctionAlreadyExists")),
  FUNCTION_SIZE(
      that(
              "A function has at most 10 KB",
              model("cloudfront:CreateFunction.FunctionSizeLimitExceeded"))
          .refuses("FunctionSizeLimitExceeded")),
  FUNCTION_CODE(
      that("A function's code is base64", model("cloudfront:CreateFunctionRequest.FunctionCode"))
          .refuses("InvalidArgument")),
  FUNCTION_IN_USE(
      that("A function is deleted after its use", model("cloudfront:DeleteFunction.FunctionInUse"))
          .refuses("FunctionInUse")),
  FUNCTION_FOUND(
      that(
              "A function that is named exists",
              model("cloudfront:DescribeFunction.NoSuchFunctionExists"))
          .refuses("NoSuchFunctionExists")),
  IF_MATCH(
      that(
              "A change names the version that it is of",
              model("cloudfront:UpdateDistribution.InvalidIfMatchVersion"))
          .refuses("InvalidIfMatchVersion")),
  PRECONDITION(
      that(
              "A change is of the version that there is",
              model("cloudfront:UpdateDistribution.PreconditionFailed"))
          .refuses("PreconditionFailed")),
  DEFAULT_TTL(
      that(
              "A policy caches for so many seconds where nobody says otherwise",
              model("cloudfront:CachePolicyConfig.DefaultTTL"))
          .is(86400)),
  MAX_TTL(
      that(
              "A policy caches for at most so many seconds where nobody says otherwise",
              model("cloudfront:CachePolicyConfig.MaxTTL"))
          .is(31536000));

  private final Basis basis;

  CloudFrontRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}

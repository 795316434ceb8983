package dev.onair.model.delivery;

import java.util.Objects;

/**
 * How the edge serves.
 *
 * @param priceClass which edge locations serve
 * @param http which versions of HTTP are spoken, beside HTTP/1.1
 */
public record Edge(PriceClass priceClass, HttpVersions http) {

  /**
   * Which edge locations serve: the fewer, the cheaper, and the farther from some viewers.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html">AWS:
   *     price classes</a>
   */
  public enum PriceClass {
    /** North America, Europe and Israel. */
    PRICE_CLASS_100,
    /** All but South America, Australia and New Zealand. */
    PRICE_CLASS_200,
    /** All. */
    PRICE_CLASS_ALL
  }

  /** Which versions of HTTP are spoken, beside HTTP/1.1. */
  public enum HttpVersions {
    HTTP2_AND_3,
    HTTP2,
    HTTP1_1
  }

  public Edge {
    Objects.requireNonNull(priceClass, "priceClass");
    Objects.requireNonNull(http, "http");
  }
}

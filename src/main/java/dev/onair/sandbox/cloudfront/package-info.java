/** CloudFront: distributions, and what their behaviors refer to. */
package dev.onair.sandbox.cloudfront;

/**
 * An edge location of CloudFront: what a viewer's request becomes by the distributions that are
 * deployed.
 */
package dev.onair.sandbox.cloudfront.edge;

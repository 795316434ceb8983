/** How viewers reach the channels: the CloudFront distribution and what guards it. */
package dev.onair.model.delivery;

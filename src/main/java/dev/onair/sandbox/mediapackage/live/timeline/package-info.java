/**
 * A channel's timeline: the rounds of its two pipelines become slots, one after the other, in all
 * renditions, with the dates, the ad markers and the borders of parts.
 */
package dev.onair.sandbox.mediapackage.live.timeline;

/**
 * The timeline as an endpoint wants it: segments and parts, in transport streams or fragmented MP4,
 * made of the spool's bytes when they are asked for.
 */
package dev.onair.sandbox.mediapackage.live.cuts;

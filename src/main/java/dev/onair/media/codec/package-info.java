/**
 * What a track is, read from the stream itself: codec, size, frame rate, channels; and its access
 * units.
 */
package dev.onair.media.codec;

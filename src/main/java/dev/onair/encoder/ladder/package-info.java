/** A ladder becomes encoder settings, in the shape of MediaLive's API. */
package dev.onair.encoder.ladder;

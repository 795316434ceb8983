/** A stream checker: reads a channel's manifests as a player would, and says what is wrong. */
package dev.onair.probe;

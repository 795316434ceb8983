/** Encoder settings, looked at: values by their places, and what is found out about them. */
package dev.onair.encoder.settings;

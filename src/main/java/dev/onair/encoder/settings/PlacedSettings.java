package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Encoder settings, and where they were written.
 *
 * @param settings in the API's shape
 * @param places where in the profile each of them was written
 */
public record PlacedSettings(ObjectNode settings, Places places) {}

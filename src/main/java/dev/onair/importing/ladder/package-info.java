/** Encoder settings that a ladder could have made become that ladder. */
package dev.onair.importing.ladder;

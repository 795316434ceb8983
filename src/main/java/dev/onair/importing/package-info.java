/** Channels that were described for something else become channel files and profiles. */
package dev.onair.importing;

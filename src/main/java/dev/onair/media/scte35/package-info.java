/** SCTE-35: sections that say where avails are, parsed and written. */
package dev.onair.media.scte35;

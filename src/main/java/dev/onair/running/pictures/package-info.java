/** Pictures of what channels have on air. */
package dev.onair.running.pictures;

/** Destroys stacks, exactly as it was shown. */
package dev.onair.fleet.destroy;

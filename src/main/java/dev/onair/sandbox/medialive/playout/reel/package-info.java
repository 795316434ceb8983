/**
 * Patterns that are encoded once and played for ever: rounds that are kept in files, and their
 * units at the times of the clock.
 */
package dev.onair.sandbox.medialive.playout.reel;

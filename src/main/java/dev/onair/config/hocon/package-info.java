/**
 * HOCON files and the folders that they stand in: read, with the place where each value was
 * written.
 */
package dev.onair.config.hocon;

/**
 * What an operator asked for: pure records, by feature, and where it was written. They know neither
 * HOCON nor CDKTF.
 */
package dev.onair.model;

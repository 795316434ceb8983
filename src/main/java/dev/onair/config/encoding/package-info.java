/** Reads {@code profiles/} and a channel's {@code encoding}. */
package dev.onair.config.encoding;

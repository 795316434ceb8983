/**
 * Formats of media, as bytes: pure, without clock, files or network. Bytes of strangers are read,
 * so that nothing in them is believed.
 */
package dev.onair.media;

/**
 * Input segments as encoders pushed them: their bytes in files, within a bound; in memory an index
 * of what is in them.
 */
package dev.onair.sandbox.mediapackage.live.spool;

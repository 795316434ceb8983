/** Copies parts of channels' streams to S3: live to VOD. */
package dev.onair.running.harvest;

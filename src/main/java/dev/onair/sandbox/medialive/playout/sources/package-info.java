/**
 * What is on air in a channel: which input, whether it is real, what stands in for it when it is
 * lost, and how much of the ladder this machine can encode of it.
 */
package dev.onair.sandbox.medialive.playout.sources;

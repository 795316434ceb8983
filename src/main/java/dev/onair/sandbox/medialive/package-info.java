/**
 * MediaLive: input security groups, inputs, and channels with their states. What holds between them
 * is computed from the channels, so that it can't disagree with itself.
 */
package dev.onair.sandbox.medialive;

/** The stacks: one of what the channels share, and one for each channel. */
package dev.onair.stacks;

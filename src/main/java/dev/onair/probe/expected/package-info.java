/** What a channel's file says that its stream should be. */
package dev.onair.probe.expected;

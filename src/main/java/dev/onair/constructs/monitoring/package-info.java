/** Alarms, what they are told to, and MediaLive's events that are told to it, too. */
package dev.onair.constructs.monitoring;

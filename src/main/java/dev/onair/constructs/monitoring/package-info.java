/** Alarms, what they are told to, MediaLive's events that are told to it, too, and dashboards. */
package dev.onair.constructs.monitoring;

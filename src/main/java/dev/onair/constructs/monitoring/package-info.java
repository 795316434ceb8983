/**
 * Alarms, what they are told to, MediaLive's events that are told to it, too, dashboards, and where
 * MediaPackage's logs go.
 */
package dev.onair.constructs.monitoring;

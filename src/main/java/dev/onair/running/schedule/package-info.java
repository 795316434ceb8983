/** What is done in a channel that runs, now and later: its schedule, by MediaLive's rules. */
package dev.onair.running.schedule;

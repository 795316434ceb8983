/** What MediaLive logs of channels. */
package dev.onair.running.logs;

/** DASH: manifests, and what a stream of them shows over a while. */
package dev.onair.probe.dash;

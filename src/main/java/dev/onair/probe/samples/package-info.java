/** What is in segments, and what the manifests said of it. */
package dev.onair.probe.samples;

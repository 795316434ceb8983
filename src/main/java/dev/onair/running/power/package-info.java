/** Puts deployed channels on air and takes them off it, and restarts their pipelines. */
package dev.onair.running.power;

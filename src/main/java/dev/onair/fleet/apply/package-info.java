/** Applies the plans that were reviewed, and nothing else. */
package dev.onair.fleet.apply;

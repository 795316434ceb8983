/**
 * Whether a fleet could be deployed, found out with the operator's own credentials before anything
 * is made. A check is a class of its own; {@link dev.onair.preflight.Checks} lists them all.
 */
package dev.onair.preflight;

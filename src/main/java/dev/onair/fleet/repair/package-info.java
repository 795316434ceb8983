/** Puts right what a state does not know of AWS. */
package dev.onair.fleet.repair;

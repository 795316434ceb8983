/** The command line: where onair begins. */
package dev.onair.cli;

/** The command line: one class a command. */
package dev.onair.cli;

/** One class a command, and what commands share. */
package dev.onair.cli.commands;

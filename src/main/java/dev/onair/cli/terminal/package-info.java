/** What a command finds around it: streams, colours, progress, interruption. */
package dev.onair.cli.terminal;

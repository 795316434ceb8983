/**
 * The files of a project: read by name, written anew, as they once were; and what work on them
 * needs.
 */
package dev.onair.cli.project;

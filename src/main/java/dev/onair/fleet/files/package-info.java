/** What lies where in a project, and is kept there. */
package dev.onair.fleet.files;

/** The foreign forms of a channel's definition, a reader each. */
package dev.onair.importing.forms;

/** What a foreign form says of a channel, whatever the form. */
package dev.onair.importing.facts;

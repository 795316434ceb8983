/** What is known of a channel becomes the text of its file. */
package dev.onair.importing.text;

/**
 * One object of a file over its defaults: readers ask it for values, a listener hears what they
 * ask.
 */
package dev.onair.config.section;

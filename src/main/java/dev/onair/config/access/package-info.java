/** What channels may name that is kept elsewhere, and whether they keep to it. */
package dev.onair.config.access;

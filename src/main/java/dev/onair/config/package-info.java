/**
 * Reads what an operator wrote, {@code shared.conf} and {@code channels/}, into specs, or tells all
 * that is wrong with it.
 */
package dev.onair.config;

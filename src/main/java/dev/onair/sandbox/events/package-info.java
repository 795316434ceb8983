/** EventBridge: rules of the default bus, and their targets. No event ever comes. */
package dev.onair.sandbox.events;

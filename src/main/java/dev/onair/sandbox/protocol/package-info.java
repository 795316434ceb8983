/**
 * How AWS's protocols put requests, responses and errors into HTTP, driven by the API models.
 *
 * <p>Inside the sandbox a request is one JSON object, whatever it came in as: names as they travel
 * ({@code locationName} of the model), lists as arrays, times as ISO 8601 text.
 */
package dev.onair.sandbox.protocol;

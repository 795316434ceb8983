/** Fetching: bounded in bytes, requests, redirects and time, whoever answers. */
package dev.onair.probe.http;

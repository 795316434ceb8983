/** What a fleet does at AWS, beside what its files say. */
package dev.onair.running.status;

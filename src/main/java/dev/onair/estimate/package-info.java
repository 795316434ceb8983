/** What a channel will cost, and how far behind life it will be: models, marked as such. */
package dev.onair.estimate;

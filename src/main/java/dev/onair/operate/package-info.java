/** Talks to AWS about what is deployed: which channels are on air, and puts them there. */
package dev.onair.operate;

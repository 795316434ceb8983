/** What is deployed: by its states, and by what AWS has. */
package dev.onair.fleet.deployed;

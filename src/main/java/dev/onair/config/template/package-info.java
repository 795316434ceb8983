/** MediaLive channels as others write them: found in any wrapping, and told in the API's names. */
package dev.onair.config.template;

/** SNS: topics and who subscribes to them. Nothing is published, and nobody confirms. */
package dev.onair.sandbox.sns;

/** Cloud Control: any resource type by its schema, asynchronously. */
package dev.onair.sandbox.cloudcontrol;

/** CloudFormation: the registry of resource types, which Cloud Control's users read. */
package dev.onair.sandbox.cloudformation;

/**
 * MediaPackage V2: channel group, channel, origin endpoint, and the policies of the last two. Its
 * rows are the properties of the CloudFormation types, which Cloud Control changes; the API of its
 * own reads them.
 */
package dev.onair.sandbox.mediapackage;

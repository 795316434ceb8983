/**
 * MediaPackage V2's streams: what encoders push to its channels becomes a timeline of all
 * renditions, kept in files for as long as endpoints need it, and is cut into segments and parts
 * for each endpoint. Knows nothing of manifests.
 */
package dev.onair.sandbox.mediapackage.live;

/**
 * MediaPackage V2's origin: manifests of HLS, LL-HLS and DASH, made at each request from what there
 * is of a channel and from the origin endpoint's row, and the segments that they name.
 */
package dev.onair.sandbox.mediapackage.live.manifests;

/**
 * AWS's own API models, as data: which operations a service has, and what may be in a request.
 *
 * <p>The models are the files that AWS generates its SDKs from. They say more than the SDKs'
 * classes: ranges, lengths, patterns and what is required.
 */
package dev.onair.awsmodel;

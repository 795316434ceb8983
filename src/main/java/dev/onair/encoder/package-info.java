/**
 * From a profile to what Terraform sends: pure functions on MediaLive's encoder settings, in the
 * JSON shape of its API.
 *
 * <p>The way, which {@link dev.onair.encoder.ProfileCompiler#compile} goes: {@link
 * dev.onair.encoder.ladder.LadderEncoder} makes API settings of a ladder; a template has them
 * already. {@link dev.onair.encoder.Tidying} takes out what says nothing, {@link
 * dev.onair.encoder.PackagerOutput} sends them to the packager, {@link
 * dev.onair.encoder.SettingsCheck} finds what AWS would refuse and what can't arrive, and {@link
 * dev.onair.encoder.provider.ProviderMapping} puts them into the names of the Terraform provider.
 */
package dev.onair.encoder;

package dev.onair.encoder.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of an HLS output group that would keep MediaPackage from reading its output.
 *
 * @param name the API's
 * @param allowed the values that do no harm
 * @param instead what to do about it
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/hls-opg-redundant-manifest.html">AWS:
 *     redundant manifests</a>
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/hls-syntax-emp.html">AWS: all files
 *     go to the same folder</a>
 */
public record UnreadableSetting(String name, List<String> allowed, String instead) {

  private static final String UNENCRYPTED = "MediaPackage takes unencrypted segments; leave it out";
  private static final String BESIDE = "MediaPackage finds segments beside manifests; leave it out";
  private static final String BY_ITSELF = "MediaPackage finds manifests by itself; leave it out";

  private static final List<UnreadableSetting> ALL =
      List.of(
          new UnreadableSetting("encryptionType", List.of(), UNENCRYPTED),
          new UnreadableSetting("keyProviderSettings", List.of(), UNENCRYPTED),
          new UnreadableSetting(
              "redundantManifest",
              List.of("DISABLED"),
              "MediaPackage chooses between the pipelines itself, and takes manifests of one each;"
                  + " use DISABLED"),
          new UnreadableSetting(
              "mode", List.of("LIVE"), "MediaPackage takes live output; use LIVE"),
          new UnreadableSetting(
              "directoryStructure",
              List.of("SINGLE_DIRECTORY"),
              "MediaPackage takes all files in one folder; use SINGLE_DIRECTORY"),
          new UnreadableSetting(
              "outputSelection",
              List.of("MANIFESTS_AND_SEGMENTS"),
              "MediaPackage reads the manifests; use MANIFESTS_AND_SEGMENTS"),
          new UnreadableSetting(
              "tsFileMode",
              List.of("SEGMENTED_FILES"),
              "MediaPackage takes segments; use SEGMENTED_FILES"),
          new UnreadableSetting("baseUrlContent", List.of(), BESIDE),
          new UnreadableSetting("baseUrlContent1", List.of(), BESIDE),
          new UnreadableSetting("baseUrlManifest", List.of(), BY_ITSELF),
          new UnreadableSetting("baseUrlManifest1", List.of(), BY_ITSELF));

  /** Those that stand in the settings of an HLS output group. */
  public static Stream<UnreadableSetting> in(JsonPlace hls) {
    return ALL.stream()
        .filter(
            setting ->
                hls.at(setting.name)
                    .filter(found -> !setting.allowed.contains(found.node().asText()))
                    .filter(UnreadableSetting::saysSomething)
                    .isPresent());
  }

  private static boolean saysSomething(JsonPlace place) {
    return place.node().isContainerNode()
        ? !place.node().isEmpty()
        : !place.node().asText().isEmpty();
  }
}

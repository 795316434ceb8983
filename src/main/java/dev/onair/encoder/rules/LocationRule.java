package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What settings name to be fetched, such as slates and fonts, can be: an object in S3 is one
 * object, passwords stand in parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, InputLocation</a>
 */
final class LocationRule implements SettingsRule {

  private static final String URI = "uri";

  private static final Pattern S3 = Pattern.compile("s3(ssl)?://.*", Pattern.DOTALL);

  /** MediaLive takes no bucket with a dot; its role may read exactly what is named here. */
  private static final Pattern S3_OBJECT =
      Pattern.compile("s3(ssl)?://[a-z0-9-]{3,63}/[^*?]*[^*?/]");

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+://[^/]*@.*", Pattern.DOTALL);

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings
        .below()
        .filter(location -> location.text(URI).isPresent())
        .flatMap(LocationRule::location)
        .toList();
  }

  private static Stream<SettingsFinding> location(JsonPlace location) {
    Optional<SettingsFinding> uri =
        location
            .text(URI)
            .flatMap(LocationRule::problem)
            .map(problem -> SettingsFinding.error(location.child(URI), Flaw.FORMAT, problem));
    Optional<SettingsFinding> parameter =
        location
            .text("passwordParam")
            .filter(name -> !Names.PARAMETER.matcher(name).matches())
            .map(
                name ->
                    SettingsFinding.error(
                        location.child("passwordParam"),
                        Flaw.FORMAT,
                        "is not a Systems Manager parameter's name; store the password there, and"
                            + " give the name: /onair/…"));
    return Stream.concat(uri.stream(), parameter.stream());
  }

  private static Optional<String> problem(String uri) {
    if (LOGIN.matcher(uri).matches()) {
      return Optional.of(
          "the URI holds a user name or password; give username and passwordParam beside it");
    }
    return S3.matcher(uri).matches() && !S3_OBJECT.matcher(uri).matches()
        ? Optional.of(
            "'%s' does not name one object; allowed is s3ssl://<bucket>/<key>, the bucket in small"
                    .formatted(uri)
                + " letters, digits and hyphens, the key without * and ?")
        : Optional.empty();
  }
}

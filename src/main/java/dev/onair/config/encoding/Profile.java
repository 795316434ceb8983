package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.CompiledProfile;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.WrittenSettings;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.ProfileSpec;
import dev.onair.model.encoding.Template;
import java.util.Collection;
import java.util.Optional;

/**
 * A ladder or a template. One with errors is there for what its channels lack to be told at the
 * same time.
 *
 * @param name its file's name, without the ending
 * @param spec what it says
 * @param compiled what became of it
 * @param written what the operator wrote in a ladder, behind the file's name; nothing for a
 *     template, whose words are those of Terraform's plan already
 * @param isSound whether it has no errors; otherwise only its facts can be used
 */
public record Profile(
    String name,
    ProfileSpec spec,
    CompiledProfile compiled,
    WrittenSettings written,
    boolean isSound) {

  /** The template that it is; absent for a ladder. */
  Optional<Template> template() {
    return spec.match(
        new ProfileSpec.Cases<>() {
          @Override
          public Optional<Template> ladder(Ladder ladder) {
            return Optional.empty();
          }

          @Override
          public Optional<Template> template(Template template) {
            return Optional.of(template);
          }
        });
  }

  /** What is left of it where nothing can be sent to some destinations. */
  Profile without(Collection<String> destinations) {
    return new Profile(name, spec, compiled.without(destinations), written, isSound);
  }

  /** What is lost where nothing can be sent to a destination, in words. */
  String lostWithout(String destination) {
    return compiled.lostWithout(destination);
  }

  /** What inputs a channel of this profile must be able to take. */
  public InputSpecification input() {
    return spec.input();
  }

  /** Encoder settings in the API's shape, ready for any channel. */
  public ObjectNode settings() {
    return compiled.settings();
  }

  /** What others have to know of the settings. */
  public SettingsFacts facts() {
    return compiled.facts();
  }
}

package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.Finding;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.WrittenSettings;
import dev.onair.model.encoding.InputSpecification;
import java.util.function.Consumer;

/**
 * A ladder or a template without errors.
 *
 * @param name its file's name, without the ending
 * @param settings encoder settings in the API's shape, ready for any channel
 * @param facts what others have to know of them
 * @param input what inputs a channel of this profile must be able to take
 * @param written what the operator wrote in a ladder, behind the file's name; nothing for a
 *     template, whose words are those of Terraform's plan already
 * @param report where something found in the settings is told of: the profile's own lines
 */
record Profile(
    String name,
    ObjectNode settings,
    SettingsFacts facts,
    InputSpecification input,
    WrittenSettings written,
    Consumer<Finding> report) {

  /** Tells of something that shows only where the profile is used. */
  void tell(Finding finding) {
    report.accept(finding);
  }
}

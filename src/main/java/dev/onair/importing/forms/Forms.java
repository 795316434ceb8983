package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.config.documents.Document;
import dev.onair.config.documents.DocumentForm;
import dev.onair.config.template.ExportedChannel;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problems;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignEncoding;
import dev.onair.importing.facts.Remarks;
import java.io.IOException;
import java.util.Optional;

/** The foreign forms of a channel's definition. Which one a text has is told by what is in it. */
public final class Forms {

  private Forms() {}

  /**
   * Reads what is to be imported.
   *
   * @param descriptions what is known of a channel's inputs
   * @param accessLogs whether CloudFront's logs are on in shared.conf
   * @throws NotImportableException where nothing can be made of it
   * @throws InvalidConfigurationException where it is no document, or has no channel
   */
  public static ForeignChannel read(
      Foreign foreign, InputDescriptions descriptions, boolean accessLogs, Remarks remarks)
      throws NotImportableException, IOException {
    Optional<ObjectLiteral.Parsed> module = ObjectLiteral.of(foreign.text());
    if (module.isPresent() && module.get().value().isEmpty()) {
      throw new NotImportableException(
          ("%s:%d: what the module exports is not data: %s; put the values in the place of"
                  + " expressions")
              .formatted(foreign.name(), module.get().line(), module.get().problem()));
    }
    JsonNode document = module.flatMap(ObjectLiteral.Parsed::value).orElseGet(foreign::json);
    if (LiveEventForm.is(document)) {
      return new LiveEventForm(foreign, document, remarks).read();
    }
    if (SampleForm.is(document)) {
      return new SampleForm(foreign, document, remarks).read(accessLogs);
    }
    if (module.isPresent()) {
      throw new NotImportableException(
          foreign.name() + " exports neither an event configuration of LEF nor a channel");
    }
    return channel(foreign, descriptions, remarks);
  }

  private static ForeignChannel channel(
      Foreign foreign, InputDescriptions descriptions, Remarks remarks) {
    ForeignEncoding.Document template = foreign.document();
    Problems problems = new Problems();
    Optional<ExportedChannel> channel =
        Document.parse(
                foreign.name(), foreign.text(), DocumentForm.of("a." + template.ending()), problems)
            .flatMap(
                document ->
                    ExportedChannel.find(document, ServiceModel.load("medialive"), problems));
    if (channel.isEmpty()) {
      throw new InvalidConfigurationException(problems.sorted());
    }
    return new ChannelForm(channel.get(), descriptions, remarks).read(template, foreign.baseName());
  }
}

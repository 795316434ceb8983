package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.encoder.provider.ProviderSchema;
import dev.onair.encoder.settings.Finding;
import dev.onair.model.encoding.EncoderSettings;
import dev.onair.model.encoding.Options;
import java.util.List;
import java.util.stream.Stream;

/** Turns encoder settings in the API's shape into what Terraform sends. */
public final class Encoder {

  private final ServiceModel model;
  private final ProviderSchema schema;

  private Encoder(ServiceModel model, ProviderSchema schema) {
    this.model = model;
    this.schema = schema;
  }

  /** Reads AWS's model of MediaLive and the provider's schema; takes some 100 ms. */
  public static Encoder load() {
    return new Encoder(ServiceModel.load("medialive"), ProviderSchema.load());
  }

  /** AWS's model of MediaLive. */
  public ServiceModel model() {
    return model;
  }

  /**
   * Encoder settings, ready for any channel.
   *
   * @param settings in the API's shape, sent to the packager; usable if no finding is an error
   * @param findings what is wrong with them
   */
  public record Prepared(ObjectNode settings, List<Finding> findings) {
    public Prepared {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Prepares the settings of a ladder or a template.
   *
   * @param settings in the API's shape
   * @param put how MediaLive connects to the packager, where the settings say nothing of it
   */
  public Prepared prepare(ObjectNode settings, Options put) {
    ObjectNode tidied = new Tidying(model).tidy(settings);
    PackagerOutput wired = PackagerOutput.of(tidied, put);
    ObjectNode prepared = QvbrBitrate.fill(wired.settings());
    Stream<Finding> checked =
        new SettingsCheck(model, schema)
            .check(prepared).stream().filter(finding -> !wired.refusesGroupOf(finding));
    return new Prepared(
        prepared, Stream.concat(wired.findings().stream(), checked).distinct().toList());
  }

  /** The provider's block of prepared settings, as one channel wants them. */
  public EncoderSettings settings(ObjectNode prepared, ChannelVariant variant) {
    return ProviderMapping.of(schema, variant.apply(prepared)).settings();
  }
}

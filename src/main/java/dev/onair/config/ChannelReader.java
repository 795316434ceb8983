package dev.onair.config;

import dev.onair.config.access.CleartextReader;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.ingest.IngestReader;
import dev.onair.config.monitoring.ChannelAlarmsReader;
import dev.onair.config.packaging.PackagingReader;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.ChannelClass;
import dev.onair.model.ChannelSpec;
import dev.onair.model.ChannelSpec.Operation;
import dev.onair.model.GroupSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.monitoring.ChannelAlarms;
import dev.onair.model.packaging.PackagingSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads channel files. */
public final class ChannelReader {

  private final Optional<SharedSpec> shared;
  private final Map<String, String> sharedTags;
  private final IngestReader ingest;
  private final EncodingReader encoding;
  private final PackagingReader packaging;

  /**
   * @param shared what the channels share; absent where that can't be used itself
   */
  public ChannelReader(Defaults defaults, EncodingReader encoding, Optional<SharedSpec> shared) {
    this.shared = shared;
    this.sharedTags = shared.map(spec -> spec.aws().tags()).orElse(Map.of());
    this.ingest = new IngestReader(defaults, shared.map(spec -> spec.aws().region()));
    this.encoding = encoding;
    this.packaging =
        new PackagingReader(
            defaults, shared.map(spec -> spec.aws().quotas().endpointsPerChannel()));
  }

  /** The channel of a file; empty where something in it is wrong. */
  public Optional<ChannelSpec> read(Section file, String name) {
    Acknowledgements.read(file);
    // AccessRule goes by them.
    CleartextReader.hosts(file);
    Operation operation = operation(file);
    ChannelClass channelClass = operation.channelClass();
    Optional<IngestSpec> inputs =
        ingest.read(file, name, channelClass, encoding.attachments(file.section("encoding")));
    Optional<EncodingSpec> encoder = encoding.read(file.section("encoding"), channelClass);
    Optional<PackagingSpec> packager = packaging.read(file.section("packaging"));
    Map<String, String> tags = new TagsReader(file, sharedTags).read();
    if (encoder.isPresent()) {
      EncodingDemands demands = new EncodingDemands(file, encoder.get());
      inputs.ifPresent(demands::check);
      packager.ifPresent(demands::check);
      packager.ifPresent(spec -> encoding.check(encoder.get(), file, spec));
    }
    if (encoder.isEmpty()) {
      // The profile may have the error; then it is told of there, once for all channels.
      file.rejectUnknownKeys();
      return Optional.empty();
    }
    return file.build(
        () -> new ChannelSpec(name, operation, inputs.get(), encoder.get(), packager.get(), tags));
  }

  private Operation operation(Section file) {
    ChannelClass channelClass = file.oneOf("class", ChannelClass.class);
    boolean start = file.flag("start");
    String group = file.text("group");
    boolean protect = file.flag("protect");
    ChannelAlarms alarms = ChannelAlarmsReader.read(file.section("alarms"));
    shared
        .map(spec -> spec.groups().stream().map(GroupSpec::name).toList())
        .filter(groups -> !group.isEmpty() && !groups.contains(group))
        .ifPresent(groups -> file.error("group", Flaw.REFERENCE, unknownGroup(group, groups)));
    return new Operation(channelClass, start, group, protect, alarms);
  }

  private static String unknownGroup(String group, List<String> groups) {
    return Suggestions.notAllowed(group, groups) + " (groups are named in shared.conf)";
  }
}

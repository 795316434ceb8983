package dev.onair.constructs.ingest;

import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputFilters;
import dev.onair.model.ingest.InputSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an encoder channel uses its inputs: {@code input_attachments}, in the provider's terms. */
public final class InputAttachments {

  private InputAttachments() {}

  /**
   * One attachment for each input, the one that is to be on air first in front. The provider holds
   * them in a set, and sends them in an order of its own.
   */
  public static List<Map<String, Object>> of(
      List<AttachedInput> inputs, Optional<FailoverSpec> failover) {
    return inputs.stream().map(input -> attachment(input, inputs, failover)).toList();
  }

  private static Map<String, Object> attachment(
      AttachedInput input, List<AttachedInput> inputs, Optional<FailoverSpec> failover) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("input_attachment_name", input.spec().name());
    attachment.put("input_id", input.id());
    attachment.put("input_settings", settings(input));
    failover
        .filter(pair -> pair.primary().equals(input.spec().name()))
        .ifPresent(
            pair -> attachment.put("automatic_input_failover_settings", failover(pair, inputs)));
    return attachment;
  }

  /** All that AWS has a default for is said, so that the next plan shows no difference. */
  private static Map<String, Object> settings(AttachedInput input) {
    InputSettings settings = input.spec().settings();
    Map<String, Object> block = new LinkedHashMap<>();
    InputFilters filters = settings.filters();
    block.put("deblock_filter", filters.deblock().name());
    block.put("denoise_filter", filters.denoise().name());
    block.put("filter_strength", filters.strength());
    block.put("input_filter", filters.when().name());
    settings.scte35Pid().ifPresent(pid -> block.put("scte35_pid", pid));
    block.put("smpte2038_data_preference", settings.smpte2038().name());
    block.put("source_end_behavior", settings.sourceEndBehavior().name());
    if (!settings.audioSelectors().isEmpty()) {
      block.put(
          "audio_selector", settings.audioSelectors().stream().map(AudioSelectors::of).toList());
    }
    if (!settings.captionSelectors().isEmpty()) {
      block.put(
          "caption_selector",
          settings.captionSelectors().stream().map(CaptionSelectors::of).toList());
    }
    input
        .spec()
        .source()
        .pulledHls()
        .ifPresent(hls -> block.put("network_input_settings", network(hls)));
    return block;
  }

  private static Map<String, Object> network(HlsPull hls) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("hls_input_settings", hls(hls));
    hls.serverValidation().ifPresent(what -> block.put("server_validation", what.name()));
    return block;
  }

  private static Map<String, Object> hls(HlsPull hls) {
    Map<String, Object> block = new LinkedHashMap<>();
    hls.bandwidth().ifPresent(rate -> block.put("bandwidth", rate.bitsPerSecond()));
    hls.bufferSegments().ifPresent(value -> block.put("buffer_segments", value));
    hls.retries().ifPresent(value -> block.put("retries", value));
    hls.retryInterval().map(Duration::toSeconds).ifPresent(v -> block.put("retry_interval", v));
    block.put("scte35_source", hls.scte35Source().name());
    return block;
  }

  private static Map<String, Object> failover(FailoverSpec pair, List<AttachedInput> inputs) {
    String secondary =
        inputs.stream()
            .filter(input -> input.spec().name().equals(pair.secondary()))
            .map(AttachedInput::id)
            .findFirst()
            .orElseThrow();
    Map<String, Object> loss =
        Map.of(
            "input_loss_settings",
            Map.of("input_loss_threshold_msec", pair.inputLoss().toMillis()));
    return Map.of(
        "secondary_input_id",
        secondary,
        "input_preference",
        pair.preference().name(),
        "error_clear_time_msec",
        pair.clearTime().toMillis(),
        "failover_condition",
        List.of(Map.of("failover_condition_settings", loss)));
  }
}

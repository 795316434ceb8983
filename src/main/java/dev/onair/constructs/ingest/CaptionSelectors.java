package dev.onair.constructs.ingest;

import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.CaptionSource;
import dev.onair.model.ingest.CaptionSource.Ancillary;
import dev.onair.model.ingest.CaptionSource.DvbSub;
import dev.onair.model.ingest.CaptionSource.Embedded;
import dev.onair.model.ingest.CaptionSource.OcrLanguage;
import dev.onair.model.ingest.CaptionSource.Scte20;
import dev.onair.model.ingest.CaptionSource.Scte27;
import dev.onair.model.ingest.CaptionSource.Teletext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A caption selector in the provider's terms. */
final class CaptionSelectors implements CaptionSource.Cases<Map<String, Object>> {

  private CaptionSelectors() {}

  static Map<String, Object> of(CaptionSelector selector) {
    return Map.of(
        "name",
        selector.name(),
        "selector_settings",
        selector.source().match(new CaptionSelectors()));
  }

  @Override
  public Map<String, Object> embedded(Embedded source) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("source_608_channel_number", source.channel());
    source.scte20().ifPresent(detection -> settings.put("scte20_detection", detection.name()));
    return Map.of("embedded_source_settings", settings);
  }

  @Override
  public Map<String, Object> scte20(Scte20 source) {
    return Map.of("scte20_source_settings", Map.of("source_608_channel_number", source.channel()));
  }

  @Override
  public Map<String, Object> ancillary(Ancillary source) {
    return Map.of(
        "ancillary_source_settings", Map.of("source_ancillary_channel_number", source.channel()));
  }

  @Override
  public Map<String, Object> teletext(Teletext source) {
    return Map.of("teletext_source_settings", Map.of("page_number", source.page()));
  }

  @Override
  public Map<String, Object> dvbSub(DvbSub source) {
    return Map.of("dvb_sub_source_settings", pictures(source.pid(), source.ocr()));
  }

  @Override
  public Map<String, Object> scte27(Scte27 source) {
    return Map.of("scte27_source_settings", pictures(source.pid(), source.ocr()));
  }

  private static Map<String, Object> pictures(int pid, Optional<OcrLanguage> ocr) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("pid", pid);
    ocr.ifPresent(language -> settings.put("ocr_language", language.name()));
    return settings;
  }
}

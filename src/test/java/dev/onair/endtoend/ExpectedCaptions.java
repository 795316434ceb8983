package dev.onair.endtoend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.ingest.CaptionSource;
import dev.onair.model.ingest.CaptionSource.Ancillary;
import dev.onair.model.ingest.CaptionSource.DvbSub;
import dev.onair.model.ingest.CaptionSource.Embedded;
import dev.onair.model.ingest.CaptionSource.OcrLanguage;
import dev.onair.model.ingest.CaptionSource.Scte20;
import dev.onair.model.ingest.CaptionSource.Scte27;
import dev.onair.model.ingest.CaptionSource.Teletext;
import java.util.Optional;

/** A caption selector's settings as MediaLive's API has them. */
final class ExpectedCaptions implements CaptionSource.Cases<ObjectNode> {

  @Override
  public ObjectNode embedded(Embedded source) {
    ObjectNode settings = settings("embeddedSourceSettings");
    inner(settings).put("source608ChannelNumber", source.channel());
    source.scte20().ifPresent(d -> inner(settings).put("scte20Detection", d.name()));
    return settings;
  }

  @Override
  public ObjectNode scte20(Scte20 source) {
    ObjectNode settings = settings("scte20SourceSettings");
    inner(settings).put("source608ChannelNumber", source.channel());
    return settings;
  }

  @Override
  public ObjectNode ancillary(Ancillary source) {
    ObjectNode settings = settings("ancillarySourceSettings");
    inner(settings).put("sourceAncillaryChannelNumber", source.channel());
    return settings;
  }

  @Override
  public ObjectNode teletext(Teletext source) {
    ObjectNode settings = settings("teletextSourceSettings");
    inner(settings).put("pageNumber", source.page());
    return settings;
  }

  @Override
  public ObjectNode dvbSub(DvbSub source) {
    return pictures("dvbSubSourceSettings", source.pid(), source.ocr());
  }

  @Override
  public ObjectNode scte27(Scte27 source) {
    return pictures("scte27SourceSettings", source.pid(), source.ocr());
  }

  private static ObjectNode pictures(String name, int pid, Optional<OcrLanguage> ocr) {
    ObjectNode settings = settings(name);
    inner(settings).put("pid", pid);
    ocr.ifPresent(language -> inner(settings).put("ocrLanguage", language.name()));
    return settings;
  }

  private static ObjectNode settings(String name) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.putObject(name);
    return settings;
  }

  private static ObjectNode inner(ObjectNode settings) {
    return (ObjectNode) settings.elements().next();
  }
}

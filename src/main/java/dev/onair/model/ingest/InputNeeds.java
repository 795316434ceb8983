package dev.onair.model.ingest;

import dev.onair.model.Sources;
import dev.onair.model.ingest.InputSource.InputDevice;
import dev.onair.model.ingest.InputSource.MediaConnect;
import dev.onair.model.ingest.InputSource.Mp4File;
import dev.onair.model.ingest.InputSource.RtmpPull;
import dev.onair.model.ingest.InputSource.RtmpPush;
import dev.onair.model.ingest.InputSource.RtpPush;
import dev.onair.model.ingest.InputSource.TsFile;
import dev.onair.model.ingest.InputSource.UdpPush;
import dev.onair.model.ingest.InputSource.UrlPull;
import java.util.List;

/**
 * What has to be there for an input that takes its stream from elsewhere, in the order of the
 * pipelines. A pushed input needs nothing.
 *
 * @param urls what MediaLive fetches
 * @param flows the ARNs of MediaConnect flows
 * @param devices the ids of Link devices
 */
public record InputNeeds(List<UrlSource> urls, List<String> flows, List<String> devices) {

  private static final InputNeeds NOTHING = new InputNeeds(List.of(), List.of(), List.of());

  public InputNeeds {
    urls = List.copyOf(urls);
    flows = List.copyOf(flows);
    devices = List.copyOf(devices);
  }

  /** What a source needs. */
  public static InputNeeds of(InputSource source) {
    return source.match(new Of());
  }

  private static final class Of implements InputSource.Cases<InputNeeds> {
    @Override
    public InputNeeds udpPush(UdpPush source) {
      return NOTHING;
    }

    @Override
    public InputNeeds rtpPush(RtpPush source) {
      return NOTHING;
    }

    @Override
    public InputNeeds rtmpPush(RtmpPush source) {
      return NOTHING;
    }

    @Override
    public InputNeeds rtmpPull(RtmpPull source) {
      return urls(source.sources());
    }

    @Override
    public InputNeeds urlPull(UrlPull source) {
      return urls(source.sources());
    }

    @Override
    public InputNeeds mp4File(Mp4File source) {
      return urls(source.sources());
    }

    @Override
    public InputNeeds tsFile(TsFile source) {
      return urls(source.sources());
    }

    @Override
    public InputNeeds mediaConnect(MediaConnect source) {
      return new InputNeeds(List.of(), source.flows().list(), List.of());
    }

    @Override
    public InputNeeds inputDevice(InputDevice source) {
      return new InputNeeds(List.of(), List.of(), source.devices().list());
    }

    private static InputNeeds urls(Sources<UrlSource> sources) {
      return new InputNeeds(sources.list(), List.of(), List.of());
    }
  }
}

package dev.onair.model.ingest;

import dev.onair.model.Sources;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an input gets its stream: one variant for each MediaLive input type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-supported-containers-and-codecs.html">AWS:
 *     supported input types</a>
 */
public sealed interface InputSource {

  /** The MediaLive input type. */
  InputType type();

  /** How HLS is pulled, where it is. */
  default Optional<HlsPull> pulledHls() {
    return Optional.empty();
  }

  /** Who may push it, where anybody's encoder does. */
  default Optional<Allowlist> allowlist() {
    return Optional.empty();
  }

  /** Visits the variant; the compiler finds every place that a new one must be added to. */
  <R> R match(Cases<R> cases);

  /** One case for each variant. */
  interface Cases<R> {
    R udpPush(UdpPush source);

    R rtpPush(RtpPush source);

    R rtmpPush(RtmpPush source);

    R rtmpPull(RtmpPull source);

    R urlPull(UrlPull source);

    R mp4File(Mp4File source);

    R tsFile(TsFile source);

    R mediaConnect(MediaConnect source);

    R inputDevice(InputDevice source);
  }

  /** A transport stream over UDP, pushed to MediaLive by hosts of the allowlist. */
  record UdpPush(Allowlist allow) implements InputSource {
    public UdpPush {
      Objects.requireNonNull(allow, "allow");
    }

    @Override
    public InputType type() {
      return InputType.UDP_PUSH;
    }

    @Override
    public Optional<Allowlist> allowlist() {
      return Optional.of(allow);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.udpPush(this);
    }
  }

  /** A transport stream over RTP, pushed to MediaLive by hosts of the allowlist. */
  record RtpPush(Allowlist allow) implements InputSource {
    public RtpPush {
      Objects.requireNonNull(allow, "allow");
    }

    @Override
    public InputType type() {
      return InputType.RTP_PUSH;
    }

    @Override
    public Optional<Allowlist> allowlist() {
      return Optional.of(allow);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rtpPush(this);
    }
  }

  /** RTMP, pushed to MediaLive by hosts of the allowlist under a stream name for each pipeline. */
  record RtmpPush(Allowlist allow, Sources<String> streamNames) implements InputSource {
    public RtmpPush {
      Objects.requireNonNull(allow, "allow");
      Objects.requireNonNull(streamNames, "streamNames");
    }

    @Override
    public InputType type() {
      return InputType.RTMP_PUSH;
    }

    @Override
    public Optional<Allowlist> allowlist() {
      return Optional.of(allow);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rtmpPush(this);
    }
  }

  /** RTMP, pulled by MediaLive. */
  record RtmpPull(Sources<UrlSource> sources) implements InputSource {
    public RtmpPull {
      Objects.requireNonNull(sources, "sources");
    }

    @Override
    public InputType type() {
      return InputType.RTMP_PULL;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rtmpPull(this);
    }
  }

  /** HLS, pulled by MediaLive. */
  record UrlPull(Sources<UrlSource> sources, HlsPull hls) implements InputSource {
    public UrlPull {
      Objects.requireNonNull(sources, "sources");
      Objects.requireNonNull(hls, "hls");
    }

    @Override
    public InputType type() {
      return InputType.URL_PULL;
    }

    @Override
    public Optional<HlsPull> pulledHls() {
      return Optional.of(hls);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.urlPull(this);
    }
  }

  /** An MP4 file. */
  record Mp4File(Sources<UrlSource> sources) implements InputSource {
    public Mp4File {
      Objects.requireNonNull(sources, "sources");
    }

    @Override
    public InputType type() {
      return InputType.MP4_FILE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mp4File(this);
    }
  }

  /** A transport stream file. */
  record TsFile(Sources<UrlSource> sources) implements InputSource {
    public TsFile {
      Objects.requireNonNull(sources, "sources");
    }

    @Override
    public InputType type() {
      return InputType.TS_FILE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tsFile(this);
    }
  }

  /** AWS Elemental MediaConnect flows, by ARN. */
  record MediaConnect(Sources<String> flows) implements InputSource {
    public MediaConnect {
      Objects.requireNonNull(flows, "flows");
    }

    @Override
    public InputType type() {
      return InputType.MEDIACONNECT;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mediaConnect(this);
    }
  }

  /** AWS Elemental Link devices, by id. */
  record InputDevice(Sources<String> devices) implements InputSource {
    public InputDevice {
      Objects.requireNonNull(devices, "devices");
    }

    @Override
    public InputType type() {
      return InputType.INPUT_DEVICE;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inputDevice(this);
    }
  }
}

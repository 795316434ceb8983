import { withToken } from './address.js';
import { BitrateMeter } from './history.js';
import { noteDateRanges, noteCueTags } from './hls-markers.js';
import { codecError, DECODE_ERROR, ENCRYPTED, httpError, NO_MEDIA_SOURCE, PARSE_ERROR } from './words.js';

/** HLS and LL-HLS, by hls.js. */
export class HlsEngine {
  #hls;
  #video;
  #meter = new BitrateMeter();
  #codecs = '';
  #isRecovering = false;

  /**
   * heard.failed(words) ends it; heard.markers gets the ad markers.
   */
  constructor(video, manifest, { token, isLarge, heard }) {
    this.#video = video;
    if (!Hls.isSupported()) {
      queueMicrotask(() => heard.failed(NO_MEDIA_SOURCE));
      return;
    }
    const isLow = isLarge && manifest.format.startsWith('ll-');
    const hls = new Hls({
      lowLatencyMode: isLow,
      // Without it, a player that once fell behind stays there.
      maxLiveSyncPlaybackRate: isLow ? 1.5 : 1,
      capLevelToPlayerSize: !isLarge,
      maxBufferLength: isLarge ? 30 : 15,
      backBufferLength: 10,
      abrEwmaDefaultEstimate: isLarge ? 4e6 : 1.5e6,
      enableInterstitialPlayback: false,
      xhrSetup: (xhr, url) => xhr.open('GET', withToken(url, token), true),
    });
    this.#hls = hls;
    const { Events } = Hls;
    hls.on(Events.MANIFEST_LOADED, (_, data) => {
      this.#codecs = data.levels[0]?.attrs.CODECS ?? '';
    });
    hls.on(Events.MANIFEST_PARSED, () => video.play().catch(() => {}));
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
      noteDateRanges(details, heard.markers);
      noteCueTags(details, heard.markers);
    });
    hls.on(Events.FRAG_BUFFERED, (_, { frag, part, stats }) => {
      if (frag.type === 'main') this.#meter.loaded(frag.level, stats.total, (part ?? frag).duration);
    });
    hls.on(Events.ERROR, (_, data) => {
      if (data.fatal) this.#fatal(data, heard);
    });
    hls.loadSource(manifest.url);
    hls.attachMedia(video);
  }

  #fatal(data, heard) {
    const { ErrorTypes, ErrorDetails } = Hls;
    if (data.type === ErrorTypes.KEY_SYSTEM_ERROR) {
      heard.failed(ENCRYPTED);
    } else if (/incompatibleCodecs|addCodec/i.test(data.details)) {
      heard.failed(codecError(this.#codecs));
    } else if (/parsing/i.test(data.details) && /manifest|level/i.test(data.details)) {
      heard.failed(PARSE_ERROR);
    } else if (data.type === ErrorTypes.NETWORK_ERROR) {
      const isManifest = !/frag|key/i.test(data.details);
      heard.failed(httpError(data.response?.code ?? 0, isManifest));
    } else if (data.type === ErrorTypes.MEDIA_ERROR && !this.#isRecovering) {
      this.#isRecovering = true;
      this.#hls.recoverMediaError();
    } else {
      heard.failed(data.details === ErrorDetails.INTERNAL_EXCEPTION ? `hls.js failed: ${data.error?.message}` : DECODE_ERROR);
    }
  }

  destroy() {
    this.#hls?.destroy();
  }

  /** Where the picture on screen is on the axis of markers: the time of day, if the stream tells. */
  position() {
    return this.date()?.getTime() / 1000 || this.#video.currentTime;
  }

  /** When the picture on screen was made, as the stream tells. */
  date() {
    return this.#hls?.playingDate ?? undefined;
  }

  /** How far the picture on screen is behind: by the time of day, or else by the playlist. */
  latency() {
    const date = this.date();
    return date ? (Date.now() - date.getTime()) / 1000 : (this.#hls?.latency || NaN);
  }

  /** What was loaded of the rendition, bits a second. */
  bitrate() {
    return this.#meter.bitrate();
  }

  /** The rendition on screen, as the manifest describes it. */
  rendition() {
    const level = this.#hls?.levels?.[this.#hls.currentLevel];
    return level && {
      declared: level.bitrate,
      frameRate: level.frameRate || NaN,
      codecs: level.attrs.CODECS ?? [level.videoCodec, level.audioCodec].filter(Boolean).join(','),
    };
  }

  /** All of them, largest first. */
  renditions() {
    return (this.#hls?.levels ?? [])
      .map((level, id) => ({ id, width: level.width, height: level.height, bitrate: level.bitrate }))
      .reverse();
  }

  /** The rendition that was chosen by hand; undefined: the player chooses. */
  chosen() {
    return this.#hls && !this.#hls.autoLevelEnabled ? this.#hls.loadLevel : undefined;
  }

  choose(id) {
    this.#hls.nextLevel = id ?? -1;
  }
}

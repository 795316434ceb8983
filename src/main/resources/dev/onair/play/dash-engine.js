import { withToken } from './address.js';
import { BitrateMeter } from './history.js';
import { codecError, DECODE_ERROR, ENCRYPTED, httpError, PARSE_ERROR } from './words.js';

/** The schemes by which DASH carries SCTE-35: in the manifest, and in segments. */
const SCTE35 = ['urn:scte:scte35:2013:xml', 'urn:scte:scte35:2014:xml+bin', 'urn:scte:scte35:2013:bin'];

/** dash.js's numbers of errors. */
const NO_MANIFEST = [10, 31];
const UNPLAYABLE = [32, 35];
const KEYS = 100;

/** DASH, by dash.js. */
export class DashEngine {
  #player;
  #video;
  #meter = new BitrateMeter();
  #refused = { status: 0, isManifest: true };
  #codecs = '';

  constructor(video, manifest, { token, isLarge, heard }) {
    this.#video = video;
    const player = dashjs.MediaPlayer().create();
    this.#player = player;
    player.updateSettings({
      debug: { logLevel: dashjs.Debug.LOG_LEVEL_NONE },
      streaming: {
        // It would ask a clock on the web; the viewer's own has to do.
        utcSynchronization: { enabled: false },
        lastBitrateCachingInfo: { enabled: false },
        lastMediaSettingsCachingInfo: { enabled: false },
        abr: { limitBitrateByPortal: !isLarge, initialBitrate: { video: isLarge ? 3000 : 1000 } },
        buffer: { bufferToKeep: 10 },
      },
    });
    player.addRequestInterceptor((request) => {
      request.url = withToken(request.url, token);
      return Promise.resolve(request);
    });
    player.addResponseInterceptor((response) => {
      const type = response.request?.customData?.request?.type;
      if (!(response.status >= 200 && response.status < 300)) {
        this.#refused = { status: response.status ?? 0, isManifest: type === 'MPD' };
      }
      return Promise.resolve(response);
    });
    const { events } = dashjs.MediaPlayer;
    player.on(events.MANIFEST_LOADED, ({ data }) => {
      this.#codecs = codecsIn(data);
    });
    player.on(events.FRAGMENT_LOADING_COMPLETED, ({ request, error }) => {
      if (!error && request.mediaType === 'video' && request.type === 'MediaSegment') {
        this.#meter.loaded(request.representation?.id, request.bytesTotal, request.duration);
      }
    });
    player.on(events.ERROR, ({ error }) => heard.failed(this.#words(error)));
    player.on(events.PLAYBACK_ERROR, () => heard.failed(DECODE_ERROR));
    for (const scheme of SCTE35) {
      player.on(scheme, ({ event }) => noteEvent(event, heard.markers), null, { mode: events.EVENT_MODE_ON_RECEIVE });
    }
    player.initialize(video, manifest.url, true);
  }

  #words(error) {
    if (NO_MANIFEST.includes(error.code)) return PARSE_ERROR;
    if (UNPLAYABLE.includes(error.code)) return codecError(this.#codecs);
    if (error.code >= KEYS) return ENCRYPTED;
    return httpError(this.#refused.status, this.#refused.isManifest);
  }

  destroy() {
    this.#player.destroy();
  }

  position() {
    return this.#video.currentTime;
  }

  date() {
    const latency = this.latency();
    return Number.isFinite(latency) ? new Date(Date.now() - latency * 1000) : undefined;
  }

  latency() {
    return this.#player.isReady() ? this.#player.getCurrentLiveLatency() || NaN : NaN;
  }

  bitrate() {
    return this.#meter.bitrate();
  }

  rendition() {
    const representation = this.#player.isReady() && this.#player.getCurrentRepresentationForType('video');
    if (!representation) return undefined;
    const audio = this.#player.getCurrentRepresentationForType('audio');
    return {
      declared: representation.bandwidth,
      frameRate: representation.frameRate,
      codecs: [representation.codecs, audio?.codecs].filter(Boolean).join(','),
    };
  }

  renditions() {
    if (!this.#player.isReady()) return [];
    return this.#player
      .getRepresentationsByType('video')
      .map(({ id, width, height, bandwidth }) => ({ id, width, height, bitrate: bandwidth }))
      .sort((one, other) => other.bitrate - one.bitrate);
  }

  chosen() {
    const isAuto = this.#player.getSettings().streaming.abr.autoSwitchBitrate.video;
    return isAuto ? undefined : this.#player.getCurrentRepresentationForType('video')?.id;
  }

  choose(id) {
    const isAuto = id === undefined;
    this.#player.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: isAuto } } } });
    if (!isAuto) this.#player.setRepresentationForTypeById('video', id, true);
  }
}

function noteEvent(event, markers) {
  markers.note({
    id: `event ${event.eventStream?.schemeIdUri} ${event.id}`,
    start: event.calculatedPresentationTime,
    duration: event.duration > 0 ? event.duration : NaN,
    label: event.duration > 0 ? 'ad break' : 'SCTE-35 signal',
  });
}

function codecsIn(manifest) {
  const found = new Set();
  for (const period of manifest?.Period ?? []) {
    for (const set of period.AdaptationSet ?? []) {
      for (const representation of set.Representation ?? []) {
        const codecs = representation.codecs ?? set.codecs;
        if (codecs) found.add(codecs);
      }
    }
  }
  return [...found].join(',');
}

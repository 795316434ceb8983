import { choose } from './address.js';
import { DashEngine } from './dash-engine.js';
import { element } from './elements.js';
import { History } from './history.js';
import { HlsEngine } from './hls-engine.js';
import { Markers } from './markers.js';
import { countdown, seconds, SILENT, size } from './words.js';

/** Before the first try again, and the further ones: seconds. */
const PAUSES = [2, 3, 5, 8];

/** How long a picture may stand still before the stream is opened anew: seconds. */
const PATIENCE = 12;

/** One channel: its picture, what plays it, and what is known of it. */
export class Tile {
  #token;
  #video;
  #engine;
  #isLarge = false;
  #isVisible = false;
  #wanted = '';
  #failures = 0;
  #retryAt = Infinity;
  #movedAt = 0;
  #time = 0;
  #renditionShown = '';
  #parts = {};

  state = 'idle';
  words = '';
  stalls = 0;
  markers = new Markers();
  history = new History();

  constructor(channel, number, token) {
    this.channel = channel;
    this.#token = token;
    this.element = this.#build(number);
    this.#set('idle');
  }

  #build(number) {
    this.#video = element('video', { playsInline: true, muted: true, autoplay: true, disableRemotePlayback: true });
    this.#parts = {
      still: element('canvas', { className: 'still' }),
      veil: element('p', { className: 'veil' }),
      ad: element('p', { className: 'ad' }),
      latency: element('span', { className: 'latency' }),
      rendition: element('span', { className: 'rendition' }),
    };
    const key = element('span', { className: 'number', textContent: number <= 9 ? number : '' });
    const name = element('span', { className: 'name', textContent: this.channel.name });
    const { still, veil, ad, rendition, latency } = this.#parts;
    const screen = element('div', { className: 'screen' }, still, this.#video, veil, ad);
    const caption = element('figcaption', {}, key, name, rendition, latency);
    this.#video.addEventListener('waiting', () => this.#stalled());
    this.#video.addEventListener('playing', () => this.#plays());
    return element('figure', { className: 'tile', tabIndex: 0 }, screen, caption);
  }

  get video() {
    return this.#video;
  }

  get engine() {
    return this.#engine;
  }

  /** Tells the tile how it is seen; it opens the stream anew only if another manifest is better. */
  see({ isLarge, isVisible, wanted }) {
    this.#wanted = wanted;
    const manifest = choose(this.channel.manifests, wanted, isLarge);
    const isOther = manifest !== this.manifest || isLarge !== this.#isLarge;
    this.#isLarge = isLarge;
    this.#isVisible = isVisible;
    this.element.classList.toggle('large', isLarge);
    if (!isLarge) this.#video.muted = true;
    if (!isVisible) {
      this.#close('idle');
    } else if (isOther || this.state === 'idle') {
      this.manifest = manifest;
      this.#failures = 0;
      this.#open();
    }
  }

  #open() {
    this.#close('loading');
    const manifest = this.manifest;
    this.markers = new Markers();
    this.#movedAt = performance.now() / 1000;
    const heard = {
      markers: this.markers,
      failed: (words) => {
        // What an engine says that is no longer this tile's is of no matter.
        if (heard === this.heard) this.#failed(words);
      },
    };
    this.heard = heard;
    const Engine = manifest.format === 'dash' ? DashEngine : HlsEngine;
    this.#engine = new Engine(this.#video, manifest, { token: this.#token, isLarge: this.#isLarge, heard });
  }

  #close(state) {
    this.#retryAt = Infinity;
    this.heard = undefined;
    if (this.#engine) {
      this.#keepStill();
      this.#engine.destroy();
      this.#engine = undefined;
      // dash.js asks for manifests again only once it has seen the picture begin.
      this.#video.pause();
      this.#video.removeAttribute('src');
      this.#video.load();
    }
    this.#set(state, state === 'loading' ? this.words : '');
  }

  /** The last picture stays until there is another one. */
  #keepStill() {
    const { still } = this.#parts;
    if (!this.#video.videoWidth) return;
    still.width = Math.min(640, this.#video.videoWidth);
    still.height = (still.width * this.#video.videoHeight) / this.#video.videoWidth;
    still.getContext('2d').drawImage(this.#video, 0, 0, still.width, still.height);
  }

  #plays() {
    if (!this.#engine) return;
    if (this.#failures) this.history.happened('good', 'on air again');
    this.#failures = 0;
    this.#set('playing');
  }

  #stalled() {
    if (this.state !== 'playing' || this.#video.seeking) return;
    this.stalls += 1;
    this.history.happened('stall', 'stalled');
    this.#set('stalled');
  }

  #failed(words) {
    const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)];
    if (words !== this.words) this.history.happened('error', words);
    this.#failures += 1;
    this.#close('loading');
    this.#retryAt = performance.now() / 1000 + pause;
    this.#set('error', words);
  }

  #set(state, words = '') {
    this.state = state;
    this.words = words;
    this.element.dataset.state = state;
  }

  /** Looks at what plays; called twice a second. */
  look() {
    const now = performance.now() / 1000;
    if (now >= this.#retryAt) this.#open();
    this.#watch(now);
    const position = this.#engine?.position() ?? NaN;
    for (const marker of this.markers.passed(position)) {
      const length = Number.isFinite(marker.duration) ? `, ${seconds(marker.duration)}` : '';
      this.history.happened('ad', marker.label + length);
    }
    const isShown = this.state === 'playing' || this.state === 'stalled';
    const latency = isShown ? this.#engine.latency() : NaN;
    this.history.sample(Date.now() / 1000, latency, isShown ? this.#engine.bitrate() : NaN);
    this.#noteSwitch(isShown);
    this.#show(now, latency, isShown ? this.markers.during(position) : undefined);
  }

  /** A picture that stands still too long is a failure that no player tells of. */
  #watch(now) {
    const time = this.#video.currentTime;
    if (time !== this.#time || !this.#engine) {
      this.#time = time;
      this.#movedAt = now;
      if (this.state === 'stalled' && this.#video.readyState > 2) this.#set('playing');
    } else if (now - this.#movedAt > PATIENCE) {
      this.#failed(SILENT);
    }
    if (this.#engine && this.#video.paused && this.#video.readyState > 2) this.#video.play().catch(() => {});
  }

  #noteSwitch(isShown) {
    if (!isShown || !this.#video.videoWidth) return;
    const shown = size(this.#video.videoWidth, this.#video.videoHeight);
    if (this.#renditionShown && shown !== this.#renditionShown) this.history.happened('switch', shown);
    this.#renditionShown = shown;
  }

  #show(now, latency, during) {
    const { veil, ad, latency: behind, rendition } = this.#parts;
    const left = Math.max(1, Math.ceil(this.#retryAt - now));
    veil.textContent = this.state === 'error' ? `${this.words} · trying again in ${left} s` : this.words;
    this.element.classList.toggle('wordy', this.words !== '');
    ad.textContent = during ? (Number.isFinite(during.left) ? `${during.label} ${countdown(during.left)}` : during.label) : '';
    behind.textContent = Number.isFinite(latency) ? seconds(latency) : '';
    rendition.textContent = this.#video.videoHeight ? `${this.#video.videoHeight}p` : '';
  }

  /** What the panel shows of it. */
  facts() {
    const quality = this.#video.getVideoPlaybackQuality?.() ?? {};
    const isShown = this.state === 'playing' || this.state === 'stalled';
    return {
      state: this.state,
      latency: isShown ? this.#engine.latency() : NaN,
      date: isShown ? this.#engine.date() : undefined,
      buffer: isShown ? buffered(this.#video) : NaN,
      bitrate: isShown ? this.#engine.bitrate() : NaN,
      rendition: isShown ? this.#engine.rendition() : undefined,
      width: this.#video.videoWidth,
      height: this.#video.videoHeight,
      frames: quality.totalVideoFrames ?? 0,
      dropped: quality.droppedVideoFrames ?? 0,
      rate: this.#video.playbackRate,
      stalls: this.stalls,
    };
  }
}

/** What is there to be played without asking for more: seconds. */
function buffered(video) {
  for (let i = 0; i < video.buffered.length; i++) {
    if (video.buffered.start(i) <= video.currentTime + 0.1 && video.currentTime < video.buffered.end(i)) {
      return video.buffered.end(i) - video.currentTime;
    }
  }
  return 0;
}

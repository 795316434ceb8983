// What was measured lately.

/** How much of it the graph shows: seconds. */
export const SHOWN = 120;

/** Latency, bitrate and what happened, of one tile. */
export class History {
  samples = [];
  happenings = [];

  sample(now, latency, bitrate) {
    this.samples.push({ at: now, latency, bitrate });
    while (this.samples[0].at < now - SHOWN) this.samples.shift();
  }

  /** kind is what a style sheet calls it: ad, stall, switch, error, good. */
  happened(kind, words, date = new Date()) {
    this.happenings.push({ at: date.getTime() / 1000, kind, words, date });
    if (this.happenings.length > 50) this.happenings.shift();
  }
}

/** How long what is averaged plays: seconds. */
const AVERAGED = 8;

/** The bitrate of what was loaded last, of one rendition. */
export class BitrateMeter {
  #rendition;
  #loaded = [];

  loaded(rendition, bytes, duration) {
    if (!(bytes > 0 && duration > 0)) return;
    if (rendition !== this.#rendition) {
      this.#rendition = rendition;
      this.#loaded = [];
    }
    this.#loaded.push({ bytes, duration });
    while (this.#loaded.length > 1 && this.#sum('duration') - this.#loaded[0].duration > AVERAGED) {
      this.#loaded.shift();
    }
  }

  bitrate() {
    return this.#loaded.length ? (8 * this.#sum('bytes')) / this.#sum('duration') : NaN;
  }

  #sum(of) {
    return this.#loaded.reduce((sum, one) => sum + one[of], 0);
  }
}

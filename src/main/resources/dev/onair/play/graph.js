import { SHOWN } from './history.js';
import { bitrate, seconds } from './words.js';

const BELOW = 0.58;

/** The latency as a line above, the bitrate as an area below, and what happened as ticks. */
export class Graph {
  #canvas;
  #colours;

  constructor(canvas) {
    this.#canvas = canvas;
  }

  draw(history, now) {
    const canvas = this.#canvas;
    const ratio = devicePixelRatio || 1;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (!width || !height) return;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#colours ??= colours(canvas);
    const context = canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const x = (at) => width - ((now - at) / SHOWN) * width;
    this.#happenings(context, history, x, height, now);
    const line = { top: 14, bottom: height * BELOW - 4, most: ceiling(history.samples, 'latency', 2) };
    const area = { top: height * BELOW + 14, bottom: height - 1, most: ceiling(history.samples, 'bitrate', 5e5) };
    this.#scale(context, line, width, seconds);
    this.#scale(context, area, width, bitrate);
    this.#series(context, history.samples, 'bitrate', x, area, this.#colours.bitrate, true);
    this.#series(context, history.samples, 'latency', x, line, this.#colours.latency, false);
  }

  #happenings(context, { happenings }, x, height, now) {
    for (const { at, kind } of happenings) {
      if (at < now - SHOWN || !this.#colours[kind]) continue;
      context.fillStyle = this.#colours[kind];
      context.globalAlpha = 0.55;
      context.fillRect(Math.round(x(at)), 0, 1.5, height);
      context.globalAlpha = 1;
    }
  }

  #scale(context, { top, bottom, most }, width, words) {
    context.strokeStyle = this.#colours.rule;
    context.lineWidth = 1;
    context.beginPath();
    for (const y of [top, (top + bottom) / 2, bottom]) {
      context.moveTo(0, Math.round(y) + 0.5);
      context.lineTo(width, Math.round(y) + 0.5);
    }
    context.stroke();
    context.fillStyle = this.#colours.muted;
    context.font = `10px ${getComputedStyle(this.#canvas).fontFamily}`;
    context.fillText(words(most), 2, top - 3);
  }

  #series(context, samples, of, x, { top, bottom, most }, colour, isArea) {
    const y = (value) => bottom - (Math.min(value, most) / most) * (bottom - top);
    let begun;
    const finish = (last) => {
      if (isArea) {
        context.lineTo(x(last), bottom);
        context.lineTo(x(begun), bottom);
        context.globalAlpha = 0.25;
        context.fill();
        context.globalAlpha = 1;
      } else {
        context.stroke();
      }
    };
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = 1.75;
    context.lineJoin = 'round';
    let last;
    for (const sample of samples) {
      const value = sample[of];
      if (Number.isFinite(value)) {
        if (begun === undefined) {
          begun = sample.at;
          context.beginPath();
          context.moveTo(x(sample.at), y(value));
        } else {
          context.lineTo(x(sample.at), y(value));
        }
        last = sample.at;
      } else if (begun !== undefined) {
        finish(last);
        begun = undefined;
      }
    }
    if (begun !== undefined) finish(last);
  }
}

/** A round number that is no less than what is shown. */
function ceiling(samples, of, least) {
  const most = samples.reduce((most, sample) => (sample[of] > most ? sample[of] : most), least);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= most * 0.999);
}

function colours(canvas) {
  const style = getComputedStyle(canvas);
  const named = ['latency', 'bitrate', 'rule', 'muted', 'ad', 'stall', 'switch', 'error'];
  return Object.fromEntries(named.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

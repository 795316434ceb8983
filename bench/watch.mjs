// Watches one format of a channel for 20 s, and prints a line of bench/streaming's table.
//
//   node watch.mjs PLAYWRIGHT CHROMIUM URL FORMAT

import { pathToFileURL } from 'node:url';

const [, , playwright, executablePath, url, format] = process.argv;
const { chromium } = await import(pathToFileURL(playwright));

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const begun = Date.now();
await page.goto(url);
await page.waitForFunction(() => document.querySelector('video')?.currentTime > 0, null, { timeout: 60_000 });
const first = (Date.now() - begun) / 1000;

// A player that has just begun finds its place.
await page.waitForTimeout(10_000);
const behind = [];
for (let i = 0; i < 40; i++) {
  behind.push(parseFloat(await fact('latency')));
  await page.waitForTimeout(500);
}
behind.sort((a, b) => a - b);
const [least, median, most] = [behind[0], behind[20], behind[39]].map((value) => value.toFixed(1));
console.log(`| ${format} | ${first.toFixed(1)} s | ${median} s (${least} to ${most}) | ${await fact('stalls')} | ${await fact('dropped')} |`);
await browser.close();

function fact(name) {
  return page.textContent(`.facts .${name} dd`);
}

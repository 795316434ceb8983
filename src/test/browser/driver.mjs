// Drives a browser for tests: a request a line as JSON, an answer a line.
//
//   node driver.mjs /usr/bin/chromium

import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [, , browserPath, playwright] = process.argv;
const { chromium } = await import(pathToFileURL(playwright));

const browser = await chromium.launch({
  executablePath: browserPath,
  // Tests run as root in containers, where its sandbox can't be made.
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const requests = [];
const problems = [];
page.on('request', (request) => requests.push(request.url()));
page.on('pageerror', (error) => problems.push(String(error.stack)));
page.on('console', (message) => {
  if (/Content Security Policy/.test(message.text())) problems.push(message.text());
});

const acts = {
  open: (url) => page.goto(url).then(() => null),
  value: (script) => page.evaluate(script),
  press: (key) => page.keyboard.press(key).then(() => null),
  click: (selector) => page.click(selector).then(() => null),
  choose: ([selector, value]) => page.selectOption(selector, value).then(() => null),
  resize: ([width, height]) => page.setViewportSize({ width, height }).then(() => null),
  screenshot: (path) => page.screenshot({ path }).then(() => null),
  requests: () => requests,
  problems: () => problems,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, argument } = JSON.parse(line);
  let answer;
  try {
    answer = { value: (await acts[act](argument)) ?? null };
  } catch (error) {
    answer = { error: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();

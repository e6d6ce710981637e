// Talks to the bot with the real Direct Line client: node client.mjs stream|poll|reconnect|resume BASE
// Prints what it saw as one line of JSON; the tests beside the browser's judge it.
import { createRequire } from 'node:module';
import process from 'node:process';

const require = createRequire(process.env.DIRECTLINE_MODULES ?? import.meta.url);
const { WebSocket: NodeSocket } = require('ws');
const patienceMs = 300_000;
const sockets = [];

globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends NodeSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
const { DirectLine } = require('botframework-directlinejs');

const [scenario, base] = process.argv.slice(2);
const domain = `${base}/v3/directline`;

async function generate() {
  const response = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  return response.json();
}

function connect(options) {
  const line = new DirectLine({ domain, webSocket: scenario !== 'poll', pollingInterval: 500, ...options });
  const seen = [];
  const waiting = [];
  line.activity$.subscribe(activity => {
    seen.push(activity);
    for (const wait of waiting) wait();
  });
  const until = condition =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Waited too long; saw ${JSON.stringify(seen)}`)), patienceMs);
      const check = () => {
        if (!condition(seen)) return;
        clearTimeout(late);
        resolve();
      };
      waiting.push(check);
      check();
    });
  return { line, seen, until };
}

const message = (text, clientActivityID) => ({
  type: 'message',
  text,
  locale: 'en-US',
  from: { id: 'whoever', role: 'user' },
  channelData: { clientActivityID },
});

const post = (line, activity) => new Promise((resolve, reject) => line.postActivity(activity).subscribe(resolve, reject));
const fromBot = seen => seen.filter(activity => activity.from.role === 'bot' && activity.type === 'message');
const brief = ({ id, type, text, timestamp, from, channelData, suggestedActions }) => ({
  id,
  type,
  text,
  timestamp,
  role: from.role,
  clientActivityId: channelData?.clientActivityID,
  buttons: suggestedActions?.actions?.map(action => action.title) ?? [],
});

const scenarios = {
  async stream() {
    const { token } = await generate();
    const { line, seen, until } = connect({ token });
    await until(() => fromBot(seen).length >= 1);
    const postedId = await post(line, message('can I drink on klonopin?', 'client-1'));
    await until(() => fromBot(seen).length >= 2 && seen.some(activity => activity.channelData?.clientActivityID === 'client-1'));
    return { postedId, activities: seen.map(brief), sockets: sockets.length };
  },
  poll() {
    return scenarios.stream();
  },
  // The socket dies while a message is answered; what was missed comes with the next one, and nothing comes twice.
  async reconnect() {
    const { token, conversationId } = await generate();
    const { line, seen, until } = connect({ token });
    await until(() => fromBot(seen).length >= 1);
    sockets.at(-1).terminate();
    await fetch(`${domain}/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message('can I drink on klonopin?', 'client-2')),
    });
    await until(() => fromBot(seen).length >= 2);
    await post(line, message('thank you', 'client-3'));
    await until(() => seen.some(activity => activity.channelData?.clientActivityID === 'client-3') && fromBot(seen).length >= 3);
    return { activities: seen.map(brief), sockets: sockets.length };
  },
  // As a page does after a reload: the same conversation, without a watermark, shows everything again.
  async resume() {
    const { token, conversationId } = await generate();
    const before = connect({ token });
    await before.until(() => fromBot(before.seen).length >= 1);
    await post(before.line, message('can I drink on klonopin?', 'client-4'));
    await before.until(() => fromBot(before.seen).length >= 2);
    const after = connect({ token, conversationId });
    await after.until(() => after.seen.length >= before.seen.length);
    return { before: before.seen.map(brief), activities: after.seen.map(brief), sockets: sockets.length };
  },
};

try {
  console.log(JSON.stringify(await scenarios[scenario]()));
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}

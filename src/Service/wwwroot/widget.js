// The support chat on any website:
//   <script src="https://BOT/widget.js" data-lang="en" data-country="US" data-position="right" async></script>
// It adds one button and, once that is used, one frame. No cookie, no global name, no style that reaches the page.
(() => {
  'use strict';
  const words = /* words */ {};
  const readyWithinMs = 6000;
  const script = document.currentScript;
  if (!script || document.querySelector('aftercare-chat')) return;
  const bot = new URL(script.src).origin;
  const asked = (script.dataset.lang || document.documentElement.lang || navigator.language || 'en').slice(0, 2).toLowerCase();
  const language = asked in words ? asked : 'en';
  const text = words[language];
  const side = script.dataset.position === 'left' ? 'left' : 'right';

  function address(path) {
    const url = new URL(path, bot);
    url.searchParams.set('lang', language);
    if (script.dataset.country) url.searchParams.set('country', script.dataset.country);
    return url.href;
  }

  function element(name, attributes = {}, content = '') {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = content;
    return made;
  }

  const host = element('aftercare-chat', { lang: language });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; }
    * { box-sizing: border-box; font: 16px/1.3 system-ui, sans-serif; }
    button, a { color: #fff; background: #0b5d57; border: 2px solid #fff; border-radius: 26px; cursor: pointer; font-weight: 600; }
    button:focus-visible, a:focus-visible, iframe:focus-visible { outline: 3px solid #1446c8; outline-offset: 2px; }
    .launcher { position: fixed; z-index: 2147483646; bottom: 16px; ${side}: 16px; min-height: 52px; padding: 0 20px; box-shadow: 0 2px 10px #0006; }
    .panel {
      position: fixed; z-index: 2147483647; bottom: 16px; ${side}: 16px; width: 400px; max-width: calc(100vw - 32px);
      height: 680px; max-height: calc(100vh - 32px); display: flex; flex-direction: column; overflow: hidden;
      background: #f3f6f4; border: 1px solid #4a5a58; border-radius: 12px; box-shadow: 0 4px 24px #0006;
    }
    .panel[hidden], .launcher[hidden], p[hidden] { display: none; }
    .top { display: flex; align-items: center; justify-content: space-between; background: #0b5d57; color: #fff; padding: 0 4px 0 16px; font-weight: 600; }
    .close { border: 0; min-width: 48px; min-height: 48px; font-size: 22px; }
    .close:focus-visible { outline-color: #fff; outline-offset: -5px; }
    iframe { flex: 1; width: 100%; border: 0; }
    p { margin: 0; padding: 16px; color: #1b2726; }
    p a { display: inline-block; margin-top: 12px; padding: 12px 18px; text-decoration: none; }
    @media (max-width: 480px) { .panel { inset: 0; width: 100%; max-width: none; height: 100%; max-height: none; border: 0; border-radius: 0; } }
    @media (prefers-color-scheme: dark) { .panel { background: #0f1716; } p { color: #e7efed; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const launcher = element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog', 'aria-label': text.launcher }, text.launcher_short);
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': text.frame, hidden: '' });
  const top = element('div', { class: 'top' }, text.frame);
  const close = element('button', { class: 'close', type: 'button', 'aria-label': text.close }, '×');
  const refused = element('p', { hidden: '' }, text.refused);
  const fullPage = element('a', { href: address('/'), target: '_blank', rel: 'noopener' }, text.full_page);
  let frame;
  let isReady = false;

  top.append(close);
  refused.append(document.createElement('br'), fullPage);
  panel.append(top, refused);
  root.append(launcher, panel);

  const send = message => frame.contentWindow.postMessage({ aftercare: message }, bot);

  function refuse() {
    if (isReady) return;
    refused.hidden = false;
    frame.hidden = true;
    console.error(
      `Aftercare Bot: the chat of ${bot} did not open in this page. If the bot runs, its setting Page:AllowedFrameOrigins must list ${location.origin}.`,
    );
  }

  function open() {
    panel.hidden = false;
    launcher.hidden = true;
    if (!frame) {
      frame = element('iframe', { src: address('/widget'), title: text.frame, referrerpolicy: 'no-referrer' });
      panel.append(frame);
      setTimeout(refuse, readyWithinMs);
    }
    frame.focus();
    if (isReady) send('focus');
  }

  function shut() {
    panel.hidden = true;
    launcher.hidden = false;
    launcher.focus();
  }

  launcher.addEventListener('click', open);
  close.addEventListener('click', shut);
  panel.addEventListener('keydown', event => event.key === 'Escape' && shut());
  addEventListener('message', event => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== bot) return;
    if (event.data?.aftercare === 'close' && !panel.hidden) shut();
    if (event.data?.aftercare !== 'ready') return;
    isReady = true;
    refused.hidden = true;
    frame.hidden = false;
    if (!panel.hidden) send('focus');
  });

  document.body ? document.body.append(host) : addEventListener('DOMContentLoaded', () => document.body.append(host));
})();

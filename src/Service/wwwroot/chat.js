const page = JSON.parse(document.getElementById('page-data').textContent);
const nonce = document.currentScript.nonce;
const statusBox = document.getElementById('status');
const isInFrame = window.parent !== window;
const ConnectionStatus = { online: 2, expired: 3, failed: 4, ended: 5 };
const backStaysMs = 4000;
const secondEscapeMs = 1500;

let directLine;
let shownStatus = '';
let isLeaving = false;

// --- What the page says around the chat ---

function showStatus(name, { retry } = {}) {
  shownStatus = name;
  statusBox.replaceChildren();
  statusBox.hidden = name === '';
  if (name === '') return;
  const [before, after] = page.texts[name].split('{emergency}');
  statusBox.append(before);
  if (after !== undefined) {
    const call = document.createElement('a');
    call.href = `tel:${page.dial}`;
    call.textContent = page.emergency;
    statusBox.append(call, after);
  }
  if (!retry) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = page.texts.retry;
  button.addEventListener('click', retry);
  statusBox.append(button);
}

function showFor(name, milliseconds) {
  showStatus(name);
  setTimeout(() => shownStatus === name && showStatus(''), milliseconds);
}

function onLost() {
  if (!isLeaving && directLine) showStatus('lost');
}

function onBack() {
  if (shownStatus === 'lost') showFor('back', backStaysMs);
}

// --- How Web Chat looks ---

const dark = matchMedia('(prefers-color-scheme: dark)');
const wide = matchMedia('(min-width: 60rem)');

function styleOptions() {
  const css = getComputedStyle(document.documentElement);
  const color = name => css.getPropertyValue(`--${name}`).trim();
  return {
    accent: color('calm'),
    backgroundColor: color('surface'),
    primaryFont: 'system-ui, sans-serif',
    subtle: color('quiet'),
    timestampColor: color('quiet'),
    rootHeight: '100%',
    rootWidth: '100%',
    hideUploadButton: true,
    bubbleBackground: color('ground'),
    bubbleBorderColor: color('line'),
    bubbleBorderRadius: 12,
    bubbleTextColor: color('ink'),
    bubbleMaxWidth: 640,
    bubbleMinHeight: 44,
    bubbleFromUserBackground: color('calm'),
    bubbleFromUserBorderColor: color('calm'),
    bubbleFromUserBorderRadius: 12,
    bubbleFromUserTextColor: color('on-calm'),
    sendBoxBackground: color('surface'),
    sendBoxBorderTop: `solid 1px ${color('line')}`,
    sendBoxButtonColor: color('calm'),
    sendBoxButtonColorOnHover: color('ink'),
    sendBoxButtonColorOnFocus: color('ink'),
    sendBoxButtonColorOnActive: color('ink'),
    sendBoxButtonShadeColor: 'transparent',
    sendBoxButtonShadeColorOnHover: color('ground'),
    sendBoxButtonShadeColorOnActive: color('ground'),
    sendBoxButtonKeyboardFocusIndicatorBorderColor: color('focus'),
    sendBoxHeight: 52,
    sendBoxTextColor: color('ink'),
    sendBoxPlaceholderColor: color('quiet'),
    sendBoxTextWrap: true,
    suggestedActionLayout: wide.matches ? 'flow' : 'stacked',
    suggestedActionHeight: 44,
    suggestedActionBorderRadius: 22,
    suggestedActionBorderColor: color('calm'),
    suggestedActionBorderWidth: 2,
    suggestedActionTextColor: color('calm'),
    suggestedActionBackgroundColor: color('surface'),
    suggestedActionBackgroundColorOnHover: color('ground'),
    suggestedActionBackgroundColorOnActive: color('ground'),
    suggestedActionKeyboardFocusIndicatorBorderColor: color('focus'),
    suggestedActionsStackedLayoutButtonTextWrap: true,
    transcriptVisualKeyboardIndicatorColor: color('focus'),
    transcriptActivityVisualKeyboardIndicatorColor: color('quiet'),
    scrollToEndButtonFontSize: 16,
  };
}

const ownWords = {
  TEXT_INPUT_PLACEHOLDER: page.texts.placeholder,
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: page.texts.sending,
  TRANSCRIPT_ARIA_LABEL_ALT: page.texts.chat_label,
};

// --- The conversation ---

// Every activity says where the visitor is, so that the bot answers with the numbers that the page shows.
function withPlace(activity) {
  const place = page.country ? [{ type: 'clientInfo', country: page.country, locale: page.locale }] : [];
  return { ...activity, locale: page.locale, entities: [...(activity.entities ?? []), ...place] };
}

const middleware = () => next => action => {
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY')
    return next({ ...action, payload: { ...action.payload, activity: withPlace(action.payload.activity) } });
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' || action.type === 'DIRECT_LINE/POST_ACTIVITY_IMPEDED')
    if (shownStatus !== 'lost') showStatus('not_sent');
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && shownStatus === 'not_sent') showStatus('');
  return next(action);
};

// The page says in its own words, with the numbers, what Web Chat says of the connection.
const toastMiddleware = () => next => args => args.notification.id !== 'connectivitystatus' && next(args);

function loadScript(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.nonce = nonce;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} could not be loaded.`));
    };
    document.head.append(script);
  });
}

let webChat;
// The shell is painted before a megabyte and a half of script is read.
function loadWebChat() {
  const loading = new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  webChat ??= loading.then(() => loadScript(page.webChat)).catch(error => {
    webChat = undefined;
    throw error;
  });
  return webChat;
}

async function open() {
  showStatus('opening');
  try {
    const [conversation] = await Promise.all([openConversation(page.domain), loadWebChat()]);
    converse(conversation);
  } catch (error) {
    console.warn('The chat could not be opened.', error);
    fail();
  }
}

function fail() {
  showStatus('failed', { retry: open });
}

function converse({ conversationId, token, isResumed, isAnew }) {
  directLine?.end();
  const line = window.WebChat.createDirectLine({
    domain: new URL(page.domain, location.href).href,
    token,
    ...(isResumed ? { conversationId } : {}),
    conversationStartProperties: { locale: page.locale },
  });
  directLine = line;
  watchStatus(line, isAnew);
  render(line, window.WebChat.createStore({}, middleware));
}

function watchStatus(line, isAnew) {
  line.connectionStatus$.subscribe(status => {
    if (line !== directLine || isLeaving) return;
    if (status === ConnectionStatus.online && ['opening', 'failed'].includes(shownStatus))
      isAnew ? showFor('anew', 2 * backStaysMs) : showStatus('');
    if (status === ConnectionStatus.expired || status === ConnectionStatus.ended) open();
    if (status === ConnectionStatus.failed) fail();
  });
}

let rendered;
function render(line, store) {
  const fresh = document.createElement('div');
  document.getElementById('webchat').replaceChildren(fresh);
  rendered = () =>
    window.WebChat.renderWebChat(
      {
        directLine: line,
        store,
        nonce,
        locale: page.locale.startsWith('es') ? 'es-ES' : 'en-US',
        overrideLocalizedStrings: strings => ({ ...strings, ...ownWords }),
        renderMarkdown,
        sendTypingIndicator: false,
        toastMiddleware,
        styleOptions: styleOptions(),
      },
      fresh,
    );
  rendered();
}

for (const query of [dark, wide]) query.addEventListener('change', () => rendered?.());

// The client renews its token by itself; the newest one is what opens the conversation after a reload.
addEventListener('pagehide', () => {
  const known = session.read();
  if (known && directLine?.token && !isLeaving) session.write({ ...known, token: directLine.token });
});

// --- Leaving ---

function leave() {
  isLeaving = true;
  session.forget();
  directLine?.end();
  document.documentElement.hidden = true;
  window.top.location.replace(page.exitUrl);
}

document.getElementById('exit').addEventListener('click', event => {
  event.preventDefault();
  leave();
});

let lastEscape = -Infinity;
addEventListener(
  'keydown',
  event => {
    if (event.key !== 'Escape') return;
    if (isInFrame) {
      window.parent.postMessage({ aftercare: 'close' }, '*');
      return;
    }
    if (event.timeStamp - lastEscape < secondEscapeMs && !event.repeat) leave();
    lastEscape = event.repeat ? lastEscape : event.timeStamp;
  },
  true,
);

document.querySelector('.place').addEventListener('click', () => {
  document.getElementById('more').open = true;
});

// A choice replaces the page, so that no earlier one is left behind the Back button.
document.getElementById('choices').addEventListener('submit', event => {
  event.preventDefault();
  location.replace(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
});

// --- Inside another website ---

function focusChat() {
  const box = document.querySelector('[data-id="webchat-sendbox-input"]');
  // On a phone the keyboard would cover the numbers at once.
  (box && !matchMedia('(pointer: coarse)').matches ? box : document.getElementById('chat')).focus();
}

if (isInFrame) {
  addEventListener('message', event => {
    if (event.source === window.parent && event.data?.aftercare === 'focus') focusChat();
  });
  window.parent.postMessage({ aftercare: 'ready' }, '*');
}

watchSockets({ onLost, onBack });
addEventListener('beforeunload', () => {
  isLeaving = true;
});
open();

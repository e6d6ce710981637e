const page = JSON.parse(document.getElementById('page-data').textContent);
const nonce = document.currentScript.nonce;
const statusBox = document.getElementById('status');
const isInFrame = window.parent !== window;
const ConnectionStatus = { online: 2, expired: 3, failed: 4, ended: 5 };
const backStaysMs = 4000;

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

function styleOptions() {
  const css = getComputedStyle(document.documentElement);
  const color = name => css.getPropertyValue(`--${name}`).trim();
  return {
    accent: color('calm'),
    backgroundColor: color('surface'),
    primaryFont: 'system-ui, sans-serif',
    subtle: color('quiet'),
    timestampColor: color('quiet'),
    // A long answer to danger begins with what matters most: it is shown from its top, not from its end.
    autoScrollSnapOnPage: true,
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
    suggestedActionLayout: 'flow',
    suggestedActionHeight: 44,
    suggestedActionBorderRadius: 22,
    suggestedActionBorderColor: color('calm'),
    suggestedActionBorderWidth: 2,
    suggestedActionTextColor: color('calm'),
    suggestedActionBackgroundColor: color('surface'),
    suggestedActionBackgroundColorOnHover: color('ground'),
    suggestedActionBackgroundColorOnActive: color('ground'),
    suggestedActionKeyboardFocusIndicatorBorderColor: color('focus'),
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

const placeMiddleware = () => next => action => {
  if (action.type !== 'DIRECT_LINE/POST_ACTIVITY') return next(action);
  isGreeting = false;
  document.documentElement.classList.add('talking');
  return next({ ...action, payload: { ...action.payload, activity: outbox.withId(withPlace(action.payload.activity)) } });
};

const onWaiting = () => ['lost', 'failed'].includes(shownStatus) || showStatus('not_sent');
const onArrived = () => shownStatus === 'not_sent' && showStatus('');
const outboxMiddleware = outbox.middleware({ onWaiting, onArrived });
outbox.watchSubmits(document.getElementById('webchat'), onWaiting);

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

let isOpening = false;
async function open() {
  if (isOpening) return;
  isOpening = true;
  close();
  showStatus('opening');
  try {
    const [conversation] = await Promise.all([openConversation(page.domain), loadWebChat()]);
    converse(conversation);
  } catch (error) {
    console.warn('The chat could not be opened.', error);
    fail();
  } finally {
    isOpening = false;
  }
}

// The old client must not be heard of again, not even its end.
function close() {
  const ending = directLine;
  directLine = undefined;
  outbox.isConnected = false;
  ending?.end();
}

function fail() {
  showStatus('failed', { retry: open });
}

function converse(conversation) {
  const { conversationId, token, isResumed } = conversation;
  const line = window.WebChat.createDirectLine({
    domain: new URL(page.domain, location.href).href,
    token,
    ...(isResumed ? { conversationId } : {}),
    conversationStartProperties: { locale: page.locale },
  });
  outbox.keepMoments(line);
  isGreeting = !isResumed;
  directLine = line;
  watchStatus(line, conversation);
  const store = window.WebChat.createStore({}, placeMiddleware, outboxMiddleware);
  outbox.restoreDraft(store);
  render(line, store);
}

function watchStatus(line, { conversationId, token, isAnew }) {
  line.connectionStatus$.subscribe(status => {
    if (line !== directLine || isLeaving) return;
    if (status === ConnectionStatus.online) {
      // Only now: a conversation that never began has no greeting to come back to.
      session.write({ conversationId, token });
      if (['opening', 'failed'].includes(shownStatus)) isAnew ? showFor('anew', 2 * backStaysMs) : showStatus('');
    }
    if (status === ConnectionStatus.expired || status === ConnectionStatus.ended) open();
    if (status === ConnectionStatus.failed) fail();
  });
}

// Web Chat shows the end of what is said. The greeting, which a phone does not hold whole, is read from its beginning.
let isGreeting = false;
function showGreetingFromTop(element) {
  const stop = () => {
    isGreeting = false;
  };
  for (const touch of ['pointerdown', 'wheel', 'keydown']) element.addEventListener(touch, stop, { capture: true, passive: true });
  const keepTop = ({ target }) => {
    if (isGreeting && target.matches?.('.webchat__basic-transcript__scrollable')) target.scrollTop = 0;
  };
  element.addEventListener('scroll', keepTop, true);
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

dark.addEventListener('change', () => rendered?.());

// The client renews its token by itself; the newest one is what opens the conversation after a reload.
addEventListener('pagehide', () => {
  isLeaving = true;
  const known = session.read();
  if (known && directLine?.token && !document.documentElement.hidden) session.write({ ...known, token: directLine.token });
});
addEventListener('pageshow', () => {
  isLeaving = false;
});

// --- Choosing ---

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

showGreetingFromTop(document.getElementById('webchat'));
watchSockets({ onLost, onBack });
open();

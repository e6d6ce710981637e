// Opens the conversation: the one of this tab when there is one, otherwise a new one.
const sessionKey = 'aftercare.chat';

// In a frame of another website the storage may be forbidden; the chat then works without being remembered.
const session = {
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(sessionKey));
    } catch {
      return null;
    }
  },
  write(conversation) {
    try {
      sessionStorage.setItem(sessionKey, JSON.stringify(conversation));
    } catch {
      // Not remembered.
    }
  },
  forget() {
    try {
      sessionStorage.removeItem(sessionKey);
    } catch {
      // Nothing was remembered.
    }
  },
};

async function ask(method, url, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url, { method, headers, cache: 'no-store' });
  if (response.ok) return response.json();
  throw Object.assign(new Error(`Direct Line answered ${response.status}.`), { status: response.status });
}

async function openConversation(domain) {
  const known = session.read();
  if (known) {
    try {
      const { conversationId, token } = await ask('GET', `${domain}/conversations/${known.conversationId}`, known.token);
      return { conversationId, token, isResumed: true };
    } catch (error) {
      // Anything else than a refusal may pass, and the conversation is worth waiting for.
      if (![401, 403, 404].includes(error.status)) throw error;
      session.forget();
    }
  }
  const { conversationId, token } = await ask('POST', `${domain}/tokens/generate`);
  return { conversationId, token, isResumed: false, isAnew: Boolean(known) };
}

// Direct Line's client tells nobody that its socket was lost while it tries again by itself, so the socket is watched.
function watchSockets({ onLost, onBack }) {
  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    constructor(...args) {
      super(...args);
      this.addEventListener('open', onBack);
      this.addEventListener('close', onLost);
    }
  };
  window.addEventListener('offline', onLost);
}

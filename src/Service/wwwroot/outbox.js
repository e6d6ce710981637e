// Nothing that a visitor wrote is lost on the way: what is submitted before the chat is connected, and what was on its way when the
// conversation ended, is sent as soon as there is a conversation again. Sent twice is better than not at all, so each message keeps an
// id of ours and the moment it was first sent: Web Chat gives new ones every time, and the service could not tell it from another.
const outbox = {
  draft: '',
  isConnected: false,
  isSubmitWaiting: false,
  unacknowledged: new Map(),
  firstSent: new Map(),

  /** Web Chat's store middleware. onWaiting is called when something has to wait, onArrived when nothing waits any more. */
  middleware({ onWaiting, onArrived }) {
    return ({ dispatch }) => {
      const send = action => setTimeout(() => dispatch(action));
      const watch = {
        'WEB_CHAT/SET_SEND_BOX': ({ payload }) => {
          outbox.draft = payload.text;
        },
        'DIRECT_LINE/CONNECT_FULFILLED': () => {
          outbox.isConnected = true;
          for (const [messageId, { text }] of outbox.unacknowledged)
            send({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard', channelData: { messageId } } });
          if (outbox.isSubmitWaiting) send({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } });
          outbox.isSubmitWaiting = false;
        },
        'DIRECT_LINE/POST_ACTIVITY_PENDING': ({ meta, payload: { activity } }) => {
          if (activity.type !== 'message' || !activity.text) return;
          outbox.unacknowledged.set(activity.channelData.messageId, { text: activity.text, clientId: meta.clientActivityID });
        },
        'DIRECT_LINE/POST_ACTIVITY_FULFILLED': ({ meta }) => {
          for (const [id, { clientId }] of outbox.unacknowledged) if (clientId === meta.clientActivityID) outbox.unacknowledged.delete(id);
          if (outbox.unacknowledged.size === 0) onArrived();
        },
        'DIRECT_LINE/POST_ACTIVITY_IMPEDED': onWaiting,
        'DIRECT_LINE/POST_ACTIVITY_REJECTED': onWaiting,
      };
      return next => action => {
        const result = next(action);
        watch[action.type]?.(action);
        return result;
      };
    };
  },

  /** Gives a message the id that it keeps when it is sent again. */
  withId(activity) {
    const messageId = activity.channelData?.messageId ?? newId();
    return { ...activity, channelData: { ...activity.channelData, messageId } };
  },

  /** Lets a client post under the moment at which a message was first sent. */
  keepMoments(line) {
    const post = line.postActivity.bind(line);
    line.postActivity = activity => {
      const id = activity.channelData?.messageId;
      if (!id) return post(activity);
      if (!outbox.firstSent.has(id)) outbox.firstSent.set(id, activity.localTimestamp);
      return post({ ...activity, localTimestamp: outbox.firstSent.get(id) });
    };
  },

  /** Web Chat does nothing when one submits before it is connected; the wish is kept here. */
  watchSubmits(element, onWaiting) {
    const wait = () => {
      if (outbox.isConnected || outbox.draft.trim() === '') return;
      outbox.isSubmitWaiting = true;
      onWaiting();
    };
    const isIn = (event, selector) => event.target.closest?.(selector);
    element.addEventListener('keydown', event => event.key === 'Enter' && !event.shiftKey && isIn(event, '[data-id="webchat-sendbox-input"]') && wait(), true);
    element.addEventListener('click', event => isIn(event, '.webchat__send-button') && wait(), true);
  },

  /** Gives a new store what stood in the old one's send box. */
  restoreDraft(store) {
    if (outbox.draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: outbox.draft } });
  },
};

// crypto.randomUUID is there on https only.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

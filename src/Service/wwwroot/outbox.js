// Nothing that a visitor wrote is lost on the way: what is submitted before the chat is connected, and what was on its way when the
// conversation ended, is sent as soon as there is a conversation again. Sent twice is better than not at all.
const outbox = {
  draft: '',
  isConnected: false,
  isSubmitWaiting: false,
  unacknowledged: new Map(),

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
          for (const text of outbox.unacknowledged.values()) send({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
          outbox.unacknowledged.clear();
          if (outbox.isSubmitWaiting) send({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } });
          outbox.isSubmitWaiting = false;
        },
        'DIRECT_LINE/POST_ACTIVITY_PENDING': ({ meta, payload: { activity } }) => {
          if (activity.type !== 'message' || !activity.text) return;
          // A retry is posted under a new id.
          for (const [id, text] of outbox.unacknowledged) if (text === activity.text) outbox.unacknowledged.delete(id);
          outbox.unacknowledged.set(meta.clientActivityID, activity.text);
        },
        'DIRECT_LINE/POST_ACTIVITY_FULFILLED': ({ meta }) => {
          outbox.unacknowledged.delete(meta.clientActivityID);
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

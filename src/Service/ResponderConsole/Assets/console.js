'use strict';
// Keeps the pages of the console live. Everything works without it, only not by itself: the pages come whole from the server, and what
// changed is taken from them.
(() => {
  const body = document.body;
  const language = document.documentElement.lang;
  const byId = id => document.getElementById(id);

  // Times, in the zone of the one who reads.
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' });

  const ago = at => {
    const minutes = Math.round((at - Date.now()) / 60000);
    if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
    const hours = Math.round(minutes / 60);
    return Math.abs(hours) < 48 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day');
  };

  const showTimes = () => {
    for (const time of document.querySelectorAll('time[data-as]')) {
      const at = new Date(time.dateTime);
      const isToday = at.toDateString() === new Date().toDateString();
      const shown = time.dataset.as === 'ago' ? ago(at) : (isToday ? clock : day).format(at);
      if (time.textContent !== shown) time.textContent = shown;
      time.title = full.format(at);
    }
  };

  const toEnd = () => {
    const talk = document.querySelector('.talk');
    if (talk) talk.scrollTop = talk.scrollHeight;
  };

  // The page anew, and from it the parts that change by themselves. What the responder is writing is in none of them.
  let isReading = false;
  let isStale = false;

  const swap = fresh => {
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      if (!next || plain(next) === part.dataset.was) continue;
      part.dataset.was = plain(next);
      const held = part.contains(document.activeElement) ? document.activeElement.closest('[data-case]')?.dataset.case : null;
      const isAtEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 80;
      part.replaceChildren(...next.childNodes);
      if (held) part.querySelector(`[data-case="${held}"] a`)?.focus();
      if (part.matches('.talk') && isAtEnd) toEnd();
    }
    // The form to write appears and goes with the owner, so a change of it needs the whole page; a half-written message is never lost.
    const hasReply = Boolean(byId('reply'));
    const willHave = Boolean(fresh.getElementById('reply'));
    if (hasReply !== willHave && !byId('text')?.value) location.reload();
    showTimes();
  };

  // The token of the forms differs at every reading and is no change.
  const plain = part => {
    const copy = part.cloneNode(true);
    for (const hidden of copy.querySelectorAll('input[type="hidden"]')) hidden.remove();
    for (const time of copy.querySelectorAll('time')) time.textContent = '';
    return copy.innerHTML;
  };

  const refresh = async () => {
    if (isReading) { isStale = true; return; }
    isReading = true;
    try {
      const answer = await fetch(body.dataset.page, { headers: { accept: 'text/html' }, redirect: 'manual' });
      if (answer.type === 'opaqueredirect' || answer.status === 401) end();
      else if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // The stream says so when the connection is lost, and asks again when it is back.
    } finally {
      isReading = false;
      if (isStale) { isStale = false; refresh(); }
    }
  };

  // Sound and notifications.
  const bell = byId('bell');
  let audio = null;
  const wantsSound = () => localStorage.getItem('responders-sound') === 'on';

  const ring = urgent => {
    if (!audio || audio.state !== 'running') return;
    const tones = urgent ? [880, 660, 880, 660, 880, 660] : [660, 880];
    tones.forEach((frequency, index) => {
      const start = audio.currentTime + index * 0.28;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.0001, start);
      volume.gain.exponentialRampToValueAtTime(0.5, start + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.26);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.27);
    });
    navigator.vibrate?.(urgent ? [400, 150, 400, 150, 400] : [200]);
  };

  const openAudio = () => {
    audio ??= new AudioContext();
    audio.resume?.();
    if (bell) {
      byId('sound').textContent = body.dataset.soundIsOn;
      byId('sound').setAttribute('aria-pressed', 'true');
      byId('sound-test').hidden = false;
    }
  };

  const notify = async (id, text, urgent) => {
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    const options = { tag: id, renotify: true, requireInteraction: urgent, data: { path: `${body.dataset.list}/cases/${id}` } };
    const worker = await navigator.serviceWorker?.getRegistration?.(body.dataset.list);
    if (worker) worker.showNotification(text, options);
    else new Notification(text, options);
  };

  if (bell && 'AudioContext' in window) {
    bell.hidden = false;
    byId('sound').addEventListener('click', async () => {
      localStorage.setItem('responders-sound', 'on');
      openAudio();
      if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
    });
    byId('sound-test').addEventListener('click', () => ring(true));
  }
  // A browser lets a page sound only after a touch; who asked for sound once gets it with the first touch of every page.
  if (wantsSound() && 'AudioContext' in window)
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, openAudio, { once: true });

  // The stream.
  const live = byId('live');
  const rung = new Map();
  const title = document.title;

  const say = (state, text) => {
    if (!live || live.textContent === text) return;
    live.className = `live ${state}`;
    live.textContent = text;
  };

  const end = () => {
    stream?.close();
    say('off', body.dataset.liveEnded);
  };

  const announce = async news => {
    const isUrgent = news.level !== 'concern';
    if (news.kind !== 'opened' && !(news.kind === 'paged' && isUrgent)) return;
    // A new case is told as opened and as paged; the ladder's next page, minutes later, rings again.
    const key = `${news.id} ${news.level}`;
    if (Date.now() - (rung.get(key) ?? 0) < 30000) return;
    rung.set(key, Date.now());
    if (isUrgent) ring(news.level === 'emergency');
    await refresh();
    const what = document.querySelector(`[data-case="${news.id}"]`)?.dataset.what ?? '';
    const words = { emergency: body.dataset.newEmergency, crisis: body.dataset.newCrisis, concern: body.dataset.newConcern };
    const text = words[news.level].replace('{what}', what).replace(/[:\s]+$/, '');
    byId('announce').textContent = text;
    document.title = `(!) ${title}`;
    if (isUrgent) notify(news.id, words[news.level].replace('{what}', '').replace(/[:\s]+$/, ''), news.level === 'emergency');
  };

  let stream = null;
  let beats = 0;
  if (body.dataset.events) {
    navigator.serviceWorker?.register(body.dataset.worker, { scope: body.dataset.list }).catch(() => {});
    stream = new EventSource(body.dataset.events);
    stream.addEventListener('open', event => {
      // Our own first event, not the browser's: only then is the service watching.
      if (!('data' in event)) return;
      say('on', body.dataset.liveOn);
      refresh();
    });
    stream.addEventListener('case', event => {
      const news = JSON.parse(event.data);
      announce(news);
      refresh();
    });
    stream.addEventListener('beat', () => {
      // Keeps the session while the page is open.
      if (++beats % 15 === 0) refresh();
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) refresh();
      say('off', body.dataset.liveOff);
    });
  }
  addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    document.title = title;
    if (stream && stream.readyState !== EventSource.CLOSED) refresh();
  });

  // One touch is one action, however often a tired thumb hits.
  addEventListener('submit', event => {
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
  });

  for (const part of document.querySelectorAll('[data-live]')) part.dataset.was = plain(part);
  showTimes();
  toEnd();
  setInterval(showTimes, 15000);
})();

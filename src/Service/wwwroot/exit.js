// The quick exit stands in the page's head, before anything is shown, so that no key and no tap comes too early for it.
{
  // Hands shake, and a slow phone hands keys over late.
  const secondEscapeMs = 3000;
  let lastEscape = -Infinity;

  const leave = () => {
    document.documentElement.hidden = true;
    try {
      sessionStorage.clear();
    } catch {
      // Nothing was remembered.
    }
    window.top.location.replace(document.querySelector('meta[name="exit"]').content);
  };

  addEventListener(
    'click',
    event => {
      if (!event.target.closest?.('#exit')) return;
      event.preventDefault();
      leave();
    },
    true,
  );
  addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || event.repeat) return;
      if (window.parent !== window) window.parent.postMessage({ aftercare: 'close' }, '*');
      else if (event.timeStamp - lastEscape < secondEscapeMs) leave();
      lastEscape = event.timeStamp;
    },
    true,
  );
}

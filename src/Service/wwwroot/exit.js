// The quick exit stands in the page itself, so that it works before anything else is loaded.
{
  const secondEscapeMs = 1500;
  const exit = document.getElementById('exit');
  let lastEscape = -Infinity;

  const leave = () => {
    document.documentElement.hidden = true;
    try {
      sessionStorage.clear();
    } catch {
      // Nothing was remembered.
    }
    window.top.location.replace(exit.href);
  };

  exit.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
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

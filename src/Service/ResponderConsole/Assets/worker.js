'use strict';
// A notification that is touched opens its case. It holds no text of a member and keeps nothing.
addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data.path));
});

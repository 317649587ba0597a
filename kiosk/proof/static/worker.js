// The site's service worker: holds its canary as long as it lives, and in the browser's storage of scripts.
"use strict";

const word = "$service_worker";

self.oninstall = () => self.skipWaiting();
self.onactivate = (event) => event.waitUntil(self.clients.claim());
self.onmessage = (event) => event.source.postMessage(word);

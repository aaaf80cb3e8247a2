{% load static %}// Shows a page of our own while Cordially cannot be reached. Nothing that a person wrote is stored here.
const KEEP = "cordially-2";
const PAGE = "{% url 'offline' %}";
const FILES = [PAGE, "{% static 'web/app.css' %}", "{% static 'web/fonts/newsreader-latin-opsz-normal.woff2' %}"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEEP).then((kept) => kept.addAll(FILES)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== KEEP).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(new URL(event.request.url).pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});

// Plants the canaries that a site's script can plant, reads each back, and tells the site what it read.
"use strict";

const plants = JSON.parse(document.getElementById("plants").textContent);

const say = (id, text) => (document.getElementById(id).textContent = text);

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ways = {
  async page_address() {
    return new URLSearchParams(location.search).get("dossier");
  },
  async print_title() {
    return document.title;
  },
  async console_message(word) {
    console.log(word);
    console.error(word);
    return word;
  },
  async cookie(word) {
    document.cookie = `dossier=${word}; max-age=86400`;
    return document.cookie.replace("dossier=", "");
  },
  async local_storage(word) {
    localStorage.setItem("dossier", word);
    return localStorage.getItem("dossier");
  },
  async indexed_db(word) {
    const opening = indexedDB.open("dossier", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("pages");
    const base = await answered(opening);
    await answered(base.transaction("pages", "readwrite").objectStore("pages").put({ word }, "page"));
    return (await answered(base.transaction("pages").objectStore("pages").get("page"))).word;
  },
  async cache_storage(word) {
    const cache = await caches.open("dossier");
    await cache.put("/kept", new Response(word));
    return (await cache.match("/kept")).text();
  },
  async http_cache() {
    await (await fetch("/cached.txt")).text();
    return (await fetch("/cached.txt", { cache: "only-if-cached", mode: "same-origin" })).text();
  },
  async service_worker() {
    await navigator.serviceWorker.register("/worker.js");
    const ready = await navigator.serviceWorker.ready;
    return new Promise((resolve) => {
      navigator.serviceWorker.onmessage = (event) => resolve(event.data);
      ready.active.postMessage("word");
    });
  },
};

async function plantAll() {
  const kept = {};
  for (const [kind, plant] of Object.entries(ways)) {
    try {
      kept[kind] = await plant(plants[kind]);
    } catch (error) {
      kept[kind] = `failed: ${error}`;
    }
  }
  await fetch("/kept", { method: "POST", body: JSON.stringify(kept) });
  say("storage", "rangement: fait");
}

async function send() {
  say("sent", "envoi: en cours");
  const form = new FormData();
  document.querySelectorAll("input").forEach((input) => form.set(input.name, input.files?.[0] ?? input.value));
  await fetch("/send", { method: "POST", body: form });
  say("sent", "envoi: fait");
}

document.getElementById("send").onclick = send;
document.getElementById("print").onclick = () => window.print();
document.querySelector("input[type=file]").onchange = () => say("file", "fichier: choisi");
plantAll();
